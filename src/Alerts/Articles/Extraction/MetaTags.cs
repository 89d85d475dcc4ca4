using System.Text.Json;
using Alerts.Feeds.Parsing;
using AngleSharp.Dom;

namespace Alerts.Articles.Extraction;

/// <summary>
/// The meta elements of a page, by <c>property</c>, <c>name</c> or <c>itemprop</c> in lower
/// case, with '.' and ':' as one. The first of a name counts.
/// </summary>
internal sealed class MetaTags
{
    private static readonly string[] Attributes = ["property", "name", "itemprop", "http-equiv"];

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly List<string> authors = [];
    private readonly List<string> creators = [];

    public static MetaTags Of(IEnumerable<IElement> elements)
    {
        var tags = new MetaTags();
        foreach (var element in elements)
        {
            var content = element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.GetAttribute("value");
            if (string.IsNullOrWhiteSpace(content)) continue;
            foreach (var attribute in Attributes)
                foreach (var name in (element.GetAttribute(attribute) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    tags.Add(name, content);
        }

        return tags;
    }

    /// <summary>Every author that an <c>article:author</c> or <c>author</c> tag names.</summary>
    public IReadOnlyList<string> Authors => authors;

    /// <summary>Every one that Dublin Core's <c>creator</c> names.</summary>
    public IReadOnlyList<string> Creators => creators;

    /// <summary>The first of these names that has a value.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (values.TryGetValue(name, out var value)) return value;
        return null;
    }

    private void Add(string name, string content)
    {
        var key = name.ToLowerInvariant().Replace('.', ':');
        if (key == "parsely-page") AddMembers(content);
        var line = HtmlText.Line(content);
        if (line.Length == 0) return;
        values.TryAdd(key, line);
        if (key is "author" or "article:author" or "citation_author") authors.Add(line);
        else if (key is "dc:creator" or "dcterms:creator" or "dcterm:creator") creators.Add(line);
    }

    // One element with all that others tell in elements of their own: {"title": "...", "pub_date": "..."}.
    private void AddMembers(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(JsonText.WithoutHalves(json));
            if (document.RootElement.ValueKind != JsonValueKind.Object) return;
            foreach (var member in document.RootElement.EnumerateObject())
                if (member.Value.ValueKind == JsonValueKind.String)
                    Add("parsely-" + member.Name.Replace('_', '-'), member.Value.GetString()!);
            if (JsonLdNames.Of(document.RootElement, "authors", document.RootElement) is { } names) values.TryAdd("parsely-author", names);
        }
        catch (JsonException)
        {
            // Then it tells nothing.
        }
    }
}
