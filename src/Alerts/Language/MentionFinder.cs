namespace Alerts.Language;

/// <summary>
/// Finds what names a state in one sentence. The longest name wins and nothing overlaps, so "North Korea" is never "Korea". Linear in
/// the sentence; the names of a language are read once, when first asked for. An unknown language is read as English.
/// </summary>
public static class MentionFinder
{
    private static readonly string[] Clitics = ["و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "لل", "ولل", "س"];

    /// <summary>
    /// The mentions in order of place.
    /// <paramref name="on"/> is the day of the text: it decides who held which office; null takes everyone.
    /// </summary>
    public static IReadOnlyList<Mention> Find(string sentence, string language, DateOnly? on) => Find(sentence, language, on, null);

    /// <summary>Texts of the language use short names for the states that they name in full.</summary>
    public static bool HasShortNames(string language) => NameBook.Of(LanguageDetector.Primary(language)).Signs?.HasShortNames == true;

    /// <summary>The short names that a text may use for the states it names in full; null where its language has none.</summary>
    public static IReadOnlyDictionary<char, string>? ShortNames(string text, string language, DateOnly? on)
    {
        ArgumentNullException.ThrowIfNull(text);
        var book = NameBook.Of(LanguageDetector.Primary(language));
        return HasShortNames(language) ? book.Signs!.ShortNames(text, book.Names, on) : null;
    }

    /// <summary>The mentions of a sentence; <paramref name="shorts"/> are the short names of the text around it.</summary>
    public static IReadOnlyList<Mention> Find(
        string sentence, string language, DateOnly? on, IReadOnlyDictionary<char, string>? shorts)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(language);
        language = LanguageDetector.Primary(language);
        var book = NameBook.Of(language);
        var matches = new List<NameMatch>();
        for (var at = 0; at < sentence.Length;)
        {
            if (!StartsWord(sentence, at))
            {
                at++;
                continue;
            }

            if (MatchAt(book, sentence, at, on, language, shorts) is { } match)
            {
                matches.Add(match);
                at = match.End;
            }
            else
            {
                at++;
            }
        }

        return MentionContext.Settle(matches, sentence, language, book);
    }

    private static bool StartsWord(string text, int at)
    {
        var c = text[at];
        if (!Letters.IsWord(c))
            return false;
        if (at == 0 || Letters.IsUnspaced(c))
            return true;
        var before = text[at - 1];
        return Letters.IsHangul(c) || !Letters.IsWord(before) || Letters.IsUnspaced(before);
    }

    private static NameMatch? MatchAt(
        NameBook book, string text, int at, DateOnly? on, string language, IReadOnlyDictionary<char, string>? shorts)
    {
        var match = book.Names.Longest(text, at, on);
        if (book.Signs?.At(text, at, book.Names, on, shorts) is { } row && row.Length > (match?.Length ?? 0))
            return row;
        if (match is not null && book.Signs?.IsInsideWord(text, at, FirstWordLength(text, match)) == true)
            return null;
        if (match is not null || language is not "ar" and not "fa")
            return match;

        // Arabic writes "and", "in", "to" onto the word.
        foreach (var clitic in Clitics)
        {
            var start = at + clitic.Length;
            if (start < text.Length && string.CompareOrdinal(text, at, clitic, 0, clitic.Length) == 0 && char.IsLetter(text[start])
                && book.Names.Longest(text, start, on) is { Length: > 2 } inner)
                return inner;
        }

        return null;
    }

    private static int FirstWordLength(string text, NameMatch match)
    {
        var blank = text.IndexOf(' ', match.Start, match.Length);
        return blank > 0 ? blank - match.Start : match.Length;
    }
}
