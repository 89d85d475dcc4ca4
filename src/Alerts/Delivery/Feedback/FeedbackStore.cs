using System.Runtime.CompilerServices;
using Alerts.Storage;

namespace Alerts.Delivery.Feedback;

/// <summary>Keeps readers' verdicts, one document an event and subscriber.</summary>
public sealed class FeedbackStore(IDocumentStore store)
{
    private readonly DocumentCollection<Judgement> judgements = new(store, StorageNames.Feedback, DeliveryJson.Default.Judgement);

    /// <summary>Keeps the verdict in place of an earlier one.</summary>
    public Task SaveAsync(Judgement judgement, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return judgements.UpdateAsync(NameOf(judgement.EventId, judgement.SubscriberId), _ => judgement, cancellation);
    }

    /// <summary>The verdicts on an event, by subscriber.</summary>
    public IAsyncEnumerable<Judgement> OfEventAsync(string eventId, CancellationToken cancellation) =>
        ReadAsync(Folder(eventId), cancellation);

    /// <summary>Every verdict, by event.</summary>
    public IAsyncEnumerable<Judgement> AllAsync(CancellationToken cancellation) => ReadAsync("", cancellation);

    /// <summary>How the verdicts given since that moment fell out.</summary>
    public async Task<Precision> PrecisionAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        var (judged, right) = (0, 0);
        await foreach (var judgement in AllAsync(cancellation))
        {
            if (judgement.At < since) continue;
            judged++;
            if (judgement.Kind == JudgementKind.Right) right++;
        }

        return new(judged, right);
    }

    private async IAsyncEnumerable<Judgement> ReadAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var name in judgements.ListAsync(prefix, cancellation))
        {
            if (await judgements.FindAsync(name, cancellation) is { } found) yield return found.Value;
        }
    }

    private static string Folder(string eventId) => eventId.Replace('/', '_') + "/";

    private static string NameOf(string eventId, string subscriberId) => $"{Folder(eventId)}{subscriberId}.json";
}
