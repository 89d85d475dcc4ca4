using Alerts.Subscriptions;

namespace Alerts.Digests;

/// <summary>Every link that a message carries into the site. Signed ones hold no secret but prove that we wrote them.</summary>
public sealed class SiteLinks(Uri site, LinkSigner signer)
{
    public Uri Home { get; } = site;

    public Uri Event(string eventId) => At($"events/{eventId}");

    /// <summary>What was read on that day and not alerted.</summary>
    public Uri Journal(DateOnly day) => At(FormattableString.Invariant($"journal/{day:yyyy-MM-dd}"));

    public Uri Status => At("status");

    public Uri Confirm(string subscriberId) => Signed("subscribe/confirm", LinkPurpose.Confirm, subscriberId, "");

    public Uri Preferences(string subscriberId) => Signed("preferences", LinkPurpose.Preferences, subscriberId, "");

    public Uri Unsubscribe(string subscriberId) => Signed("unsubscribe", LinkPurpose.Unsubscribe, subscriberId, "");

    /// <summary>The web copy of a digest.</summary>
    public Uri Digest(string subscriberId, DateTimeOffset slot) =>
        Signed("digests", LinkPurpose.Archive, subscriberId, FormattableString.Invariant($"{slot.UtcDateTime:yyyyMMdd'T'HHmmss}"));

    /// <summary>Asks the reader's verdict on an event.</summary>
    public Uri Feedback(string subscriberId, string eventId) => Signed("feedback", LinkPurpose.Feedback, subscriberId, eventId);

    private Uri Signed(string path, LinkPurpose purpose, string subscriberId, string subject) =>
        At($"{path}?t={signer.Sign(new SignedLink(purpose, subscriberId, subject))}");

    private Uri At(string path) => new(Home.AbsoluteUri.TrimEnd('/') + "/" + path);
}
