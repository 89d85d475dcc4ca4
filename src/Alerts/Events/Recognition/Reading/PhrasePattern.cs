namespace Alerts.Events.Recognition.Reading;

/// <summary>One line of a data file: written words, each with its alternatives; it stands for every phrase they make together.</summary>
/// <param name="Sense">What the phrases mean.</param>
/// <param name="Tag">What the section's head adds to it.</param>
/// <param name="Words">Of each written word the alternatives, of each alternative the tokens; none where a word may be left out.</param>
internal sealed record PhrasePattern(Sense Sense, string? Tag, PhraseWord[][][] Words)
{
    /// <summary>A word written <c>a|b</c> stands for either.</summary>
    public static PhrasePattern Read(Sense sense, string? tag, string line)
    {
        var written = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(sense, tag, Array.ConvertAll(written, word => Array.ConvertAll(word.Split('|'), Cut)));
    }

    /// <summary>All combinations of the alternatives, those of the last word first.</summary>
    public IEnumerable<Phrase> Phrases()
    {
        var turn = new int[Words.Length];
        do yield return new Phrase(Sense, Tag, Wording(turn));
        while (Next(turn));
    }

    /// <summary>
    /// A shorter pattern for a look at how phrases begin: the words up to so many letters, and behind a first gap or free word two more.
    /// </summary>
    public PhrasePattern Opening(int letters)
    {
        var gap = Array.FindIndex(Words, IsFree);
        var (front, length) = (0, 0);
        while (front < Words.Length && front != gap && length < letters) length += Words[front++].Min(Letters);
        if (gap < 0) return this with { Words = Words[..front] };
        var tail = Words[gap..].SkipWhile(IsFree).Take(2);
        return this with { Words = [.. Words[..front], .. Words[gap..].TakeWhile(IsFree), .. tail] };
    }

    /// <summary>The same without diacritics.</summary>
    public PhrasePattern Bare() => this with { Words = Array.ConvertAll(Words, word => Array.ConvertAll(word, Bare)) };

    private static PhraseWord[] Bare(PhraseWord[] tokens) => Array.ConvertAll(tokens, token => token.Bare);

    private static bool IsFree(PhraseWord[][] word) => Array.Exists(word, tokens => tokens is [{ IsFree: true }]);

    private static int Letters(PhraseWord[] tokens) => tokens.Sum(token => token.Text.Length);

    /// <summary>A written word may be several tokens (<c>d'affaires</c>, <c>召见</c>); stars stay at the outer ones.</summary>
    private static PhraseWord[] Cut(string written)
    {
        if (written is "..." or "*") return [PhraseWord.Of(written)];
        var tokens = Pieces.Of(written.Trim('*'));
        var words = new PhraseWord[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var front = i == 0 && written.StartsWith('*') ? "*" : "";
            var back = i == tokens.Length - 1 && written.EndsWith('*') ? "*" : "";
            words[i] = PhraseWord.Of(front + tokens[i].Folded + back);
        }

        return words;
    }

    /// <summary>The tokens of one alternative of each word.</summary>
    private PhraseWord[] Wording(int[] turn)
    {
        var length = 0;
        for (var word = 0; word < turn.Length; word++) length += Words[word][turn[word]].Length;
        var wording = new PhraseWord[length];
        var end = 0;
        for (var word = 0; word < turn.Length; word++)
        {
            var tokens = Words[word][turn[word]];
            tokens.CopyTo(wording, end);
            if (end > 0 && tokens.Length > 0) wording[end] = wording[end] with { Spaced = true };
            end += tokens.Length;
        }

        return wording;
    }

    /// <summary>Goes on to the next combination; false behind the last.</summary>
    private bool Next(int[] turn)
    {
        for (var word = turn.Length - 1; word >= 0; word--)
        {
            if (++turn[word] < Words[word].Length) return true;
            turn[word] = 0;
        }

        return false;
    }
}
