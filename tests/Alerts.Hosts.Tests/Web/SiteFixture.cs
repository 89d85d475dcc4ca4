using Alerts.Articles;
using Alerts.Events;
using Alerts.Events.Search;
using Alerts.Feeds;
using Alerts.Local.Storage;
using Alerts.Local.Web;
using Alerts.Site;
using Alerts.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Alerts.Hosts.Tests.Web;

/// <summary>The real web server of the embedded host over a SQLite file with the story in it, and one Chromium to look at it.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    public const string OperatorToken = "only-for-tests-0123456789";

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("alerts-site-");
    private ServiceProvider? services;
    private SiteServer? server;
    private IPlaywright? playwright;

    public Uri Address => server!.Addresses[0];

    public IBrowser Browser { get; private set; } = null!;

    public T Get<T>() where T : notnull => services!.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Site:OperatorToken"] = OperatorToken,
                ["Delivery:Output"] = Path.Combine(directory.FullName, "out"),
            })
            .Build();
        var registered = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(new HandClock(Story.End))
            .AddSqliteStorage(directory.FullName)
            .AddAlerts(configuration);
        services = registered.BuildServiceProvider();
        await Story.KeepAsync(Get<EventStore>(), Get<EventIndex>(), Get<ArticleStore>(), Get<Journal>());
        await StoryFeeds.KeepAsync(Get<FeedStore>(), Get<IMessageQueue>());
        server = await SiteServer.StartAsync(Get<SiteHandler>(), ["http://127.0.0.1:0"], default);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        playwright?.Dispose();
        if (server is not null) await server.DisposeAsync();
        if (services is not null) await services.DisposeAsync();
        directory.Delete(recursive: true);
    }
}

[CollectionDefinition("site")]
public sealed class SiteCollection : ICollectionFixture<SiteFixture>;
