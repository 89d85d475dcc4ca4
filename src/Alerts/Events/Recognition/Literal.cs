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
/// <param name="Tail">What must stand further on; null without anything.</param>
/// <param name="Language">The place of the language in <see cref="Lexicon.Languages"/>, or <see cref="EveryLanguage"/>.</param>
/// <param name="Scent">The meaning.</param>
internal sealed record Meaning(Tail? Tail, int Language, Scent Scent)
{
    public const int EveryLanguage = -1;

    /// <summary>As far as what stands behind a gap may lie.</summary>
    private const int GapCharacters = 240;

    public bool IsIn(int language) => Language == language || Language == EveryLanguage;

    public bool Holds(ReadOnlySpan<char> behind)
    {
        if (Tail is null) return true;
        behind = behind[..Math.Min(GapCharacters, behind.Length)];
        for (var from = 0; behind[from..].IndexOf(Tail.Text) is var found and >= 0; from += found + 1)
        {
            var at = from + found;
            if (Tail.OpenFront || at == 0 || !char.IsLetter(behind[at - 1])) return true;
        }

        return false;
    }
}
