using Alerts.Digests;
using Alerts.Events;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Feedback;

/// <summary>What the desk says to a verdict.</summary>
public abstract record FeedbackAnswer
{
    private FeedbackAnswer() { }

    /// <summary>The link is good; here is the event to judge. Nothing was changed.</summary>
    public sealed record Asked(Event About) : FeedbackAnswer;

    public sealed record Thanks(Event About, JudgementKind Kind) : FeedbackAnswer;

    /// <summary>The link is forged, mistyped, or its key has been retired.</summary>
    public sealed record BadLink : FeedbackAnswer;

    /// <summary>The link is good, but the event is no longer kept.</summary>
    public sealed record Gone : FeedbackAnswer;
}

/// <summary>Takes verdicts through the signed links of mails and cards. Looking changes nothing; only POST does.</summary>
public sealed class FeedbackDesk(FeedbackStore feedback, EventStore events, LinkSigner signer, TimeProvider clock)
{
    public async Task<FeedbackAnswer> LookAsync(string? token, CancellationToken cancellation)
    {
        if (signer.Read(token, LinkPurpose.Feedback) is not LinkCheck.Good good) return new FeedbackAnswer.BadLink();
        return await events.FindAsync(good.Link.Subject, cancellation) is { } about
            ? new FeedbackAnswer.Asked(about)
            : new FeedbackAnswer.Gone();
    }

    /// <param name="note">What the reader added, if anything.</param>
    public async Task<FeedbackAnswer> JudgeAsync(string? token, JudgementKind kind, string? note, CancellationToken cancellation)
    {
        if (signer.Read(token, LinkPurpose.Feedback) is not LinkCheck.Good good) return new FeedbackAnswer.BadLink();
        if (await events.FindAsync(good.Link.Subject, cancellation) is not { } about) return new FeedbackAnswer.Gone();
        var words = SafeText.OneLine(note, 500);
        await feedback.SaveAsync(
            new Judgement(about.Id, good.Link.SubscriberId, kind, clock.GetUtcNow()) { Note = words.Length > 0 ? words : null },
            cancellation);
        return new FeedbackAnswer.Thanks(about, kind);
    }
}
