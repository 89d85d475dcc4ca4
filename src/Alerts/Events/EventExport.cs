using System.Text.Json;

namespace Alerts.Events;

/// <summary>Events as one JSON array, every field of the stored event with its CAMEO and PLOVER codes.</summary>
public static class EventExport
{
    public static byte[] Json(IReadOnlyList<Event> events) =>
        JsonSerializer.SerializeToUtf8Bytes(events, EventsJson.Default.IReadOnlyListEvent);
}
