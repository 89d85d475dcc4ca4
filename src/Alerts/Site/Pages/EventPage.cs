using Alerts.Delivery.Feedback;
using Alerts.Digests;
using Alerts.Events;
using Alerts.Events.Search;
using Alerts.Site.Charts;
using Alerts.Site.Desk;

namespace Alerts.Site.Pages;

/// <summary><c>/events/{id}</c>: what we say happened, and why we believe it.</summary>
public sealed class EventPage(EventStore events, EventIndex index, FeedbackPages feedback, SiteRenderer renderer)
{
    /// <summary>The page, or null when there is no such event.</summary>
    public async Task<SiteResponse?> GetAsync(string id, SiteRequest request, SiteFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!SiteAddress.IsEventId(id) || await events.FindAsync(id, cancellation) is not { } known) return null;

        var line = EventLine.From(known);
        var between = known.Parties.Count < 2
            ? [line]
            : (await index.CurrentAsync(cancellation)).Between(known.Parties[0], known.Parties[1]);
        return await renderer.PageAsync<OneEvent>(200, new OneEventModel
        {
            Frame = frame,
            Event = Shown(known),
            Permalink = new Uri(request.Base, SiteAddress.OfEvent(id)),
            Recurrence = Recurrence.Of(line, between),
            Ladder = between.Count > 1 ? PairLadder.Of(between, known.Parties[0], known.Parties[1], id) : null,
            Between = between.Count,
            Verdicts = await feedback.OfAsync(id, cancellation),
            FeedbackToken = feedback.TokenFor(request, id),
        });
    }

    /// <summary>The event with the feeds' words on one line each, at a length that a page bears.</summary>
    private static Event Shown(Event known) => known with
    {
        Reason = Line(known.Reason, 160),
        Sources = [.. known.Sources.Select(source => source with
        {
            Outlet = Line(source.Outlet, 120),
            Title = Line(source.Title, 300),
            Agency = Line(source.Agency, 120),
            Evidence = Line(source.Evidence, 1_000) ?? "",
        })],
        Announcements = [.. known.Announcements.Select(told => told with { Why = Line(told.Why, 300) ?? "" })],
    };

    private static string? Line(string? text, int most) => text is null ? null : SafeText.OneLine(text, most);
}

/// <summary>The event, with its pair's history.</summary>
public sealed record OneEventModel
{
    public required SiteFrame Frame { get; init; }

    public required Event Event { get; init; }

    public required Uri Permalink { get; init; }

    /// <summary>"third summons in twelve months", or null.</summary>
    public string? Recurrence { get; init; }

    public PairLadder? Ladder { get; init; }

    /// <summary>Events of the pair, this one included.</summary>
    public int Between { get; init; }

    /// <summary>How readers judged it.</summary>
    public IReadOnlyList<(JudgementKind Kind, int Count)> Verdicts { get; init; } = [];

    /// <summary>What the feedback buttons post; null for no buttons.</summary>
    public string? FeedbackToken { get; init; }

    /// <summary>Sources that count, in order of first sight.</summary>
    public IReadOnlyList<EventSource> Told => [.. Event.Sources.Where(source => !IsHeldBack(source))];

    /// <summary>Copies and late reports: recorded, never alerted.</summary>
    public IReadOnlyList<EventSource> HeldBack => [.. Event.Sources.Where(IsHeldBack)];

    public EventSource? Find(string articleId) => Event.Sources.FirstOrDefault(source => source.ArticleId == articleId);

    private static bool IsHeldBack(EventSource source) => source.Verdict is Verdict.Duplicate or Verdict.Old;
}
