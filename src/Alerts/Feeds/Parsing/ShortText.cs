using System.Buffers;

namespace Alerts.Feeds.Parsing;

/// <summary>Titles and names as given (text or HTML), on one line, without invisible direction changes, at most 1,000 characters.</summary>
internal static class ShortText
{
    private const int Longest = 1000;

    // Directional embeddings and overrides can make a title lie about its surroundings; marks (200E, 200F) are harmless and needed.
    private const string Invisible = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\u00AD";

    private static readonly SearchValues<char> Unwanted = SearchValues.Create(Invisible);
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(Invisible + "\t\r\n\u00A0");

    public static string? Clean(string? value)
    {
        if (value is null) return null;
        // Four times the bound leaves room for what is dropped and keeps a title of megabytes cheap.
        if (value.Length > Longest * 4) value = value[..(Longest * 4)];
        var clean = value.AsSpan().ContainsAny(Suspicious) || value.Contains("  ", StringComparison.Ordinal) ? Collapse(value) : value;
        if (clean.Length <= Longest) return clean.Length > 0 ? clean : null;
        return clean[..(char.IsHighSurrogate(clean[Longest - 1]) ? Longest - 1 : Longest)];
    }

    private static string Collapse(string text)
    {
        var builder = new ValueText(stackalloc char[256]);
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) space = builder.Length > 0;
            else if (!char.IsControl(c) && !Unwanted.Contains(c))
            {
                if (space) builder.Append(' ');
                space = false;
                builder.Append(c);
            }
        }

        return builder.ToStringAndFree();
    }
}
