using System.Globalization;

namespace Alerts.Language;

/// <summary>The tokens of a sentence with their folded words.</summary>
internal sealed class DateTokens
{
    private readonly IReadOnlyList<Token> tokens;
    private readonly string[] words;

    public DateTokens(string sentence)
    {
        Sentence = sentence;
        tokens = Tokenizer.Tokenize(sentence);
        words = [.. tokens.Select(token => Letters.Fold(token.In(sentence)))];
    }

    public string Sentence { get; }

    public int Count => tokens.Count;

    public Token this[int at] => tokens[at];

    public string Word(int at) => at >= 0 && at < words.Length ? words[at] : "";

    public string Phrase(int at, int length) => length == 1 ? words[at] : string.Join(' ', words, at, length);

    public bool IsUpper(int at) => char.IsUpper(Sentence[tokens[at].Start]);

    /// <summary>The plain number at a token within bounds, or null.</summary>
    public int? Number(int at, int low, int high)
    {
        if (at < 0 || at >= Count || tokens[at].Kind != TokenKind.Number || tokens[at].Length > 4)
            return null;
        var value = 0;
        foreach (var c in Sentence.AsSpan(tokens[at].Start, tokens[at].Length))
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(c);
            if (digit < 0)
                return null;
            value = (value * 10) + digit;
        }

        return value >= low && value <= high ? value : null;
    }

    public int? Year(int at) => at < Count && at >= 0 && tokens[at].Length == 4 ? Number(at, 1900, 2100) : null;
}
