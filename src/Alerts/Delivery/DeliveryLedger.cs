using Alerts.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery;

/// <summary>
/// Who was sent what. A delivery is claimed, sent, settled: of two workers one gets the claim; one that dies loses it after
/// <see cref="DeliveryOptions.Hold"/>; a settled delivery is never sent again.
/// </summary>
public sealed class DeliveryLedger(IDocumentStore store, IOptions<DeliveryOptions> options, TimeProvider clock)
{
    private const int MostLookedAt = 3;
    private const string Marks = "sent/";
    private const string Holds = "claims/";

    private readonly DocumentCollection<DeliveryMark> marks = new(store, StorageNames.Deliveries, DeliveryJson.Default.DeliveryMark);
    private readonly DocumentCollection<DeliveryHold> holds = new(store, StorageNames.Deliveries, DeliveryJson.Default.DeliveryHold);

    /// <summary>Asks for the right to send.</summary>
    public async Task<Claim> ClaimAsync(DeliveryKey key, CancellationToken cancellation)
    {
        if (await MarkOfAsync(key, cancellation) is { } before) return new Claim.Settled(before);

        var claim = await HoldAsync(Holds + key.Name, cancellation);
        // Whoever held it may have settled it between our two looks.
        return claim is Claim.Granted && await MarkOfAsync(key, cancellation) is { } since ? new Claim.Settled(since) : claim;
    }

    /// <summary>Marks the delivery as ended. Repeats change nothing: the first mark stands.</summary>
    public async Task SettleAsync(DeliveryKey key, DeliveryMark mark, CancellationToken cancellation)
    {
        await marks.TryCreateAsync(Marks + key.Name, mark, cancellation);
        await holds.DeleteAsync(Holds + key.Name, cancellation);
    }

    /// <summary>
    /// Gives the claim back so that a later attempt need not wait; <paramref name="failed"/> says whether this attempt counts.
    /// </summary>
    public async Task ReleaseAsync(DeliveryKey key, Claim.Granted claim, bool failed, string? why, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var freed = claim.Hold with { Until = clock.GetUtcNow(), Attempts = claim.Hold.Attempts - (failed ? 0 : 1), LastWhy = why };
        await holds.TryReplaceAsync(Holds + key.Name, freed, claim.ETag, cancellation);
    }

    /// <summary>
    /// True when the notice has ended (sent, left for a digest, dropped or refused), so that a sweep need not queue it again.
    /// </summary>
    public async Task<bool> IsDeliveredAsync(Notice notice, CancellationToken cancellation) =>
        await MarkOfAsync(DeliveryKey.Of(notice), cancellation) is not null;

    /// <summary>True when some worker has begun the notice, whatever came of it: whoever puts one back queues it again by itself.</summary>
    public async Task<bool> WasBegunAsync(Notice notice, CancellationToken cancellation)
    {
        var key = DeliveryKey.Of(notice);
        if (await holds.FindAsync(Holds + key.Name, cancellation) is not { } hold) return await MarkOfAsync(key, cancellation) is not null;

        // A first attempt that neither ended nor was put back: its worker is gone.
        return hold.Value.LastWhy is not null || hold.Value.Until > clock.GetUtcNow();
    }

    public async Task<DeliveryMark?> MarkOfAsync(DeliveryKey key, CancellationToken cancellation) =>
        (await marks.FindAsync(Marks + key.Name, cancellation))?.Value;

    /// <summary>When the first notice about the event went out, of the first few there are; null when none did.</summary>
    public async Task<DateTimeOffset?> FirstSentAsync(string eventId, CancellationToken cancellation)
    {
        DateTimeOffset? first = null;
        await foreach (var name in marks.ListAsync(Marks + DeliveryKey.EventPrefix(eventId), cancellation).Take(MostLookedAt))
        {
            if (await marks.FindAsync(name, cancellation) is { Value: { Outcome: DeliveryOutcome.Sent } mark } && !(mark.At >= first))
                first = mark.At;
        }

        return first;
    }

    /// <summary>Every settled notice about the event: subscriber and announcement, ordered.</summary>
    public async Task<IReadOnlyList<Notice>> ToldAsync(string eventId, CancellationToken cancellation)
    {
        var told = new List<Notice>();
        var prefix = Marks + DeliveryKey.EventPrefix(eventId);
        await foreach (var name in marks.ListAsync(prefix, cancellation))
        {
            if (name[prefix.Length..].Split('/') is [var subscriber, var number] && int.TryParse(number, out var announcement))
                told.Add(new Notice(subscriber, eventId, announcement));
        }

        return told;
    }

    private async Task<Claim> HoldAsync(string name, CancellationToken cancellation)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var until = now + options.Value.Hold;
            var found = await holds.FindAsync(name, cancellation);
            if (found is { } taken && taken.Value.Until > now) return new Claim.Busy(taken.Value.Until);

            var hold = found is null
                ? new DeliveryHold(until, 1, now, null)
                : found.Value with { Until = until, Attempts = found.Value.Attempts + 1 };
            var written = found is null
                ? await holds.TryCreateAsync(name, hold, cancellation)
                : await holds.TryReplaceAsync(name, hold, found.ETag, cancellation);
            if (!written) continue;

            // The engines tell a new ETag only on reading; nobody else writes while the hold is ours.
            if (await holds.FindAsync(name, cancellation) is { } mine && mine.Value == hold) return new Claim.Granted(hold, mine.ETag);
        }
    }
}
