namespace Alerts.Articles;

/// <summary>Reads language tags as feeds and pages write them.</summary>
internal static class LanguageTag
{
    /// <summary>A BCP 47 tag such as <c>pt-BR</c> from <c>pt_BR</c>, <c>PT-br</c>, <c>pt-BR,en</c>; null for what is none.</summary>
    public static string? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var first = text.Split([',', ';', ' '], 2, StringSplitOptions.TrimEntries)[0].Trim().Replace('_', '-');
        var dot = first.IndexOf('.', StringComparison.Ordinal);
        var parts = (dot < 0 ? first : first[..dot]).Split('-');
        var primary = parts[0].ToLowerInvariant();
        if (primary.Length is < 2 or > 3 || !primary.All(char.IsAsciiLetter) || primary is "und" or "mul" or "zxx" or "mis") return null;

        var rest = parts.Skip(1).Where(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit)).Take(2).Select(Subtag);
        return string.Join('-', rest.Prepend(primary));
    }

    private static string Subtag(string part) => part.Length switch
    {
        2 => part.ToUpperInvariant(),
        4 when char.IsAsciiLetter(part[0]) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
        _ => part.ToLowerInvariant(),
    };
}
