using Alerts.Benchmarks;

// Each subcommand is one file; its figures are ratios to something else timed in the same run, so that they mean something on any machine.
var benchmarks = new Dictionary<string, Func<string[], Task<int>>>(StringComparer.Ordinal)
{
    ["feeds"] = args => Task.FromResult(FeedsBenchmark.Run(args)),
    ["articles"] = args => Task.FromResult(ArticlesBenchmark.Run(args)),
    ["site"] = _ => SiteBenchmark.RunAsync(),
    ["recognition"] = _ => Task.FromResult(RecognitionBenchmark.Run()),
    ["digests"] = DigestsBenchmark.RunAsync,
    ["polling"] = _ => PollingBenchmark.RunAsync(),
};

if (args is [PolledServer.Command, .. var served]) return await PolledServer.ServeAsync(served);

if (args.Length > 0 && benchmarks.TryGetValue(args[0], out var benchmark)) return await benchmark(args[1..]);
Console.Error.WriteLine($"Name a benchmark: {string.Join(", ", benchmarks.Keys)}.");
return 2;
