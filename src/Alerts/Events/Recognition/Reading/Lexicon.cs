using System.Collections.Concurrent;

namespace Alerts.Events.Recognition.Reading;

/// <summary>The phrases of one language, ready to be found in its sentences.</summary>
internal sealed class Lexicon
{
    /// <summary>Languages with a data file of their own.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        ["en", "es", "fr", "de", "pt", "it", "nl", "pl", "ru", "uk", "tr", "ar", "fa", "zh", "ja", "ko", "ro", "id", "hi", "he", "el"];

    private static readonly Dictionary<string, int> Places = Languages
        .Select((language, place) => (language, place)).ToDictionary(entry => entry.language, entry => entry.place);

    private static readonly ConcurrentDictionary<string, Lexicon> Loaded = new();

    /// <summary>
    /// Tense and mood: where these are endings of the verb that closes the clause ("売却へ", "satın alacak"), verb and ending do not
    /// hide each other.
    /// </summary>
    private static readonly Sense[] Endings =
        [Sense.Planned, Sense.Future, Sense.Done, Sense.Begun, Sense.Not, Sense.Maybe, Sense.CallFor];

    private static readonly Sense[] Verbs =
    [
        Sense.Supply, Sense.Buy, Sense.Deploy, Sense.Sign, Sense.Meet, Sense.Approve, Sense.Deal, Sense.Drill, Sense.SoftDrill,
        Sense.Technology, Sense.Train, Sense.Aid, Sense.SoftAid, Sense.Troops,
    ];

    private static readonly Lazy<IReadOnlyList<PhrasePattern>> Common = new(() => LexiconFile.Patterns("common.txt"));

    private readonly Dictionary<string, List<Phrase>> exact = [];
    private readonly Dictionary<string, List<Phrase>> prefixed = [];
    private readonly List<Phrase> loose = [];
    private readonly HashSet<(string Word, Sense Sense)> words;
    private readonly int longestPrefix;

    private Lexicon(string language)
    {
        Language = language;
        var own = LexiconFile.Patterns($"{language}.txt");
        Grammar = GrammarOf(own);
        var phrases = PhrasesOf(own, Grammar);
        foreach (var phrase in phrases.Where(phrase => phrase.Sense != Sense.Grammar)) Index(phrase);
        words = [.. phrases.Where(phrase => phrase.IsWord).Select(phrase => (phrase.First.Text, phrase.Sense))];
        longestPrefix = prefixed.Keys.Select(key => key.Length).DefaultIfEmpty().Max();
    }

    public string Language { get; }

    public Grammar Grammar { get; }

    /// <summary>The place of a language in <see cref="Languages"/>.</summary>
    public static int IndexOf(string language) => Places[language];

    /// <summary>The lexicon of a language of <see cref="Languages"/>.</summary>
    public static Lexicon Of(string language) => Loaded.GetOrAdd(language, name => new Lexicon(name));

    /// <summary>What a language's data file and the common one hold, read anew: most articles need the lexicons of few languages.</summary>
    public static IEnumerable<PhrasePattern> PatternsOf(string language)
    {
        var own = LexiconFile.Patterns($"{language}.txt");
        return [.. own, .. GrammarOf(own).BareLetters ? own.Select(pattern => pattern.Bare()) : [], .. Common.Value];
    }

    private static List<Phrase> PhrasesOf(IReadOnlyList<PhrasePattern> own, Grammar grammar)
    {
        List<Phrase> phrases = [.. own.SelectMany(pattern => pattern.Phrases())];
        if (grammar.BareLetters) phrases.AddRange([.. phrases.Select(phrase => phrase.Bare()).OfType<Phrase>()]);
        return [.. phrases, .. Common.Value.SelectMany(pattern => pattern.Phrases())];
    }

    private static Grammar GrammarOf(IEnumerable<PhrasePattern> patterns) => new(patterns
        .Where(pattern => pattern.Sense == Sense.Grammar).SelectMany(pattern => pattern.Phrases()).Select(phrase => phrase.Written)
        .ToHashSet(StringComparer.Ordinal));

