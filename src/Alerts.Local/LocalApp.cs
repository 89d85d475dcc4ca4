using System.CommandLine;
using Alerts.Local.Commands;

namespace Alerts.Local;

/// <summary>The embedded host's services over one data directory, as a command uses them. Dispose it to close the store.</summary>
internal sealed class LocalApp(ServiceProvider services) : IAsyncDisposable
{
    /// <summary>The service of that type; all of the product's services are registered by <see cref="AlertsServices"/>.</summary>
    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Opens the store that <c>--data</c> names, creating it when it is new.</summary>
    public static LocalApp Open(ParseResult parsed) => Open(parsed.GetRequiredValue(CommandLine.Data));

    /// <summary>Opens the store in that directory. <paramref name="settings"/> win over alerts.json and the environment.</summary>
    public static LocalApp Open(DirectoryInfo data, IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddLocalAlerts(data, LocalConfiguration.Read(data, settings), time ?? TimeProvider.System);
        return new(services.BuildServiceProvider());
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
