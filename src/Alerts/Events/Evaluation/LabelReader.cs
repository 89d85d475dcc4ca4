using System.Globalization;
using System.Text.Json;

namespace Alerts.Events.Evaluation;

/// <summary>
/// Reads labels from an article's JSON line: <c>events</c>, <c>cluster</c>,
/// <c>negativeType</c>. What is absent or of the wrong type counts as null.
/// </summary>
public static class LabelReader
{
    public static ArticleLabels Read(JsonElement line, string articleId) => new(
        articleId,
        Text(line, "lang"),
        Text(line, "cluster"),
        Text(line, "negativeType"),
        line.TryGetProperty("events", out var events) && events.ValueKind == JsonValueKind.Array
            ? [.. events.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(ReadEvent).OfType<Label>()]
            : [])
    {
        Dated = Text(line, "published") is not null,
    };

    private static Label? ReadEvent(JsonElement item)
    {
        var summons = Text(item, "family") switch { "summons" => true, "cooperation" => false, _ => (bool?)null };
        if (summons is null) return null;

        var initiator = Text(item, "initiator");
        var target = Text(item, "target");
        IEnumerable<string> parties = item.TryGetProperty("parties", out var told) && told.ValueKind == JsonValueKind.Array
            ? told.EnumerateArray().Where(party => party.ValueKind == JsonValueKind.String).Select(party => party.GetString()!)
            : new[] { initiator, target }.OfType<string>();
        return new()
        {
            Family = summons.Value ? EventFamily.Summons : EventFamily.Cooperation,
            Kind = summons.Value ? EventKind.Summons : EventKind.Named(Text(item, "kind") ?? ""),
            Initiator = initiator,
            Target = target,
            Parties = [.. parties.Order(StringComparer.Ordinal)],
            Date = DateOnly.TryParseExact(Text(item, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : null,
            Status = Enum.TryParse<ReportStatus>(Text(item, "status"), ignoreCase: true, out var status) ? status : null,
            Rank = Text(item, "rank"),
            Background = item.TryGetProperty("background", out var background) && background.ValueKind == JsonValueKind.True,
        };
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
