using System.Diagnostics;
using System.Globalization;
using System.Net;
using Alerts.Events;
using Alerts.Events.Recognition;
using Alerts.Feeds;
using Alerts.Local;
using Alerts.Local.Demo;
using Alerts.Local.Loops;
using Alerts.Net;
using Alerts.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alerts.Benchmarks;

/// <summary>
/// The poller against a server of its own process on loopback, every feed on a host of its own: the first poll of 200 feeds of 50 entries,
/// with every article stored, recognised and de-duplicated; the same feeds when all answer 304; and 2,000 feeds whose server takes 100 ms,
/// against the bound delay x feeds / concurrency. The process is cold: it has built its services, and begun to read the data behind
/// recognition, as <c>alerts run</c> has when it polls first. Beside the first poll stands what a bare client and a bare database need
/// for the same bytes. Goals: 1.5 s and 200 MB; 0.25 s; 1.3 times the bound.
/// </summary>
internal static class PollingBenchmark
{
    private const int Feeds = 200;
    private const int SlowFeeds = 2_000;
    private const double Delay = 0.1;

    public static async Task<int> RunAsync()
    {
        var missed = await AtOnceAsync() + await WithDelayAsync();
        return missed == 0 ? 0 : 1;
    }

    private static async Task<int> AtOnceAsync()
    {
        using var server = PolledServer.Start(Feeds, TimeSpan.Zero);
        await using var poller = await Poller.OpenAsync(Feeds, server.Port);
        var poll = await MeasureAsync(poller.PollAndDrainAsync);
        var megabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        if (poll.Result.NewArticles != Feeds * PolledNews.EntriesPerFeed)
            throw new InvalidOperationException($"{poll.Result.NewArticles} articles");
        var events = await poller.CountEventsAsync();
        if (events != Feeds / PolledNews.FeedsPerEvent) throw new InvalidOperationException($"{events} events");

        Print(
            $"first poll of {Feeds} feeds, {poll.Result.NewArticles:N0} entries stored, ",
            $"recognised and de-duplicated to {events} events: {poll.Wall:F2} s wall, {poll.Processor:F2} s processor, ",
            $"of which no {Environment.ProcessorCount} cores can make less than {poll.Processor / Environment.ProcessorCount:F2} s wall");
        var fetch = await PollingFloor.FetchAsync(server.Port, Feeds, poller.Concurrency);
        Print(
            $"bare client, the same {Feeds} bodies: {fetch:F2} s wall; ",
            $"bare SQLite, {poll.Result.NewArticles:N0} rows of their size in one commit: {PollingFloor.Insert(Feeds):F2} s wall");
        var missed = Judge("first poll", poll.Wall, 1.5, "s") + Judge("peak memory", megabytes, 200, "MB");

        var again = await MeasureAsync(poller.PollAsync);
        if (again.Result.Unchanged != Feeds) throw new InvalidOperationException($"{again.Result.Unchanged} unchanged");
        Print($"all {Feeds} answering 304: {again.Wall:F2} s wall, {again.Processor:F2} s processor");
        return missed + Judge("all 304", again.Wall, 0.25, "s");
    }

    private static async Task<int> WithDelayAsync()
    {
        using var server = PolledServer.Start(Feeds, TimeSpan.FromSeconds(Delay));
        await using var poller = await Poller.OpenAsync(SlowFeeds, server.Port);
        await poller.PollAsync();
        var bound = Delay * SlowFeeds / poller.Concurrency;
        var again = await MeasureAsync(poller.PollAsync);
        Print(
            $"{SlowFeeds:N0} feeds of {Delay * 1000:F0} ms, {poller.Concurrency} at a time, all unchanged: {again.Wall:F2} s wall, ",
            $"{again.Processor:F2} s processor, bound {bound:F2} s");
        return Judge("times the bound", again.Wall / bound, 1.3, "x");
    }

    private static async Task<(T Result, double Wall, double Processor)> MeasureAsync<T>(Func<Task<T>> work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var result = await work();
        return (result, clock.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
    }

    private static int Judge(string what, double value, double goal, string unit)
    {
        Print($"  {what}: {value:F2} {unit}, goal {goal:0.##} {unit}{(value <= goal ? "" : "  missed")}");
        return value <= goal ? 0 : 1;
    }

    private static void Print(params FormattableString[] parts) =>
        Console.WriteLine(string.Concat(parts.Select(part => part.ToString(CultureInfo.InvariantCulture))));

    /// <summary>The embedded host over a store of its own, where every feed's host name leads to the server on loopback.</summary>
    private sealed class Poller(ServiceProvider services, DirectoryInfo directory, SimulatedTime clock) : IAsyncDisposable
    {
        public int Concurrency => services.GetRequiredService<IOptions<FeedsOptions>>().Value.Concurrency;

        public static async Task<Poller> OpenAsync(int feeds, int port)
        {
            // As alerts run does it: beside the building of the services.
            _ = Task.Run(EventRecognizer.Prepare);
            var directory = Directory.CreateTempSubdirectory("alerts-benchmark-");
            var clock = new SimulatedTime(PolledNews.Now);
            var poller = new Poller(Services(directory, clock, feeds), directory, clock);
            var store = poller.Get<FeedStore>();
            var urls = Enumerable.Range(0, feeds).Select(feed => new Uri($"http://o{feed}.example:{port}/{feed}"));
            await Task.WhenAll(urls.Select(url => store.AddAsync(new Feed { Id = FeedStore.IdOf(url), Url = url }, default)));
            _ = poller.Get<Walk>();
            return poller;
        }

        /// <summary>An hour after the poll before, so that every feed is due.</summary>
        public Task<PollResult> PollAsync() => LaterAsync(walk => walk.PollAsync(default));

        /// <summary>The same, with all the work that follows: as <c>alerts run --once</c> does it.</summary>
        public Task<PollResult> PollAndDrainAsync() => LaterAsync(walk => walk.PollAndDrainAsync(default));

        public async Task<int> CountEventsAsync() => await Get<EventStore>().AllAsync(default).CountAsync();

        public async ValueTask DisposeAsync()
        {
            await services.DisposeAsync();
            directory.Delete(recursive: true);
        }

        private Task<PollResult> LaterAsync(Func<Walk, Task<PollResult>> poll)
        {
            clock.MoveTo(clock.GetUtcNow().AddHours(1));
            return poll(Get<Walk>());
        }

        private T Get<T>() where T : notnull => services.GetRequiredService<T>();

        private static ServiceProvider Services(DirectoryInfo directory, SimulatedTime clock, int feeds)
        {
            var configuration = new ConfigurationBuilder().Build();
            var net = new GuardedHttpOptions();
            foreach (var feed in Enumerable.Range(0, feeds)) net.AllowedPrivateHosts.Add($"o{feed}.example");
            return new ServiceCollection()
                .AddLocalAlerts(directory, configuration, clock)
                .AddSingleton(_ => new GuardedHttp(net, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback])))
                .BuildServiceProvider();
        }
    }
}
