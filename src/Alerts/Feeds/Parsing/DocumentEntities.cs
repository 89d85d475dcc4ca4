using System.Text;
using AngleSharp.Html;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Texts that a feed's own document type gives names to. Only plain ones count, at most 32 of 512 characters: no markup, no name
/// inside a name, nothing from outside, so that a text grows by no more than <see cref="MostGrowth"/> characters.
/// </summary>
internal static class DocumentEntities
{
    private const int Head = 4096;
    private const int MostNames = 32;
    private const int LongestName = 32;
    private const int LongestText = 512;
    private const int MostGrowth = 256 * 1024;

    /// <summary>The text with those names replaced, or null when it declares none that need it.</summary>
    public static string? Expand(ReadOnlySpan<char> text)
    {
        var at = text[..Math.Min(text.Length, Head)].IndexOf("<!ENTITY");
        if (at < 0) return null;
        var declared = DeclaredIn(text[at..Math.Min(text.Length, Head)], out var length);
        return declared.Count == 0 ? null : Replace(text, at + length, declared);
    }

    private static Dictionary<string, string> DeclaredIn(ReadOnlySpan<char> text, out int length)
    {
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        length = 0;
        for (var looked = 0; looked < MostNames; looked++)
        {
            var rest = text[length..];
            var at = rest.IndexOf("<!ENTITY");
            if (at < 0) break;
            var declaration = rest[(at + "<!ENTITY".Length)..];
            var end = declaration.IndexOf('>');
            if (end < 0) break;
            length += at + "<!ENTITY".Length + end + 1;
            if (Read(declaration[..end].Trim()) is var (name, value)) declared.TryAdd(name, value);
        }

        return declared;
    }

    // name "text"; names that HTML knows are read without being declared.
    private static (string Name, string Value)? Read(ReadOnlySpan<char> declaration)
    {
        var space = declaration.IndexOfAny(" \t\r\n");
        if (space is <= 0 or > LongestName) return null;
        var name = declaration[..space].ToString();
        var quoted = declaration[space..].Trim();
        if (quoted.Length is < 2 or > LongestText || quoted[0] is not ('"' or '\'') || quoted[^1] != quoted[0]) return null;
        var value = quoted[1..^1];
        if (value.ContainsAny("<&%") && !IsCharacter(value)) return null;
        return HtmlEntityProvider.Resolver.GetSymbol(name + ";") is null ? (name, value.ToString()) : null;
    }

    private static bool IsCharacter(ReadOnlySpan<char> value) =>
        value.StartsWith("&#") && value[^1] == ';' && value.IndexOfAny("<%") < 0 && value[1..].IndexOf('&') < 0;

    private static string Replace(ReadOnlySpan<char> text, int from, Dictionary<string, string> declared)
    {
        var names = declared.GetAlternateLookup<ReadOnlySpan<char>>();
        var result = new StringBuilder(text.Length + 1024).Append(text[..from]);
        var rest = text[from..];
        while (result.Length < text.Length + MostGrowth)
        {
            var at = rest.IndexOf('&');
            if (at < 0) break;
            var end = rest[at..Math.Min(rest.Length, at + LongestName + 2)].IndexOf(';');
            var found = end > 1 && names.TryGetValue(rest.Slice(at + 1, end - 1), out var value) ? value : null;
            result.Append(rest[..at]).Append(found ?? "&");
            rest = rest[(at + (found is null ? 1 : end + 1))..];
        }

        return result.Append(rest).ToString();
    }
}
