using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition;

/// <summary>One literal of the first pass, for all phrases that open alike: what ends there is looked at once.</summary>
/// <param name="Opening">What stands in a text.</param>
/// <param name="Meanings">What it means, in each language that has it; those without a tail first.</param>
internal sealed record Literal(Opening Opening, Meaning[] Meanings)
{
    /// <summary>Whether the text in front of <paramref name="end"/>, where the letters agree, is really this.</summary>
    public bool Stands(ReadOnlySpan<char> text, int end)
    {
        var (letters, openFront, openBack) = Opening;
        var start = end - letters.Length;
        if (!openFront && start > 0 && IsLetter(letters[0]) && IsLetter(text[start - 1])) return false;
        return openBack || end >= text.Length || !IsLetter(letters[^1]) || !IsLetter(text[end]);
    }

    /// <summary>Scripts without spaces have no word edges to respect, also beside Latin letters ("交付K9坦克").</summary>
    private static bool IsLetter(char c) => char.IsLetter(c) && c < '\u3040';
}

/// <summary>What a literal means.</summary>
/// <param name="Tails">One of these must stand further on; null without anything.</param>
/// <param name="Language">The place of the language in <see cref="Lexicon.Languages"/>, or <see cref="EveryLanguage"/>.</param>
/// <param name="Scent">The meaning.</param>
internal sealed record Meaning(TailSearch? Tails, int Language, Scent Scent)
{
    public const int EveryLanguage = -1;

    public bool IsIn(int language) => Language == language || Language == EveryLanguage;

    public bool Holds(scoped ref WordStarts text, int end) => Tails is null || Tails.IsIn(ref text, end);
}
