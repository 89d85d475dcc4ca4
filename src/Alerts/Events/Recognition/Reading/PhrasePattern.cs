namespace Alerts.Events.Recognition.Reading;

/// <summary>
/// One line of a data file: written words, each with its alternatives. It stands for every phrase they make together, and is matched
/// without writing these out.
/// </summary>
/// <param name="Sense">What the phrases mean.</param>
/// <param name="Tag">What the section's head adds to it.</param>
/// <param name="Words">Of each written word the alternatives, of each alternative the tokens; none where a word may be left out.</param>
internal sealed record PhrasePattern(Sense Sense, string? Tag, PhraseWord[][][] Words)
{
    /// <summary>The first words that stand for others, of which there may be several in a row, end in front of this one.</summary>
    public int GapEnd => EndOfGap(Words);

    /// <summary>Whether any of its words stand for others.</summary>
    public bool HasGap => Array.Exists(Words, IsFree);

    /// <summary>A word written <c>a|b</c> stands for either.</summary>
    public static PhrasePattern Read(PhraseLine line)
    {
        var written = line.Written.AsSpan();
        var words = new PhraseWord[written.Count(' ') + 1][][];
        var length = 0;
        foreach (var word in written.Split(' '))
        {
            if (!written[word].IsEmpty) words[length++] = Alternatives(written[word]);
        }

        return new(line.Sense, line.Tag, words[..length]);
    }

    /// <summary>The same without diacritics.</summary>
    public PhrasePattern Bare() => this with
    {
        Words = Array.ConvertAll(Words, word => Array.ConvertAll(word, tokens => Array.ConvertAll(tokens, token => token.Bare))),
    };

    /// <summary>Every way to begin: an alternative of the first word, or of a later one where all before it may be left out.</summary>
    public IEnumerable<PhraseStart> Starts()
    {
        for (var word = 0; word < Words.Length; word++)
        {
            for (var turn = 0; turn < Words[word].Length; turn++)
            {
                if (Words[word][turn].Length > 0) yield return new(this, word, turn);
            }

            if (!IsOptional(Words[word])) yield break;
        }
    }

    /// <summary>The phrases that are one word, closed at both ends.</summary>
    public IEnumerable<string> SingleWords() =>
        from word in Words
        where Words.All(other => other == word || IsOptional(other))
        from tokens in word
        where tokens is [{ Fit: Fit.Exact }]
        select tokens[0].Text;

    private static int EndOfGap(PhraseWord[][][] words)
    {
        var end = Math.Max(0, Array.FindIndex(words, IsFree));
        while (end < words.Length && IsFree(words[end])) end++;
        return end == 0 ? words.Length : end;
    }

    /// <summary>Whether it stands for any words or any one word, be it as one of several alternatives.</summary>
    private static bool IsFree(PhraseWord[][] word) => Array.Exists(word, tokens => tokens is [{ IsFree: true }]);

    private static bool IsOptional(PhraseWord[][] word) => Array.Exists(word, tokens => tokens.Length == 0);

    private static PhraseWord[][] Alternatives(ReadOnlySpan<char> written)
    {
        var alternatives = new PhraseWord[written.Count('|') + 1][];
        var length = 0;
        foreach (var alternative in written.Split('|')) alternatives[length++] = PhraseWord.Cut(written[alternative]);
        return alternatives;
    }
}

/// <summary>One way for phrases of a pattern to begin.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Word">The place of its first word that is not left out.</param>
/// <param name="Turn">Which of the word's alternatives.</param>
internal readonly record struct PhraseStart(PhrasePattern Pattern, int Word, int Turn)
{
    /// <summary>The first token.</summary>
    public PhraseWord First => Pattern.Words[Word][Turn][0];
}
