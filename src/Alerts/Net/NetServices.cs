using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Net;

/// <summary>Services of the floor: the guarded HTTP client.</summary>
public static class NetServices
{
    /// <summary>Registers <see cref="GuardedHttp"/> with its options from section <c>Net</c>.</summary>
    public static IServiceCollection AddNet(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(GuardedHttpOptions.Section);
        services.AddOptions<GuardedHttpOptions>()
            .Bind(section)
            .Configure(options => AddHosts(options, section))
            .PostConfigure(options => options.Contact ??= configuration.GetValue<Uri>("Delivery:PublicUrl"))
            .ValidateDataAnnotations();
        services.AddSingleton<GuardedHttp>();
        return services;
    }

    /// <summary>The list may also be one string, which is how it is easiest set from the environment.</summary>
    private static void AddHosts(GuardedHttpOptions options, IConfiguration section)
    {
        var text = section[nameof(GuardedHttpOptions.AllowedPrivateHosts)] ?? "";
        foreach (var host in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            options.AllowedPrivateHosts.Add(host);
    }
}
