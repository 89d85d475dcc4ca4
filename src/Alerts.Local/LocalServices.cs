namespace Alerts.Local;

/// <summary>Registers the embedded host: the product's services over one SQLite file.</summary>
internal static class LocalServices
{
    public static IServiceCollection AddLocalAlerts(this IServiceCollection services, DirectoryInfo data, IConfiguration configuration, TimeProvider time)
    {
        services.AddSingleton(configuration);
        services.AddSingleton(time);
        services.AddSingleton(new DataDirectory(data));
        services.AddAlerts(configuration);
        return services;
    }
}

/// <summary>Where the store lies.</summary>
internal sealed record DataDirectory(DirectoryInfo Path);
