using System.Text;
using Alerts.Events;
using Alerts.Events.Search;
using Alerts.Site;
using Alerts.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Site;

/// <summary>The whole site over an empty store in memory, at a fixed moment.</summary>
internal sealed class SiteBench : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2024, 11, 2, 9, 30, 0, TimeSpan.Zero);

    private readonly ServiceProvider services;

    public SiteBench(Dictionary<string, string?>? settings = null, IDocumentStore? store = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var registered = new ServiceCollection();
        registered.AddSingleton<IConfiguration>(configuration);
        registered.AddSingleton<TimeProvider>(new HandClock(Now));
        registered.AddSingleton(store ?? new MemoryDocumentStore());
        registered.AddSingleton<IMessageQueue>(provider => new MemoryMessageQueue(provider.GetRequiredService<TimeProvider>()));
        registered.AddSingleton<PoisonQueue>();
        registered.AddAlerts(configuration);
        services = registered.BuildServiceProvider();
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Stores the events as the pipeline would: timeline first, then the index.</summary>
    public async Task KeepAsync(params Event[] events)
    {
        foreach (var known in events)
        {
            await Get<EventStore>().UpdateAsync(
                known.Kind.Family,
                known.Parties[0],
                known.Parties[1],
                line => line with { Events = [.. line.Events, known] },
                default);
        }

        await Get<EventIndex>().NoteAsync(events, default);
    }

    public Task<SiteResponse> GetAsync(string path, string query = "") => SendAsync("GET", path, query);

    public Task<SiteResponse> SendAsync(
        string method,
        string path,
        string query = "",
        string body = "",
        Dictionary<string, string>? headers = null) =>
        Get<SiteHandler>().HandleAsync(
            new SiteRequest
            {
                Method = method,
                Path = path,
                Query = query,
                Base = new Uri("https://alerts.example/"),
                Body = Encoding.UTF8.GetBytes(body),
                Headers = new Dictionary<string, string>(headers ?? [], StringComparer.OrdinalIgnoreCase),
                Caller = "192.0.2.1",
            },
            default);

    public async Task<string> ReadAsync(string path, string query = "") => TextOf(await GetAsync(path, query));

    public static string TextOf(SiteResponse response) => Encoding.UTF8.GetString(response.Body.Span);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
