using System.Text.Json;

namespace Alerts.Articles.Extraction;

/// <summary>
/// Reads the names of persons and organisations, which linked data writes as a text, an object, a reference, or a list of any.
/// </summary>
internal static class JsonLdNames
{
    private const int MostNames = 12;

    /// <summary>The names, separated by a comma; null when there are none.</summary>
    public static string? Of(JsonElement article, string property, JsonElement root)
    {
        if (!article.TryGetProperty(property, out var value)) return null;
        var names = new List<string>();
        Collect(value, root, names);
        return names.Count == 0 ? null : string.Join(", ", names.Distinct(StringComparer.OrdinalIgnoreCase));
    }

    private static void Collect(JsonElement value, JsonElement root, List<string> names)
    {
        if (names.Count >= MostNames) return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                Add(value.GetString(), names);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) Collect(item, root, names);
                break;
            case JsonValueKind.Object when value.TryGetProperty("name", out var name):
                Collect(name, root, names);
                break;
            case JsonValueKind.Object when JsonLd.Text(value, "givenName") is { } given && JsonLd.Text(value, "familyName") is { } family:
                Add(given + " " + family, names);
                break;
            case JsonValueKind.Object when JsonLd.Text(value, "@id") is { } id:
                Add(Referred(id, root), names);
                break;
        }
    }

    private static string? Referred(string id, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("@graph", out var graph)
            || graph.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (var item in graph.EnumerateArray())
            if (JsonLd.Text(item, "@id") == id) return JsonLd.Text(item, "name");
        return null;
    }

    private static void Add(string? name, List<string> names)
    {
        var line = HtmlText.Line(name);
        if (line.Length > 0) names.Add(line);
    }
}
