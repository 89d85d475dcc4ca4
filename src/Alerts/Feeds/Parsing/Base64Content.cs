using System.Text;

namespace Alerts.Feeds.Parsing;

/// <summary>Content in Base64, which Atom 0.3 and binary content of Atom 1.0 use.</summary>
internal static class Base64Content
{
    /// <summary>The value, decoded where its element's attributes say that it is Base64 and it is.</summary>
    public static string? Decode(string? value, ReadOnlySpan<char> attributes)
    {
        if (value is null || attributes.IsEmpty) return value;
        var isBase64 = string.Equals(MarkupAttributes.Find(attributes, "mode"), "base64", StringComparison.OrdinalIgnoreCase)
            || (MarkupAttributes.Find(attributes, "type") is { } type
                && type.StartsWith("application/octet", StringComparison.OrdinalIgnoreCase));
        if (!isBase64) return value;
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length).Trim() : value;
    }
}
