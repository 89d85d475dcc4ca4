using Alerts.Local.Loops;
using Alerts.Local.Storage;

namespace Alerts.Local;

/// <summary>Registers the embedded host: the product's services over one SQLite file.</summary>
internal static class LocalServices
{
    public static IServiceCollection AddLocalAlerts(
        this IServiceCollection services,
        DirectoryInfo data,
        IConfiguration configuration,
        TimeProvider time)
    {
        services.AddSingleton(configuration);
        services.AddSingleton(time);
        services.AddSqliteStorage(data.FullName);
        services.AddAlerts(configuration);
        services.AddOptions<QueueLoopOptions>().Bind(configuration.GetSection("Queues")).ValidateDataAnnotations();
        services.AddOptions<TimerOptions>().Bind(configuration.GetSection(TimerOptions.Section)).ValidateDataAnnotations();
        services.AddSingleton<Walk>();
        return services;
    }
}
