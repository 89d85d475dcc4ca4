using System.Security;
using System.Text;
using System.Text.Json;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// RSS or Atom written as JSON: a member for each element, an array for one that repeats, and where an element has attributes,
/// its text in a member whose name begins with <c>#</c> or <c>$</c>. It is put back into markup, to be read as any feed is.
/// </summary>
internal ref struct RssInJson
{
    private const int LongestName = 64;

    private readonly StringBuilder markup = new();
    private Utf8JsonReader reader;
    private bool tagIsOpen;

    private RssInJson(ReadOnlySpan<byte> json, JsonReaderOptions options) => reader = new Utf8JsonReader(json, options);

    /// <summary>The feed as markup, which breaks off where the JSON does; null when the JSON is no such feed.</summary>
    public static string? ToMarkup(ReadOnlySpan<byte> json, JsonReaderOptions options)
    {
        var feed = new RssInJson(json, options);
        try
        {
            if (!feed.FindRoot(out var root)) return null;
            feed.WriteMember(root);
            // Items are met beside their channel, too.
            while (feed.reader.Read() && feed.reader.TokenType == JsonTokenType.PropertyName) feed.WriteMember(feed.NextName());
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // What came before the break stays.
        }

        return feed.markup.ToString();
    }

    // Atom's root stands behind the version of XML; a JSON Feed comes to its items first.
    private bool FindRoot(out string root)
    {
        root = "";
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            root = NextName();
            if (reader.TokenType == JsonTokenType.StartArray) return false;
            if (reader.TokenType == JsonTokenType.StartObject && root is "rss" or "rdf:RDF" or "channel" or "feed") return true;
            reader.Skip();
        }

        return false;
    }

    /// <summary>The name of the member whose value is read next, with its prefix as XML writes it.</summary>
    private string NextName()
    {
        var name = reader.GetString() ?? "";
        reader.Read();
        return name.LastIndexOf('$') > 0 ? name.Replace('$', ':') : name;
    }

    private void WriteMember(string name)
    {
        if (reader.TokenType == JsonTokenType.StartArray && name is "items" or "entries") name = name == "items" ? "item" : "entry";
        if (reader.TokenType == JsonTokenType.Null || !IsName(name)) reader.Skip();
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) WriteMember(name);
        }
        else if (reader.TokenType == JsonTokenType.StartObject && HoldsElements(name)) WriteElements(name);
        else
        {
            using var value = JsonDocument.ParseValue(ref reader);
            if (!TakeAsAttribute(name, value.RootElement)) WriteValue(name, value.RootElement);
        }
    }

    private void WriteElements(string name)
    {
        CloseTag();
        markup.Append('<').Append(name);
        tagIsOpen = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) WriteMember(NextName());
        CloseTag();
        markup.Append("</").Append(name).Append('>');
    }

    private void CloseTag()
    {
        if (tagIsOpen) markup.Append('>');
        tagIsOpen = false;
    }

    // Among the members of an element that holds others only XML's own are attributes, and they come first.
    private readonly bool TakeAsAttribute(string name, JsonElement value)
    {
        if (!name.StartsWith("xml", StringComparison.Ordinal)) return false;
        if (tagIsOpen) WriteAttribute(name, value);
        return true;
    }

    private void WriteValue(string name, JsonElement value)
    {
        CloseTag();
        markup.Append('<').Append(name);
        var text = value;
        if (value.ValueKind == JsonValueKind.Object)
        {
            text = default;
            foreach (var member in value.EnumerateObject())
            {
                if (member.Name is ['#' or '$', ..]) text = member.Value;
                else if (IsName(member.Name)) WriteAttribute(member.Name, member.Value);
            }
        }

        markup.Append('>').Append(SecurityElement.Escape(TextOf(text))).Append("</").Append(name).Append('>');
    }

    private readonly void WriteAttribute(string name, JsonElement value)
    {
        if (TextOf(value) is { } text) markup.Append(' ').Append(name).Append("=\"").Append(SecurityElement.Escape(text)).Append('"');
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    private static bool HoldsElements(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var space = colon < 0 ? Space.Core : Vocabulary.SpaceOfPrefix(name.AsSpan(0, colon));
        return Vocabulary.FieldOf(space, name.AsSpan(colon + 1)) is < Field.Title and not Field.Other or Field.Author;
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '-' or '_' or '.');
}
