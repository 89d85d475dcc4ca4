namespace Alerts.Language;

/// <summary>
/// Words, numbers and marks of a text, in order, blanks left out. Apostrophes split ("Russia's" is three tokens), hyphens split,
/// abbreviations keep their inner points ("U.S." is one). Scripts without blanks give one token a character. Linear.
/// </summary>
public static class Tokenizer
{
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(text.Length / 5 + 4);
        for (var at = 0; TryNext(text, ref at, out var token);) tokens.Add(token);
        return tokens;
    }

    /// <summary>The next token from <paramref name="at"/> on, which is then behind it; false at the end of the text.</summary>
    internal static bool TryNext(string text, ref int at, out Token token)
    {
        token = default;
        while (at < text.Length && (token = Next(text, at)).Length == 0) at++;
        if (at >= text.Length) return false;
        at = token.End;
        return true;
    }

    private static Token Next(string text, int at)
    {
        var c = text[at];
        if (char.IsWhiteSpace(c) || char.IsControl(c))
            return new Token(at, 0, TokenKind.Punctuation);
        if (Letters.IsUnspaced(c))
            return new Token(at, 1, TokenKind.Word);
        if (char.IsDigit(c))
            return new Token(at, NumberEnd(text, at) - at, TokenKind.Number);
        if (Letters.IsWord(c))
            return new Token(at, WordEnd(text, at) - at, TokenKind.Word);
        return new Token(at, char.IsHighSurrogate(c) && at + 1 < text.Length ? 2 : 1, TokenKind.Punctuation);
    }

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length && (char.IsDigit(text[at]) || IsPointInNumber(text, at)))
            at++;
        return at;
    }

    private static bool IsPointInNumber(string text, int at) =>
        text[at] is '.' or ',' && at + 1 < text.Length && char.IsDigit(text[at + 1]);

    private static int WordEnd(string text, int start)
    {
        var at = start;
        while (at < text.Length && Letters.IsWord(text[at]) && !Letters.IsUnspaced(text[at]))
            at++;
        // "U.S.", "D.C.": single letters joined by points.
        if (at - start == 1)
        {
            var end = at;
            while (IsPointAndLetter(text, end))
                end += 2;
            if (end > at)
                return end < text.Length && text[end] == '.' ? end + 1 : end;
        }

        return at;
    }

    private static bool IsPointAndLetter(string text, int at) =>
        at + 1 < text.Length && text[at] == '.' && char.IsLetter(text[at + 1])
        && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));
}
