using System.Security.Cryptography;
using System.Text;
using Alerts.Delivery.Desk;
using Alerts.Delivery.Feedback;
using Alerts.Events;
using Alerts.Subscriptions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Alerts.Site.Desk;

/// <summary>
/// <c>/feedback</c>: a reader's verdict on an event, through the signed link of a message or the buttons of the event's page. Looking
/// changes nothing. A reader of the page is told apart by a keyed hash of the address, so that each has one verdict an event.
/// </summary>
public sealed class FeedbackPages(
    FeedbackDesk desk,
    FeedbackStore store,
    DeskLimits limits,
    LinkSigner signer,
    SigningKeys keys,
    SiteRenderer renderer,
    IOptions<SiteOptions> options,
    TimeProvider time)
{
    private const int MostCounted = 200;
    private static readonly TimeSpan ButtonsLive = TimeSpan.FromDays(1);

    public async Task<SiteResponse> GetAsync(SiteRequest request, SiteFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var token = QueryHelpers.ParseQuery(request.Query).GetValueOrDefault("t").ToString();
        return await desk.LookAsync(token, cancellation) is FeedbackAnswer.Asked { About: var about }
            ? Private(await renderer.PageAsync<Judge>(200, new JudgeModel(frame, about, token)))
            : await BadAsync(frame);
    }

    public async Task<SiteResponse> PostAsync(SiteRequest request, SiteForm form, SiteFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(form);
        if (KindOf(form["verdict"]) is not { } kind) return await BadAsync(frame);
        if (!await limits.AllowsAsync(request.Caller, cancellation)) return await SayAsync(DeskNote.Of(frame, new DeskAnswer.TooMany()));
        return await desk.JudgeAsync(form["t"], kind, form["note"], cancellation) switch
        {
            FeedbackAnswer.Thanks { About: var about } => await SayAsync(new DeskNote(
                frame,
                200,
                "Thank you",
                $"Your verdict on “{EventHeadline.Plain(about)}” is kept. A later one replaces it.")
            {
                Next = (SiteAddress.OfEvent(about.Id), "Back to the event"),
            }),
            _ => await BadAsync(frame),
        };
    }

    /// <summary>The token that the buttons of an event's page post; null where the site takes no verdicts from its readers.</summary>
    public string? TokenFor(SiteRequest request, string eventId)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!options.Value.TakesFeedback || request.Caller is not { } caller) return null;
        var reader = Convert.ToHexStringLower(
            HMACSHA256.HashData(keys.Current.Bytes, Encoding.UTF8.GetBytes("alerts-reader\n" + caller)))[..16];
        return signer.Sign(new SignedLink(LinkPurpose.Feedback, "reader-" + reader, eventId) { Expires = time.GetUtcNow() + ButtonsLive });
    }

    /// <summary>How readers judged the event, most frequent first.</summary>
    public async Task<IReadOnlyList<(JudgementKind Kind, int Count)>> OfAsync(string eventId, CancellationToken cancellation)
    {
        var judgements = await store.OfEventAsync(eventId, cancellation).Take(MostCounted).ToListAsync(cancellation);
        return [.. judgements
            .GroupBy(judgement => judgement.Kind)
            .Select(kind => (kind.Key, kind.Count()))
            .OrderByDescending(kind => kind.Item2)];
    }

    private Task<SiteResponse> BadAsync(SiteFrame frame) =>
        SayAsync(new DeskNote(
            frame,
            400,
            "This verdict cannot be taken",
            "The link is cut, too old, or its event is no longer kept. Open the event again and use its buttons."));

    private async Task<SiteResponse> SayAsync(DeskNote note) => Private(await renderer.PageAsync<DeskSays>(note.Status, note));

    private static JudgementKind? KindOf(string? text) => text switch
    {
        "right" => JudgementKind.Right,
        "wrong" => JudgementKind.Wrong,
        "duplicate" => JudgementKind.Duplicate,
        "not-new" => JudgementKind.NotNew,
        _ => null,
    };

    private static SiteResponse Private(SiteResponse response) =>
        response.With("Cache-Control", "no-store").With("X-Robots-Tag", "noindex");
}

/// <summary>The event to judge. <paramref name="Token"/> is that of the signed link.</summary>
public sealed record JudgeModel(SiteFrame Frame, Event About, string Token);
