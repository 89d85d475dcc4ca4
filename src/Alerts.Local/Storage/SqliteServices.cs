using Alerts.Storage;

namespace Alerts.Local.Storage;

/// <summary>Registers the SQLite engine: one file for both ports, opened when first asked for.</summary>
internal static class SqliteServices
{
    /// <summary>The store lives in <paramref name="directory"/>; a stored article posts its name to the article queue.</summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string directory) =>
        services
            .AddSingleton(provider => SqliteStorage.Open(directory, provider.GetRequiredService<TimeProvider>(), PostOnWrite.Articles))
            .AddSingleton(provider => provider.GetRequiredService<SqliteStorage>().Documents)
            .AddSingleton(provider => provider.GetRequiredService<SqliteStorage>().Queue)
            .AddSingleton(provider => provider.GetRequiredService<SqliteStorage>().EventText)
            .AddSingleton<PoisonQueue>();
}
