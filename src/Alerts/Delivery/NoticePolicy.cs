using Alerts.Events;
using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>What to do with a notice now.</summary>
public abstract record NoticeDecision
{
    private NoticeDecision() { }

    /// <summary>Send it. <paramref name="LastOfDay"/>: the cap is reached with it, and the message says so.</summary>
    public sealed record Send(DateOnly Day, bool LastOfDay) : NoticeDecision;

    public sealed record Wait(DateTimeOffset Until, string Why) : NoticeDecision;

    public sealed record LeaveForDigest(string Why) : NoticeDecision;

    public sealed record Drop(string Why) : NoticeDecision;
}

/// <summary>Decides whether an immediate alert goes out, waits, joins the digest or is dropped. Pure.</summary>
public static class NoticePolicy
{
    private static readonly TimeSpan SourceCheck = TimeSpan.FromMinutes(10);

    public static NoticeDecision Decide(Subscriber? subscriber, Event? about, int announcement, Mailbox mailbox, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        if (subscriber is null) return new NoticeDecision.Drop("the subscriber is gone");
        if (about?.Announcements.FirstOrDefault(told => told.Number == announcement) is not { } announced)
            return new NoticeDecision.Drop("the event or its announcement is gone");
        if (!subscriber.IsActive(now))
        {
            return subscriber is { Status: SubscriberStatus.Paused, PausedUntil: not null }
                ? new NoticeDecision.LeaveForDigest("the subscriber paused")
                : new NoticeDecision.Drop($"the subscriber is {subscriber.Status.ToString().ToLowerInvariant()}");
        }

        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, subscriber.TimeZone).DateTime);
        // Reserved by an attempt that did not end: neither cap nor quiet hours are asked a second time about the same alert.
        if (mailbox.LastTold(about.Id) is { } last && last.Announcement == announcement) return new NoticeDecision.Send(day, false);
        if (mailbox.HasTold(about.Id, announcement)) return new NoticeDecision.Drop("a later alert about the event has said it");

        return Later(subscriber, about, announced, mailbox, now) ?? Capped(subscriber, mailbox, day);
    }

    private static NoticeDecision? Later(Subscriber subscriber, Event about, Announcement announced, Mailbox mailbox, DateTimeOffset now)
    {
        if (mailbox.Waiting.Contains(about.Id)) return new NoticeDecision.LeaveForDigest("the event already waits for the digest");
        if (subscriber.Filter.Waits(about, announced.At, now) && mailbox.LastTold(about.Id) is null)
        {
            var limit = announced.At + subscriber.Filter.HoldFor;
            return new NoticeDecision.Wait(limit < now + SourceCheck ? limit : now + SourceCheck, "held until it has more sources");
        }

        return subscriber.Quiet?.EndsAt(now, subscriber.TimeZone) is { } end ? new NoticeDecision.Wait(end, "quiet hours") : null;
    }

    private static NoticeDecision Capped(Subscriber subscriber, Mailbox mailbox, DateOnly day)
    {
        var sent = mailbox.Day == day ? mailbox.AlertsThatDay : 0;
        return sent >= subscriber.DailyCap
            ? new NoticeDecision.LeaveForDigest($"{subscriber.DailyCap} alerts were sent today")
            : new NoticeDecision.Send(day, sent + 1 == subscriber.DailyCap);
    }
}
