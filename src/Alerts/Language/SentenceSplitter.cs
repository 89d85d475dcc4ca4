using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Alerts.Language;

/// <summary>
/// Cuts a text into sentences, headlines and list items, in order. Survives abbreviations, initials, decimals, datelines, bracketed
/// dates, quotations and dots; knows the marks of Chinese, Japanese, Arabic, Urdu and Hindi. Linear in the text.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>A sentence can only end at one of these.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create("\n\r。！？｡!?؟۔।…./+");

    /// <summary>What stands in front of a sentence's first letter.</summary>
    private static readonly SearchValues<char> Openers = SearchValues.Create("\"“«„(['‘¿¡");

    /// <summary>What still belongs to a sentence behind the mark that ends it.</summary>
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"”’')]»」』）.!?！？。");

    /// <summary>Shorter ones may be part of an address or of a name that is written with a full stop.</summary>
    private const int ShortestWord = 3;

    /// <summary>Characters in front of a row of headlines: "Related titles".</summary>
    private const int LongestLabel = 40;

    private static readonly ConcurrentDictionary<string, Abbreviations> Known = new(StringComparer.Ordinal);

    public static IReadOnlyList<Sentence> Split(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Places(text, language).ConvertAll(place => new Sentence(place.Start, text[place.Start..place.End]));
    }

    /// <summary>Where the sentences start and end, for those who need not print them all.</summary>
    internal static List<(int Start, int End)> Places(ReadOnlySpan<char> text, string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var abbreviations = Known.GetOrAdd(LanguageDetector.Primary(language), Abbreviations.Of);
        var places = new List<(int, int)>();
        var start = AddRow(places, text);
        for (var at = start; text[at..].IndexOfAny(Stops) is >= 0 and var next; at++)
        {
            at += next;
            var end = text[at] is '\n' or '\r' ? LineEnd(text, at) : MarkEnd(text, at, abbreviations);
            if (end < 0)
                continue;
            Add(places, text, start, end);
            start = end;
            at = Math.Max(at, end - 1);
        }

        Add(places, text, start, text.Length);
        return places;
    }

    /// <summary>"Related titles: - A sends tanks - B buys jets": the headlines of a row, to the end of its line; where that is.</summary>
    private static int AddRow(List<(int Start, int End)> places, ReadOnlySpan<char> text)
    {
        var label = text[..Math.Min(text.Length, LongestLabel)].IndexOf(": - ");
        if (label < 0 || text[..label].IndexOfAny(Stops) >= 0) return 0;
        var line = text.IndexOfAny('\n', '\r') is >= 0 and var stop ? stop : text.Length;
        var start = label + 1;
        Add(places, text, 0, start);
        while (text[(start + 1)..line].IndexOf(" - ") is >= 0 and var next)
        {
            Add(places, text, start, start + 1 + next);
            start += next + 1;
        }

        Add(places, text, start, line);
        return line;
    }

    /// <summary>The headlines of a title: one, unless bars part those of a round-up in a script without capitals.</summary>
    internal static IEnumerable<string> Headlines(string title, string language)
    {
        var start = 0;
        if (Known.GetOrAdd(LanguageDetector.Primary(language), Abbreviations.Of).Caseless)
        {
            for (var at = title.IndexOf('/'); at >= 0; at = title.IndexOf('/', at + 1))
            {
                if (!IsBar(title, at)) continue;
                yield return title[start..at].Trim();
                start = at + 1;
            }
        }

        yield return start == 0 ? title : title[start..].Trim();
    }

    private static void Add(List<(int Start, int End)> places, ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || IsBullet(text, start, end)))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            places.Add((start, end));
    }

    private static bool IsBullet(ReadOnlySpan<char> text, int at, int end) => text[at] switch
    {
        '+' => text[at..end].StartsWith("++") || at > 0 && text[at - 1] == '+',
        '-' or '*' or '–' or '—' => at + 1 < end && text[at + 1] == ' ',
        var sign => sign is '•' or '▪' or '■' or '●' or '◆' or '▶' or '►' or '·' or '‣',
    };

    /// <summary>
    /// A line break ends the sentence, unless the next line plainly goes on (a wrapped line that continues in lower case).
    /// </summary>
    private static int LineEnd(ReadOnlySpan<char> text, int at)
    {
        var next = at;
        var breaks = 0;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            if (text[next] == '\n')
                breaks++;
            next++;
        }

        var goesOn = breaks < 2 && next < text.Length && char.IsLower(text[next]);
        return goesOn ? -1 : next;
    }

    private static int MarkEnd(ReadOnlySpan<char> text, int at, Abbreviations abbreviations)
    {
        switch (text[at])
        {
            case '。' or '！' or '？' or '｡':
                return PastClosers(text, at + 1);
            case '!' or '?' or '؟' or '۔' or '।' or '…':
                return EndIfFollowedByStart(text, at, abbreviations);
            case '.' when !InsideDots(text, at) && !abbreviations.Continue(text, at):
                return EndIfFollowedByStart(text, at, abbreviations);
            case '/' when abbreviations.Caseless && IsBar(text, at):
                return at + 1;
            case '+' when IsTicker(text, at):
                return at;
            default:
                return -1;
        }
    }

    /// <summary>"... Moscow / Tehran ...": a bar with a blank beside it, between words, parts the headlines of a round-up.</summary>
    private static bool IsBar(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at].TrimEnd();
        var behind = text[(at + 1)..].TrimStart();
        return before.Length + behind.Length + 1 < text.Length && !before.IsEmpty && !behind.IsEmpty
            && !char.IsDigit(before[^1]) && !char.IsDigit(behind[0]) && behind[0] != '/' && before[^1] is not ('/' or ':');
    }

    /// <summary>"... Tehran +++ Moscow ...": the crosses that part the headlines of a ticker.</summary>
    private static bool IsTicker(ReadOnlySpan<char> text, int at) =>
        text[at..].StartsWith("++") && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] != '+' && text[at..].StartsWith("+++"));

    private static bool InsideDots(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && text[at + 1] == '.';

    private static int EndIfFollowedByStart(ReadOnlySpan<char> text, int at, Abbreviations abbreviations)
    {
        var end = PastClosers(text, at + 1);
        if (end >= text.Length)
            return text.Length;
        if (!char.IsWhiteSpace(text[end]))
            return IsGlued(text, at, end) ? end : -1;
        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || Openers.Contains(text[next])))
            next++;
        if (next >= text.Length)
            return text.Length;
        return char.IsLower(text[next]) && !abbreviations.Caseless ? -1 : end;
    }

    /// <summary>
    /// "... next week.The ministry": where the tags of a page were cut out the space between two sentences went with them.
    /// </summary>
    private static bool IsGlued(ReadOnlySpan<char> text, int at, int end)
    {
        var start = at;
        while (start > 0 && char.IsLower(text[start - 1]))
            start--;
        var plain = at - start >= ShortestWord && (start == 0 || char.IsWhiteSpace(text[start - 1]));
        return plain && end + 1 < text.Length && char.IsUpper(text[end]) && (char.IsLower(text[end + 1]) || text[end + 1] == ' ');
    }

    private static int PastClosers(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Closers.Contains(text[at]))
            at++;
        return at;
    }
}

