namespace Alerts.Feeds.Parsing;

/// <summary>Walks the attributes of a start tag, quoted or not. At most 64 are looked at; values are undecoded.</summary>
internal ref struct MarkupAttributes(ReadOnlySpan<char> body)
{
    private const int Most = 64;

    private ReadOnlySpan<char> rest = body;
    private int count;

    public ReadOnlySpan<char> Name { get; private set; }

    public ReadOnlySpan<char> Value { get; private set; }

    public bool Read()
    {
        rest = rest.TrimStart(" \t\r\n/,");
        if (rest.IsEmpty || ++count > Most) return false;
        var end = rest.IndexOfAny("= \t\r\n");
        Name = end < 0 ? rest : rest[..end];
        rest = (end < 0 ? [] : rest[end..]).TrimStart();
        Value = [];
        if (rest.IsEmpty || rest[0] != '=') return true;

        rest = rest[1..].TrimStart();
        if (rest.IsEmpty) return true;
        var quoted = rest[0] is '"' or '\'';
        var length = quoted ? rest[1..].IndexOf(rest[0]) : rest.IndexOfAny(" \t\r\n");
        if (quoted) rest = rest[1..];
        Value = length < 0 ? rest : rest[..length];
        rest = length < 0 ? [] : rest[(length + 1)..];
        return true;
    }

    /// <summary>The decoded value of the first attribute of that name (case ignored), or null.</summary>
    public static string? Find(ReadOnlySpan<char> body, ReadOnlySpan<char> name)
    {
        if (body.IsEmpty) return null;
        var attributes = new MarkupAttributes(body);
        while (attributes.Read())
        {
            if (attributes.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return MarkupText.Decode(attributes.Value).Trim();
        }

        return null;
    }
}