    /// <summary>A phrase of that one word means that.</summary>
    public bool Means(string word, Sense sense) => words.Contains((word, sense));

    /// <summary>
    /// All phrases of the sentence, in order; one that lies wholly inside a longer one is left out, so that a longer idiom hides its parts.
    /// </summary>
    public List<Item> Find(Piece[] tokens)
    {
        var kept = new List<Item>();
        var here = new List<Item>();
        for (var i = 0; i < tokens.Length; i++)
        {
            here.Clear();
            FindAt(tokens, i, here);
            foreach (var item in here)
            {
                if (!IsInside(item, kept, Grammar.VerbLast)) kept.Add(item);
            }
        }

        return kept;
    }

    private void FindAt(Piece[] tokens, int at, List<Item> found)
    {
        var word = tokens[at].Folded;
        if (exact.TryGetValue(word, out var phrases)) Match(phrases, tokens, at, found);
        var lookup = prefixed.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 1; length <= Math.Min(word.Length, longestPrefix); length++)
        {
            if (lookup.TryGetValue(word.AsSpan(0, length), out phrases)) Match(phrases, tokens, at, found);
        }

        Match(loose, tokens, at, found);
    }

    /// <summary>
    /// Puts what fits at the token into the list, the longest in front, and of two of one sense and length the one that says more.
    /// </summary>
    private static void Match(List<Phrase> phrases, Piece[] tokens, int at, List<Item> found)
    {
        foreach (var phrase in phrases)
        {
            var end = phrase.MatchAt(tokens, at);
            if (end <= 0) continue;
            var place = found.Count;
            var item = new Item(at, end, phrase.Sense, phrase.Tag);
            while (place > 0 && (found[place - 1].End < end || SaysLess(found[place - 1], item))) place--;
            found.Insert(place, item);
        }
    }

    private static bool SaysLess(Item item, Item than) =>
        item.End == than.End && (item.Sense == than.Sense && item.Tag is null && than.Tag is not null || TakesOut(than, item));

    /// <summary>"Waffenruhe" is no weapon, though the stem of weapons opens it.</summary>
    private static bool TakesOut(Item idiom, Item item) =>
        idiom.Sense == Sense.NotWeapon && item.Sense is Sense.Weapon or Sense.SoftWeapon
        && (idiom.Start, idiom.End) == (item.Start, item.End);

    /// <summary>Whether an earlier item, or a longer one at the same place, covers the item, or it is there already.</summary>
    private static bool IsInside(Item item, List<Item> kept, bool endings)
    {
        foreach (var other in kept)
        {
            if (endings && (IsEnding(item, other) || IsEnding(other, item))) continue;
            if (other.End > item.End || (other.End == item.End && other.Start < item.Start) || other == item
                || TakesOut(other, item)) return true;
        }

        return false;
    }

    private static bool IsEnding(Item ending, Item verb) =>
        Array.IndexOf(Endings, ending.Sense) >= 0 && Array.IndexOf(Verbs, verb.Sense) >= 0;

    private void Index(Phrase phrase)
    {
        switch (phrase.First.Fit)
        {
            case Fit.Exact: Add(exact, phrase); break;
            case Fit.Prefix: Add(prefixed, phrase); break;
            default: loose.Add(phrase); break;
        }
    }

    private static void Add(Dictionary<string, List<Phrase>> index, Phrase phrase)
    {
        if (!index.TryGetValue(phrase.First.Text, out var list)) index[phrase.First.Text] = list = [];
        list.Add(phrase);
    }
}

/// <summary>A phrase found: tokens from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct Item(int Start, int End, Sense Sense, string? Tag)
{
    /// <summary>The state whose make a weapon is, or null: the first word of "US", "US craft".</summary>
    public string? Make =>
        Tag is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] or [>= 'A' and <= 'Z', >= 'A' and <= 'Z', ' ', ..] ? Tag[..2] : null;

    /// <summary>A weapon that flies with a crew.</summary>
    public bool IsCraft => Tag is not null && Tag.EndsWith("craft", StringComparison.Ordinal);
}
