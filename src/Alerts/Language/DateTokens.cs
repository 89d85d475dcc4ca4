using System.Globalization;

namespace Alerts.Language;

/// <summary>The tokens of a sentence with their folded words and the phrases of dates that start at them.</summary>
internal sealed class DateTokens
{
    private const int LongestPhrase = 4;

    private readonly List<Token> tokens = [];
    private readonly DatePhrase[][] opened;

    /// <summary>The folded words with one blank behind each, and where each starts.</summary>
    private readonly char[] words;
    private readonly int[] starts;

    public DateTokens(string sentence, DateWords known)
    {
        Sentence = sentence;
        var letters = 0;
        for (var at = 0; Tokenizer.TryNext(sentence, ref at, out var token); letters += token.Length) tokens.Add(token);
        words = new char[letters + tokens.Count];
        starts = new int[tokens.Count + 1];
        opened = new DatePhrase[tokens.Count][];
        for (var i = 0; i < tokens.Count; i++)
        {
            var length = tokens[i].Length;
            Letters.Fold(sentence.AsSpan(tokens[i].Start, length), words.AsSpan(starts[i]));
            words[starts[i] + length] = ' ';
            starts[i + 1] = starts[i] + length + 1;
            opened[i] = known.OpenedBy(Word(i));
        }
    }

    public string Sentence { get; }

    public int Count => tokens.Count;

    public Token this[int at] => tokens[at];

    /// <summary>The folded word; empty outside the sentence.</summary>
    public ReadOnlySpan<char> Word(int at) => at >= 0 && at < Count ? words.AsSpan(starts[at], tokens[at].Length) : default;

    /// <summary>A Persian prefix, tied to the word behind it by a mark without width ("می‌دهند", no month of May).</summary>
    public bool IsPrefix(int at) => tokens[at].Start + tokens[at].Length is var end && end < Sentence.Length && Sentence[end] == '\u200C';

    public bool IsUpper(int at) => char.IsUpper(Sentence[tokens[at].Start]);

    /// <summary>True when a date could start at the token: all others are passed over at once.</summary>
    public bool Opens(int at) => tokens[at].Kind == TokenKind.Number || opened[at].Length > 0;

    public bool Is(int at, string kind) => Match(at, kind, out _) > 0;

    /// <summary>The longest phrase of a kind at a token; its length in tokens, or 0.</summary>
    public int Match(int at, string kind, out int value)
    {
        value = 0;
        if (at < 0 || at >= Count)
            return 0;
        foreach (var phrase in opened[at])
        {
            if (phrase.Kind != kind || LengthOf(phrase.Text, at) is not (> 0 and var length))
                continue;
            value = phrase.Value;
            return length;
        }

        return 0;
    }

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

    /// <summary>How many tokens from one on are exactly the phrase; 0 when they are not.</summary>
    private int LengthOf(string phrase, int at)
    {
        var behind = starts[at] + phrase.Length + 1;
        if (behind > words.Length || !words.AsSpan(starts[at], phrase.Length).SequenceEqual(phrase))
            return 0;
        return Math.Max(0, starts.AsSpan(at, Math.Min(LongestPhrase + 1, starts.Length - at)).IndexOf(behind));
    }
}
