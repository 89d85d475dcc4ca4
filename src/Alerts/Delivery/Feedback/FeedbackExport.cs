using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Articles;
using Alerts.Events;
using Alerts.Language;

namespace Alerts.Delivery.Feedback;

/// <summary>
/// Judged alerts as labelled articles, one JSON object a line, in the form that <c>alerts evaluate</c> reads: an article of an event
/// judged right carries it as label, one of an event judged wrong carries none. Only what readers agree on is written.
/// </summary>
public sealed class FeedbackExport(FeedbackStore feedback, EventStore events, ArticleStore articles)
{
    public async IAsyncEnumerable<string> LinesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var judged = await feedback.AllAsync(cancellation).GroupBy(judgement => judgement.EventId).ToListAsync(cancellation);
        foreach (var verdicts in judged.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var kinds = verdicts.Select(verdict => verdict.Kind).Distinct().ToArray();
            // Duplicate and not-new say that the event was real, only told too often or too late.
            var wrong = kinds is [JudgementKind.Wrong];
            if (!wrong && kinds.Contains(JudgementKind.Wrong)) continue;
            if (await events.FindAsync(verdicts.Key, cancellation) is not { } about) continue;
            foreach (var source in about.Sources)
            {
                if (await articles.FindAsync(source.ArticleId, cancellation) is { } article)
                    yield return JsonSerializer.Serialize(Line(article, about, wrong, kinds), FeedbackJson.Default.LabelledArticle);
            }
        }
    }

    private static LabelledArticle Line(Article article, Event about, bool wrong, JudgementKind[] kinds) => new()
    {
        Id = article.Id,
        Url = article.Url,
        Outlet = article.Outlet,
        Title = article.Title,
        Published = article.Published,
        Lang = article.Language,
        Text = article.Text,
        Events = wrong ? [] : [Label(about)],
        Cluster = wrong ? null : about.Id,
        NegativeType = wrong ? "reader-says-wrong" : null,
        Note = "readers: " + string.Join(", ", kinds.Order()),
    };

    private static EventLabel Label(Event about) => new(
        about.Kind.Family == EventFamily.Summons ? "summons" : "cooperation",
        about.Kind.Name,
        about.Initiator,
        about.Target,
        about.Parties,
        about.DatePrecision == DatePrecision.Day ? about.Date : null,
        about.Rank,
        about.Reason,
        about.Status.ToString().ToLowerInvariant());
}

/// <summary>An article with its labels, in the form of the tuning data.</summary>
public sealed record LabelledArticle
{
    public required string Id { get; init; }

    public Uri? Url { get; init; }

    public string? Outlet { get; init; }

    public string? Title { get; init; }

    public DateTimeOffset? Published { get; init; }

    public string? Lang { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<EventLabel> Events { get; init; }

    public string? Cluster { get; init; }

    public string? NegativeType { get; init; }

    public string? Note { get; init; }
}

/// <summary>One event of a labelled article, with the fields that <c>evaluate</c> compares.</summary>
public sealed record EventLabel(
    string Family,
    string Kind,
    string? Initiator,
    string? Target,
    IReadOnlyList<string> Parties,
    DateOnly? Date,
    string? Rank,
    string? Reason,
    string Status);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LabelledArticle))]
internal sealed partial class FeedbackJson : JsonSerializerContext;
