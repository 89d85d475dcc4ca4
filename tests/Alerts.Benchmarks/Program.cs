using Alerts.Benchmarks;

// Each subcommand is one file; its figures are ratios to something else timed in the same run, so that they mean something on any machine.
var benchmarks = new Dictionary<string, Func<string[], int>>(StringComparer.Ordinal)
{
    ["feeds"] = FeedsBenchmark.Run,
    ["articles"] = ArticlesBenchmark.Run,
    ["site"] = _ => SiteBenchmark.RunAsync().GetAwaiter().GetResult(),
    ["recognition"] = _ => RecognitionBenchmark.Run(),
    ["digests"] = DigestsBenchmark.Run,
    ["polling"] = _ => PollingBenchmark.RunAsync().GetAwaiter().GetResult(),
};

if (args is [PolledServer.Command, .. var served]) return await PolledServer.ServeAsync(served);

if (args.Length > 0 && benchmarks.TryGetValue(args[0], out var benchmark)) return benchmark(args[1..]);
Console.Error.WriteLine($"Name a benchmark: {string.Join(", ", benchmarks.Keys)}.");
return 2;