/// <summary>When a full stop does not end a sentence in one language (<c>Data/abbreviations.tsv</c>).</summary>
internal sealed class Abbreviations
{
    private const int LongestWord = 24;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numbered =
        Words(["no", "nos", "vol", "fig", "pp", "art", "p", "nr", "núm", "ст"]);

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> always;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> often;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> starters;
    private readonly bool ordinals;

    private Abbreviations(string language)
    {
        var rows = LanguageData.Rows("abbreviations", 4).Where(row => row[0] == "*" || row[0] == language).ToList();
        always = Words(rows.SelectMany(row => row[1].Split(' ')));
        often = Words(rows.SelectMany(row => row[2].Split(' ')));
        starters = Words(rows.SelectMany(row => row[3].Split(' ')));
        ordinals = language is "de" or "da" or "no" or "fi" or "cs" or "sk" or "hr" or "sl" or "sr" or "hu" or "tr" or "pl";
        Caseless = LanguageDetector.ScriptOf(language) is not (Script.Latin or Script.Cyrillic or Script.Greek);
    }

    public bool Caseless { get; }

    public static Abbreviations Of(string language) => new(language);

    /// <summary>
    /// True when the full stop at <paramref name="at"/> belongs to an abbreviation, initial or ordinal and the sentence goes on.
    /// </summary>
    public bool Continue(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < LongestWord && (Letters.IsWord(text[start - 1]) || text[start - 1] is '.'))
            start--;
        var word = text[start..at];
        if (word.Length == 0)
            return false;
        if (IsOneOf(always, word))
            return true;
        if (IsOneOf(Numbered, word) && DigitFollows(text, at + 1))
            return true;
        var isInitial = word.Length == 1 && char.IsUpper(word[0]);
        var isDotted = word.Length >= 3 && word.Contains('.') && !char.IsDigit(word[^1]);
        if (isInitial || isDotted || IsOneOf(often, word))
            return !StartsSentence(text, at + 1);
        return ordinals && word.Length <= 2 && char.IsDigit(word[0]) && at + 1 < text.Length && !EndsName(text[..start]);
    }

    /// <summary>"MiG-29.", "F-16.": the number of a type, no ordinal.</summary>
    private static bool EndsName(ReadOnlySpan<char> front) => front.Length > 1 && front[^1] is '-' && char.IsLetter(front[^2]);

    private static bool DigitFollows(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at < text.Length && char.IsDigit(text[at]);
    }

    /// <summary>After "U.S." a capital says little; a word that mostly starts sentences says that one starts.</summary>
    private bool StartsSentence(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '“' or '”'))
            at++;
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end > at && char.IsUpper(text[at]) && IsOneOf(starters, text[at..end]);
    }

    private static bool IsOneOf(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return word.Length <= LongestWord && words.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(IEnumerable<string> words) =>
        words.Where(word => word.Length > 0).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
