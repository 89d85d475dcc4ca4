namespace Alerts.Net;

/// <summary>A Content-Type as servers write it, well or badly.</summary>
public static class ContentTypeText
{
    /// <summary>The media type, lower case, and the charset; each null when it is not there.</summary>
    public static (string? MediaType, string? Charset) Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return (null, null);
        var parts = text.Split(';', StringSplitOptions.TrimEntries);
        var charset = parts.Skip(1).FirstOrDefault(part => part.StartsWith("charset", StringComparison.OrdinalIgnoreCase));
        var value = charset?["charset".Length..].Trim(' ', '=', ':', '"', '\'');
        return (parts[0].Length > 0 ? parts[0].ToLowerInvariant() : null, string.IsNullOrEmpty(value) ? null : value);
    }
}
