namespace Alerts.Events.Recognition.Reading;

/// <summary>
/// Folds one character to one character (so offsets stay true): lower case, one apostrophe, one hyphen, one space, one form of letters
/// that several scripts write twice.
/// </summary>
internal static class Folding
{
    private static readonly char[] Table = Build();

    private static readonly string?[] Singles = new string?[char.MaxValue + 1];

    public static char Fold(char c) => Table[c];

    public static string Fold(ReadOnlySpan<char> text)
    {
        if (text.Length == 1) return Single(Table[text[0]]);
        return string.Create(text.Length, text, static (folded, source) => Fold(source, folded));
    }

    /// <param name="text">Any text.</param>
    /// <param name="folded">Where it goes, as long as the text.</param>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var table = Table;
        for (var i = 0; i < folded.Length; i++) folded[i] = table[text[i]];
    }

    /// <summary>Marks, and the signs of scripts without spaces, are most of the pieces: each is made once.</summary>
    private static string Single(char c) => Singles[c] ??= c.ToString();

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = char.IsWhiteSpace((char)i) ? ' ' : char.ToLowerInvariant((char)i);
        Map(table, "\u2019\u2018\u02BC\u0060\u00B4", '\'');
        Map(table, "\u2010\u2011\u2012\u2013\u2014\u2212", '-');
        Map(table, "\u201C\u201D\u201E\u00AB\u00BB\u201F", '"');
        Map(table, "\u0130", 'i');
        Map(table, "\u0622\u0623\u0625\u0671", '\u0627');
        Map(table, "\u0649\u064A", '\u06CC');
        Map(table, "\u0643", '\u06A9');
        Map(table, "\u0629", '\u0647');
        Map(table, "\u015F\u015E", '\u0219');
        Map(table, "\u0163\u0162", '\u021B');
        Map(table, "\u0451\u0401", '\u0435');
        Map(table, "\u200C\u200D\u200E\u200F", ' ');
        Map(table, "\u0131", 'i');
        Map(table, "\u318D\u2027\u2022\u30FB\u119E", '\u00B7');
        for (var c = '\u4E00'; c <= '\u9FFF'; c++) table[c] = Language.HanForms.Simplify(c);
        return table;
    }

    private static void Map(char[] table, string from, char to)
    {
        foreach (var c in from) table[c] = to;
    }
}
