using System.Text;

namespace Alerts.Feeds.Parsing;

/// <summary>How a text construct is to be read.</summary>
internal enum TextKind
{
    /// <summary>Not said: what looks like HTML is HTML.</summary>
    Unknown,
    Text,
    Html,
}

internal static class TextKinds
{
    public static TextKind Of(ReadOnlySpan<char> attributes) => MarkupAttributes.Find(attributes, "type")?.ToLowerInvariant() switch
    {
        null or "" => TextKind.Unknown,
        "text" or "text/plain" => MarkupAttributes.Find(attributes, "mode") is null ? TextKind.Text : TextKind.Unknown,
        _ => TextKind.Html,
    };

    /// <summary>Undoes Base64, which Atom 0.3 and binary content of Atom 1.0 use.</summary>
    public static string? Decode(string? value, ReadOnlySpan<char> attributes)
    {
        if (value is null || attributes.IsEmpty) return value;
        var isBase64 = string.Equals(MarkupAttributes.Find(attributes, "mode"), "base64", StringComparison.OrdinalIgnoreCase)
            || (MarkupAttributes.Find(attributes, "type") is { } type && type.Contains('/', StringComparison.Ordinal)
                && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !type.Contains("xml", StringComparison.OrdinalIgnoreCase));
        if (!isBase64) return value;
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length).Trim() : value;
    }
}
