using System.CommandLine;
using Alerts.Local.Commands;

namespace Alerts.Local;

/// <summary>The embedded host's services over one data directory, as a command uses them. Dispose it to close the store.</summary>
internal sealed class LocalApp(ServiceProvider services) : IAsyncDisposable
{
    /// <summary>The service of that type; all of the product's services are registered by <see cref="AlertsServices"/>.</summary>
    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Opens the store that <c>--data</c> names, creating it when it is new.</summary>
    public static LocalApp Open(ParseResult parsed, IReadOnlyDictionary<string, string?>? settings = null) =>
        Open(parsed.GetRequiredValue(CommandLine.Data), settings, TimeProvider.System, parsed.InvocationConfiguration.Error);

    /// <summary>Opens the store in that directory. <paramref name="settings"/> win over alerts.json and the environment.</summary>
    public static LocalApp Open(DirectoryInfo data, IReadOnlyDictionary<string, string?>? settings, TimeProvider time, TextWriter error)
    {
        var services = new ServiceCollection();
        var configuration = LocalConfiguration.Read(data, settings);
        if (configuration["Delivery:SigningKeys:0"] is null) configuration["Delivery:SigningKeys:0"] = SigningKeyFile.ReadOrMake(data);
        services.AddLogging(logging => logging
            .SetMinimumLevel(configuration.GetValue("LogLevel", LogLevel.Warning))
            .AddProvider(new LineLoggerProvider(error)));
        services.AddLocalAlerts(data, configuration, time);
        var app = new LocalApp(services.BuildServiceProvider());
        app.Get<TelemetryExport>();
        return app;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
