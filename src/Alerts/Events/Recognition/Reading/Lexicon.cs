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

    private static readonly ConcurrentDictionary<string, Lazy<Lexicon>> Loaded = new();

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

    private static readonly Lazy<IReadOnlyList<PhraseLine>> Common = new(() => [.. LexiconFile.Phrases("common.txt")]);

    private readonly Dictionary<string, List<PhraseStart>> exact = [];
    private readonly Dictionary<string, List<PhraseStart>> prefixed = [];
    private readonly List<PhraseStart> loose = [];
    private readonly HashSet<(string Word, Sense Sense)> words;
    private readonly HashSet<(string Word, string Kind)> kinds;
    private readonly int longestPrefix;

    private Lexicon(string language)
    {
        Language = language;
        var lines = LexiconFile.Phrases($"{language}.txt").ToList();
        Grammar = GrammarOf(lines);
        var patterns = PatternsOf(lines, Grammar, _ => true).Where(pattern => pattern.Sense != Sense.Grammar)
            .Concat(CommonPatterns(_ => true)).ToList();
        var phrases = patterns.ToLookup(pattern => pattern.Sense == Sense.Word);
        foreach (var start in phrases[false].SelectMany(pattern => pattern.Starts())) Index(start);
        words = [.. phrases[false].SelectMany(pattern => pattern.SingleWords().Select(word => (word, pattern.Sense)))];
        kinds = [.. phrases[true].SelectMany(pattern => pattern.SingleWords().Select(word => (word, pattern.Tag!)))];
        longestPrefix = prefixed.Keys.Select(key => key.Length).DefaultIfEmpty().Max();
    }

    public string Language { get; }

    public Grammar Grammar { get; }

    /// <summary>The place of a language in <see cref="Languages"/>.</summary>
    public static int IndexOf(string language) => Places[language];

    /// <summary>The lexicon of a language of <see cref="Languages"/>.</summary>
    public static Lexicon Of(string language) => Loaded.GetOrAdd(language, name => new(() => new Lexicon(name))).Value;

    /// <summary>The lines of a language's own data file that are asked for.</summary>
    public static IEnumerable<PhrasePattern> PatternsOf(string language, Predicate<PhraseLine> isWanted)
    {
        var lines = LexiconFile.Phrases($"{language}.txt").ToList();
        return PatternsOf(lines, GrammarOf(lines), isWanted);
    }

    /// <summary>The lines of the common data file that are asked for: they hold in every language.</summary>
    public static IEnumerable<PhrasePattern> CommonPatterns(Predicate<PhraseLine> isWanted) =>
        Common.Value.Where(line => isWanted(line)).Select(PhrasePattern.Read);

    // Each is read when asked for and can be forgotten at once: there are too many to have them all.
    private static IEnumerable<PhrasePattern> PatternsOf(IReadOnlyList<PhraseLine> lines, Grammar grammar, Predicate<PhraseLine> isWanted)
    {
        var own = lines.Where(line => isWanted(line)).Select(PhrasePattern.Read);
        return grammar.BareLetters ? own.Concat(own.Select(pattern => pattern.Bare())) : own;
    }

    private static Grammar GrammarOf(IEnumerable<PhraseLine> lines) => new(lines
        .Where(line => line.Sense == Sense.Grammar).Select(line => line.Written)
        .ToHashSet(StringComparer.Ordinal));

    /// <summary>A phrase of that one word means that.</summary>
    public bool Means(string word, Sense sense) => words.Contains((word, sense));

    /// <summary>It is one of the words that the data lists under that tag of <see cref="Sense.Word"/>.</summary>
    public bool IsOfKind(string word, string kind) => kinds.Contains((word, kind));

    /// <summary>
    /// All phrases of the sentence, in order; one that lies wholly inside a longer one is left out, so that a longer idiom hides its parts.
    /// </summary>
    public List<Item> Find(Piece[] tokens)
    {
        var kept = new List<Item>();
        var here = new List<Item>();
        var walk = new PhraseWalk(tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            here.Clear();
            FindAt(i, tokens[i].Folded, walk, here);
            foreach (var item in here)
            {
                if (!IsInside(item, kept, Grammar.VerbLast)) kept.Add(item);
            }
        }

        return kept;
    }

    private void FindAt(int at, string word, PhraseWalk walk, List<Item> found)
    {
        if (exact.TryGetValue(word, out var starts)) Match(starts, at, walk, found);
        var lookup = prefixed.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 1; length <= Math.Min(word.Length, longestPrefix); length++)
        {
            if (lookup.TryGetValue(word.AsSpan(0, length), out starts)) Match(starts, at, walk, found);
        }

        Match(loose, at, walk, found);
    }

    private static void Match(List<PhraseStart> starts, int at, PhraseWalk walk, List<Item> found)
    {
        foreach (var start in starts)
        {
            foreach (var end in walk.EndsOf(start, at))
            {
                if (end > at) Insert(new Item(at, end, start.Pattern.Sense, start.Pattern.Tag), found);
            }
        }
    }

    /// <summary>The longest in front, and of two of one sense and length the one that says more.</summary>
    private static void Insert(Item item, List<Item> found)
    {
        var place = found.Count;
        while (place > 0 && (found[place - 1].End < item.End || SaysLess(found[place - 1], item))) place--;
        found.Insert(place, item);
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

    private void Index(PhraseStart start)
    {
        switch (start.First.Fit)
        {
            case Fit.Exact: Add(exact, start); break;
            case Fit.Prefix: Add(prefixed, start); break;
            default: loose.Add(start); break;
        }
    }

    private static void Add(Dictionary<string, List<PhraseStart>> index, PhraseStart start)
    {
        if (!index.TryGetValue(start.First.Text, out var list)) index[start.First.Text] = list = [];
        list.Add(start);
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
