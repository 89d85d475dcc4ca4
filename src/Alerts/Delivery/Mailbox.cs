namespace Alerts.Delivery;

/// <summary>
/// What one subscriber has had: the end of the last digest, today's number of immediate alerts, which events were told, and which
/// wait for the next digest. Pure: every change gives a new one, and the same change twice gives the same.
/// </summary>
public sealed record Mailbox
{
    private const int MostTold = 1000;

    /// <summary>Where the next digest's period starts; null before the first.</summary>
    public DateTimeOffset? DigestedUntil { get; init; }

    /// <summary>The subscriber's local day that <see cref="AlertsThatDay"/> counts.</summary>
    public DateOnly? Day { get; init; }

    public int AlertsThatDay { get; init; }

    /// <summary>Events told, latest last; beyond a thousand the oldest are forgotten.</summary>
    public IReadOnlyList<Told> Told { get; init; } = [];

    /// <summary>Ids of events held back from immediate alerts, for the next digest.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];

    /// <summary>Messages that the channel refused for good since the last digest that arrived.</summary>
    public int Refusals { get; init; }

    /// <summary>What was last told of the event, or null.</summary>
    public Told? LastTold(string eventId) => Told.LastOrDefault(told => told.EventId == eventId);

    public bool HasTold(string eventId, int announcement) => LastTold(eventId) is { } last && last.Announcement >= announcement;

    /// <summary>Notes an immediate alert against the day's cap.</summary>
    public Mailbox WithAlert(string eventId, int announcement, DateOnly day) =>
        HasTold(eventId, announcement)
            ? this
            : WithTold([new(eventId, announcement) { First = LastTold(eventId)?.First ?? announcement }]) with
            {
                Day = day,
                AlertsThatDay = day == Day ? AlertsThatDay + 1 : 1,
            };

    public Mailbox WithWaiting(string eventId) => Waiting.Contains(eventId) ? this : this with { Waiting = [.. Waiting, eventId] };

    /// <summary>Notes a digest: what it told, and where the next one starts.</summary>
    public Mailbox WithDigest(DateTimeOffset until, IReadOnlyList<Told> told)
    {
        if (DigestedUntil >= until) return this;
        var ids = told.Select(item => item.EventId).ToHashSet();
        var kept = told.Select(item => item with { First = LastTold(item.EventId)?.First }).ToArray();
        return WithTold(kept) with { DigestedUntil = until, Refusals = 0, Waiting = [.. Waiting.Where(id => !ids.Contains(id))] };
    }

    private Mailbox WithTold(IReadOnlyList<Told> told)
    {
        var ids = told.Select(item => item.EventId).ToHashSet();
        IReadOnlyList<Told> all = [.. Told.Where(item => !ids.Contains(item.EventId)), .. told];
        return this with { Told = all.Count > MostTold ? [.. all.Skip(all.Count - MostTold)] : all };
    }
}

/// <summary>The subscriber was told of the event, up to that announcement.</summary>
public sealed record Told(string EventId, int Announcement)
{
    /// <summary>The first announcement the subscriber got of it: the head of the mail thread; null when that was in a digest.</summary>
    public int? First { get; init; }
}
