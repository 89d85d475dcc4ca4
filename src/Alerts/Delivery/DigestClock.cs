using Alerts.Storage;

namespace Alerts.Delivery;

/// <summary>How far digests have been scheduled: every slot up to <paramref name="Through"/> is on the queue or beyond it.</summary>
public sealed record DigestSchedule(DateTimeOffset Through);

/// <summary>Keeps the one watermark that tells which slots are due.</summary>
public sealed class DigestClock(IDocumentStore store)
{
    private const string Name = "schedule.json";

    private readonly DocumentCollection<DigestSchedule> schedules =
        new(store, StorageNames.Deliveries, DeliveryJson.Default.DigestSchedule);

    /// <summary>Null before the first time.</summary>
    public async Task<DateTimeOffset?> ThroughAsync(CancellationToken cancellation) =>
        (await schedules.FindAsync(Name, cancellation))?.Value.Through;

    /// <summary>Moves the watermark forward; never back.</summary>
    public Task AdvanceAsync(DateTimeOffset through, CancellationToken cancellation) =>
        schedules.UpdateAsync(
            Name,
            current => current is { } known && known.Through >= through ? known : new DigestSchedule(through),
            cancellation);
}
