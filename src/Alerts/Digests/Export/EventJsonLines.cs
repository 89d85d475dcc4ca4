using System.Text.Json;
using Alerts.Events;

namespace Alerts.Digests.Export;

/// <summary>Writes whole events, sources included, one JSON object a line.</summary>
public static class EventJsonLines
{
    public const string ContentType = "application/x-ndjson; charset=utf-8";

    public static async Task WriteAsync(Stream output, IAsyncEnumerable<Event> events, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        await foreach (var known in events.WithCancellation(cancellation))
        {
            await JsonSerializer.SerializeAsync(output, known, EventsJson.Default.Event, cancellation);
            await output.WriteAsync("\n"u8.ToArray(), cancellation);
        }
    }
}
