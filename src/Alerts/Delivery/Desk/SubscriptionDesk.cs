using Alerts.Digests;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Desk;

/// <summary>
/// Everything a person can ask about a subscription: subscribe with double opt-in, confirm, see and change settings, unsubscribe
/// with one click, take that back, export, erase. Nothing here tells whether an address is known. What only looks changes nothing,
/// so link scanners do no harm; what changes is for POST.
/// </summary>
public sealed class SubscriptionDesk(
    SubscriberStore subscribers,
    SuppressionList suppressed,
    DeskMail mail,
    DeskLimits limits,
    SubscriberData data,
    LinkSigner signer,
    SiteLinks links,
    TimeProvider clock)
{
    /// <summary>The wording that subscribers agree to; kept with the subscription.</summary>
    public const string Consent =
        "2026-11: I want to get these alerts by e-mail at this address and can stop them at any time with one click.";

    private const int MostAsked = 3;
    private static readonly TimeSpan AskEvery = TimeSpan.FromMinutes(10);

    /// <param name="remote">
    /// Whatever tells callers apart, such as an address; kept only as a keyed hash for an hour. Null is not limited.
    /// </param>
    public async Task<DeskAnswer> SubscribeAsync(string? address, SubscriptionWishes wishes, string? remote, CancellationToken cancellation)
    {
        if (!await limits.AllowsAsync(remote, cancellation)) return new DeskAnswer.TooMany();
        if (address is null || !ChannelAddress.IsMail(address.Trim()))
            return new DeskAnswer.NotUnderstood(["That is no mail address. Write it as name@example.org."]);

        var channel = new Channel(ChannelKind.Email, address.Trim());
        var now = clock.GetUtcNow();
        var fresh = new Subscriber { Id = Subscriber.IdOf(channel, null), Channel = channel, CreatedAt = now, Consent = Consent };
        var wanted = WishReader.Apply(fresh, wishes, out var faults);
        if (faults.Count > 0) return new DeskAnswer.NotUnderstood(faults);
        if (await suppressed.HoldsAsync(channel.Address, cancellation)) return new DeskAnswer.CheckYourMail();

        var askNow = false;
        var kept = await subscribers.UpdateAsync(wanted.Id, Ask, cancellation);
        if (!askNow || await mail.AskAsync(kept!, cancellation)) return new DeskAnswer.CheckYourMail();
        // What never went out must not make the next try wait.
        await subscribers.UpdateAsync(
            wanted.Id,
            known => known is { TimesAsked: > 0 } ? known with { AskedAt = null, TimesAsked = known.TimesAsked - 1 } : known,
            cancellation);
        return new DeskAnswer.MailFailed();

        Subscriber Ask(Subscriber? known)
        {
            var next = known switch
            {
                // Whoever typed the address is not known to own it: what is confirmed stays as it is until its owner changes it.
                { Status: SubscriberStatus.Confirmed or SubscriberStatus.Paused } => known,
                { Status: SubscriberStatus.Pending } =>
                    wanted with { CreatedAt = known.CreatedAt, AskedAt = known.AskedAt, TimesAsked = known.TimesAsked },
                { } left => wanted with { AskedAt = left.AskedAt, TimesAsked = left.AskedAt > now.AddDays(-1) ? left.TimesAsked : 0 },
                null => wanted,
            };
            var times = next.AskedAt > now.AddDays(-1) ? next.TimesAsked : 0;
            askNow = times < MostAsked && !(next.AskedAt > now - AskEvery);
            return askNow ? next with { AskedAt = now, TimesAsked = times + 1 } : next;
        }
    }

    /// <summary>What a confirmation link is about; for the page with the button.</summary>
    public Task<DeskAnswer> LookAtConfirmationAsync(string? token, CancellationToken cancellation) =>
        LookAsync(token, LinkPurpose.Confirm, cancellation);

    public async Task<DeskAnswer> ConfirmAsync(string? token, CancellationToken cancellation)
    {
        if (signer.Read(token, LinkPurpose.Confirm) is not LinkCheck.Good good) return Bad(token, LinkPurpose.Confirm);
        var now = clock.GetUtcNow();
        var subscriber = await subscribers.UpdateAsync(
            good.Link.SubscriberId,
            known => known is { Status: SubscriberStatus.Pending }
                ? known with { Status = SubscriberStatus.Confirmed, ConfirmedAt = now }
                : known,
            cancellation);
        // A link to confirm is no link to come back after unsubscribing.
        return subscriber is null or { Status: SubscriberStatus.Unsubscribed } ? new DeskAnswer.Gone()
            : new DeskAnswer.Confirmed(subscriber, links.Preferences(subscriber.Id));
    }

    public Task<DeskAnswer> PreferencesAsync(string? token, CancellationToken cancellation) =>
        LookAsync(token, LinkPurpose.Preferences, cancellation);

    public async Task<DeskAnswer> SaveAsync(string? token, SubscriptionWishes wishes, CancellationToken cancellation)
    {
        if (signer.Read(token, LinkPurpose.Preferences) is not LinkCheck.Good good) return Bad(token, LinkPurpose.Preferences);
        IReadOnlyList<string> faults = [];
        var subscriber = await subscribers.UpdateAsync(
            good.Link.SubscriberId,
            known => known is null ? null : WishReader.Apply(known, wishes, out faults),
            cancellation);
        if (subscriber is null) return new DeskAnswer.Gone();
        return faults.Count > 0 ? new DeskAnswer.NotUnderstood(faults) : new DeskAnswer.Saved(subscriber);
    }

    /// <summary>
    /// What an unsubscribe link is about; changes nothing. Takes the link of a mail as well as that of the preferences page.
    /// </summary>
    public Task<DeskAnswer> LookAtUnsubscribeAsync(string? token, CancellationToken cancellation) =>
        LookAsync(token, LinkPurpose.Unsubscribe, cancellation);

    /// <summary>Ends the subscription: RFC 8058's one click, or the button of the page. Doing it twice is doing it once.</summary>
    public async Task<DeskAnswer> UnsubscribeAsync(string? token, CancellationToken cancellation)
    {
        if (signer.Read(token, LinkPurpose.Unsubscribe) is not LinkCheck.Good good) return Bad(token, LinkPurpose.Unsubscribe);
        var subscriber = await subscribers.UpdateAsync(
            good.Link.SubscriberId,
            known => known is null or { Status: SubscriberStatus.Unsubscribed }
                ? known
                : known with { Status = SubscriberStatus.Unsubscribed, PausedUntil = null },
            cancellation);
        return subscriber is null
            ? new DeskAnswer.Gone()
            : new DeskAnswer.Unsubscribed(subscriber, signer.Sign(new SignedLink(LinkPurpose.Undo, subscriber.Id, "")));
    }

    /// <summary>Takes an unsubscribing back.</summary>
    public async Task<DeskAnswer> UndoAsync(string? token, CancellationToken cancellation)
    {
        if (signer.Read(token, LinkPurpose.Undo) is not LinkCheck.Good good) return Bad(token, LinkPurpose.Undo);
        var subscriber = await subscribers.UpdateAsync(
            good.Link.SubscriberId,
            // Only who had confirmed may come back without confirming.
            known => known is { Status: SubscriberStatus.Unsubscribed, ConfirmedAt: not null }
                ? known with { Status = SubscriberStatus.Confirmed }
                : known,
            cancellation);
        return subscriber is { Status: not SubscriberStatus.Unsubscribed }
            ? new DeskAnswer.Confirmed(subscriber, links.Preferences(subscriber.Id))
            : new DeskAnswer.Gone();
    }

    /// <summary>Everything kept about the subscriber.</summary>
    public async Task<DeskAnswer> ExportAsync(string? token, CancellationToken cancellation)
    {
        if (signer.Read(token, LinkPurpose.Preferences) is not LinkCheck.Good good) return Bad(token, LinkPurpose.Preferences);
        return await data.ExportAsync(good.Link.SubscriberId, cancellation) is { } json
            ? new DeskAnswer.Exported(json)
            : new DeskAnswer.Gone();
    }

    /// <param name="neverAgain">Also puts the address on the suppression list, as a keyed hash.</param>
    public async Task<DeskAnswer> EraseAsync(string? token, bool neverAgain, CancellationToken cancellation)
    {
        if (signer.Read(token, LinkPurpose.Preferences) is not LinkCheck.Good good) return Bad(token, LinkPurpose.Preferences);
        if (await subscribers.FindAsync(good.Link.SubscriberId, cancellation) is not { } subscriber) return new DeskAnswer.Gone();
        // The list first: should the rest fail, the promise not to write still holds.
        if (neverAgain && subscriber.Channel.Kind == ChannelKind.Email)
            await suppressed.AddAsync(subscriber.Channel.Address, SuppressionReason.Asked, clock.GetUtcNow(), cancellation);
        await data.EraseAsync(subscriber.Id, cancellation);
        return new DeskAnswer.Erased();
    }

    /// <summary>The unsubscribe token of a subscriber whose preferences token is good; null otherwise.</summary>
    public string? UnsubscribeTokenFor(string? preferencesToken) =>
        signer.Read(preferencesToken, LinkPurpose.Preferences) is LinkCheck.Good good
            ? signer.Sign(new SignedLink(LinkPurpose.Unsubscribe, good.Link.SubscriberId, "")) : null;

    private async Task<DeskAnswer> LookAsync(string? token, LinkPurpose purpose, CancellationToken cancellation)
    {
        if (signer.Read(token, purpose) is not LinkCheck.Good good) return Bad(token, purpose);
        return await subscribers.FindAsync(good.Link.SubscriberId, cancellation) is { } subscriber
            ? new DeskAnswer.Shown(subscriber)
            : new DeskAnswer.Gone();
    }

    private DeskAnswer Bad(string? token, LinkPurpose purpose) =>
        signer.Read(token, purpose) is LinkCheck.Expired
            ? new DeskAnswer.OldLink()
            : new DeskAnswer.BadLink();
}
