using System.Text.Json;
using Alerts.Articles;
using Alerts.Delivery.Feedback;
using Alerts.Events;
using Alerts.Events.Matching;
using Alerts.Events.Recognition;
using Alerts.Hosts.Tests.Testing;
using Alerts.Local.Commands;
using Alerts.Local.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Hosts.Tests.Local.Commands;

public sealed class FeedbackCommandTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Seen = new(2024, 6, 21, 10, 0, 0, TimeSpan.Zero);

    private readonly TemporaryDirectory directory = new();

    public ValueTask DisposeAsync() => directory.DisposeAsync();

    [Fact]
    public async Task What_readers_judged_comes_out_as_labels_that_evaluate_reads()
    {
        var right = Told(
            "a1",
            "South Korea summons Russian ambassador over pact",
            "South Korea's foreign ministry summoned the Russian ambassador on Friday over the pact with North Korea.");
        var wrong = Told(
            "a2",
            "Poland summons Chinese ambassador",
            "Poland's foreign ministry summoned the Chinese ambassador on Friday over an article.");
        await JudgeAsync((right, JudgementKind.Right), (wrong, JudgementKind.Wrong));
        var file = Path.Combine(directory.Path, "judged.jsonl");

        var (exported, _, talk) = await RunAsync("feedback", "export", file);
        var (printed, lines, _) = await RunAsync("feedback", "export");
        var (evaluated, json, _) = await RunAsync("evaluate", file, "--json");

        Assert.Equal((Exit.Ok, Exit.Ok, Exit.Ok), (exported, printed, evaluated));
        Assert.Equal("2 judged articles.", talk.Trim());
        Assert.Equal(await File.ReadAllTextAsync(file), lines);
        var labels = lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(line => line.GetProperty("id").GetString()!);
        Assert.Equal("KR", labels["a1"].GetProperty("events")[0].GetProperty("initiator").GetString());
        Assert.Empty(labels["a2"].GetProperty("events").EnumerateArray());
        // The right one is found again; the wrong one counts against us.
        using var scores = JsonDocument.Parse(json);
        Assert.Contains("0.5", scores.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    private static Article Told(string id, string title, string text) => new()
    {
        Id = id,
        Url = new Uri("https://news.example/" + id),
        Outlet = "Example Post",
        Title = title,
        Text = text,
        Published = Seen,
        FirstSeen = Seen,
        Language = "en",
        FullText = true,
    };

    private async Task JudgeAsync(params (Article Article, JudgementKind Kind)[] judged)
    {
        var configuration = new ConfigurationBuilder().Build();
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(TimeProvider.System)
            .AddSqliteStorage(Path.Combine(directory.Path, "data"))
            .AddAlerts(configuration)
            .BuildServiceProvider();
        foreach (var (article, kind) in judged)
        {
            await services.GetRequiredService<ArticleStore>().KeepAsync(article, default);
            var reports = services.GetRequiredService<EventRecognizer>().Recognize(article).Reports;
            var decision = Assert.Single(await services.GetRequiredService<EventRecorder>().RecordAsync(article, reports, default));
            await services.GetRequiredService<FeedbackStore>().SaveAsync(new Judgement(decision.EventId!, "reader", kind, Seen), default);
        }
    }

    private async Task<(int Exit, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.RunAsync(
            [.. args, "--data", Path.Combine(directory.Path, "data")],
            output,
            error,
            CancellationToken.None);
        return (exit, output.ToString(), error.ToString());
    }
}
