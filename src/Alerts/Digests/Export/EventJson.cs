using System.Text.Json;

namespace Alerts.Digests.Export;

/// <summary>Writes events as JSON objects in UTF-8.</summary>
public static class EventJson
{
    /// <summary>One event on one line, without the line's end.</summary>
    public static string Line(ExportedEvent known) => JsonSerializer.Serialize(known, ExportJson.Readable.ExportedEvent);

    /// <summary>One object a line, every line ended.</summary>
    public static byte[] Lines(IReadOnlyList<ExportedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        using var buffer = new MemoryStream();
        foreach (var known in events)
        {
            JsonSerializer.Serialize(buffer, known, ExportJson.Readable.ExportedEvent);
            buffer.WriteByte((byte)'\n');
        }

        return buffer.ToArray();
    }

    /// <summary>One array of all.</summary>
    public static byte[] Array(IReadOnlyList<ExportedEvent> events) =>
        JsonSerializer.SerializeToUtf8Bytes(events, ExportJson.Readable.IReadOnlyListExportedEvent);
}
