using System.Buffers;
using System.Text;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition;

/// <summary>What a text holds that could matter.</summary>
[Flags]
internal enum Scent
{
    None = 0,

    /// <summary>A verb or noun of calling in.</summary>
    Summon = 1,

    Envoy = 2,

    /// <summary>A word that speaks of military cooperation by itself: a drill, a pact, military aid.</summary>
    Cooperation = 4,

    /// <summary>Weapons or troops, which need an act beside them.</summary>
    Arms = 8,

    /// <summary>Supplying, buying, deploying.</summary>
    Act = 16,

    /// <summary>"exercise", "train with": one of soldiers only beside arms or an act.</summary>
    Drill = 32,
}

/// <summary>
/// The cheap look at every article: one pass of one automaton over the literals of all languages. Most news ends here. It may let too
/// much through, never too little: the frames decide.
/// </summary>
internal sealed class FirstPass
{
    /// <summary>So many characters tell a phrase from ordinary words well enough; each more would cost states of the automaton.</summary>
    private const int Enough = 10;

    private readonly Automaton automaton;
    private readonly Literal[] literals;

    private FirstPass(List<Literal> literals)
    {
        this.literals = [.. literals];
        automaton = new Automaton([.. literals.Select(literal => literal.Text)]);
    }

    public static FirstPass Instance { get; } = new(Literals());

    /// <summary>States of the automaton and literals in it, for the benchmark.</summary>
    public (int States, int Literals) Size => (automaton.States, literals.Length);

    /// <summary>What the text holds, by language of <see cref="Lexicon.Languages"/>: a word counts only in its own language.</summary>
    public Scent[] Smell(ReadOnlySpan<char> text)
    {
        var scents = new Scent[Lexicon.Languages.Count];
        using var folded = new FoldedText(text[..Math.Min(text.Length, TextReading.MostCharacters)]);
        text = folded.Text;
        foreach (var (literal, end) in automaton.Find(text))
        {
            if (!literals[literal].Stands(text, end)) continue;
            foreach (var meaning in literals[literal].Meanings)
            {
                ref var scent = ref scents[meaning.Language];
                if ((scent & meaning.Scent) == 0 && meaning.Holds(text[end..])) scent |= meaning.Scent;
            }
        }

        return scents;
    }

    /// <summary>Could a text with these scents of one language tell a summons or cooperation at all?</summary>
    public static bool IsCandidate(Scent scent) =>
        scent.HasFlag(Scent.Summon | Scent.Envoy) || TellsCooperation(scent);

    /// <summary>By a word of its own, or by two that mean it together.</summary>
    public static bool TellsCooperation(Scent scent) =>
        scent.HasFlag(Scent.Cooperation) || scent.HasFlag(Scent.Arms | Scent.Act)
        || scent.HasFlag(Scent.Drill) && (scent & (Scent.Arms | Scent.Act)) != 0;

    /// <summary>Is the sentence of a candidate article worth a closer look?</summary>
    public bool IsWorthReading(ReadOnlySpan<char> sentence, string language)
    {
        var place = Lexicon.IndexOf(language);
        var scent = Scent.None;
        using var folded = new FoldedText(sentence);
        sentence = folded.Text;
        foreach (var (literal, end) in automaton.Find(sentence))
        {
            if (!literals[literal].Stands(sentence, end)) continue;
            foreach (var meaning in literals[literal].Meanings)
            {
                if (meaning.Language == place && (scent & meaning.Scent) == 0 && meaning.Holds(sentence[end..])) scent |= meaning.Scent;
            }

            if ((scent & Scent.Summon) != 0 || TellsCooperation(scent)) return true;
        }

        return false;
    }

    /// <summary>One literal for all phrases that open alike: what ends there is looked at once, whatever the phrases go on with.</summary>
    private static List<Literal> Literals()
    {
        var tails = new Dictionary<string, SearchValues<string>>();
        var literals = new Dictionary<(string Text, bool Front, bool Back), List<Meaning>>();
        for (var language = 0; language < Lexicon.Languages.Count; language++)
        {
            foreach (var pattern in Lexicon.PatternsOf(Lexicon.Languages[language]))
            {
                var scent = ScentOf(pattern);
                if (scent == Scent.None) continue;
                foreach (var phrase in pattern.Opening(Enough).Phrases()) Note(phrase, language, scent);
            }
        }

        return [.. literals.Select(entry => ToLiteral(entry.Key, entry.Value))];

        void Note(Phrase phrase, int language, Scent scent)
        {
            var meaning = new Meaning(phrase.BehindGap is { } tail ? TailOf(tail, tails) : null, language, scent);
            foreach (var opening in LiteralsOf(phrase))
            {
                if (!literals.TryGetValue(opening, out var meanings)) literals[opening] = meanings = [];
                if (!meanings.Contains(meaning)) meanings.Add(meaning);
            }
        }

        static Literal ToLiteral((string Text, bool Front, bool Back) opening, List<Meaning> meanings) =>
            new(opening.Text, opening.Front, opening.Back, [.. meanings.OrderBy(meaning => meaning.Tail is not null)]);
    }

    /// <summary>Korean writes compounds as one word or as several: a phrase with a blank may stand in a text with or without it.</summary>
    private static IEnumerable<(string Text, bool OpenFront, bool OpenBack)> LiteralsOf(Phrase phrase)
    {
        var joined = LiteralOf(phrase, blanks: false);
        if (joined.Text.Length > 0) yield return joined;
        if (joined.Text.Any(IsHangul) && LiteralOf(phrase, blanks: true) is var apart && apart != joined) yield return apart;
    }

    /// <summary>A word behind a gap is looked for often: each is prepared once.</summary>
    private static SearchValues<string> TailOf(string word, Dictionary<string, SearchValues<string>> tails)
    {
        if (!tails.TryGetValue(word, out var tail)) tails[word] = tail = SearchValues.Create([word], StringComparison.Ordinal);
        return tail;
    }

    /// <summary>
    /// The words in front of any gap as they stand in a text, up to the first with an open end; of long phrases the first words.
    /// </summary>
    private static (string Text, bool OpenFront, bool OpenBack) LiteralOf(Phrase phrase, bool blanks)
    {
        var text = new StringBuilder();
        foreach (var word in phrase.Opening)
        {
            if (text.Length >= Enough) break;
            if (text.Length > 0 && IsOpenFront(word)) return (text.ToString(), IsOpenFront(phrase.First), true);
            if (text.Length > 0 && word.Spaced && char.IsPunctuation(word.Text[0])) break;
            if (text.Length > 0 && (IsSpaced(text[^1]) && IsSpaced(word.Text[0]) || blanks && word.Spaced && IsHangul(text[^1])))
                text.Append(' ');
            text.Append(word.Text);
            if (word.Fit is Fit.Prefix or Fit.Inside) return (text.ToString(), IsOpenFront(phrase.First), true);
        }

        return (text.ToString(), IsOpenFront(phrase.First), false);
    }

    private static bool IsOpenFront(PhraseWord first) => first.Fit is Fit.Suffix or Fit.Inside;

    /// <summary>Words are set apart by a space, marks ("co-produce", "d'affaires") and scripts without spaces are not.</summary>
    private static bool IsSpaced(char c) => char.IsLetterOrDigit(c) && c < '\u3040';

    private static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7AF';

    private static Scent ScentOf(PhrasePattern pattern) => pattern switch
    {
        { Sense: Sense.SoftDrill, Tag: "drills" } or { Sense: Sense.Official, Tag: "defence" } => Scent.Cooperation,
        { Sense: Sense.SoftAid, Tag: "bill" } => Scent.Arms,
        _ => ScentOf(pattern.Sense),
    };

    private static Scent ScentOf(Sense sense) => sense switch
    {
        Sense.Summon or Sense.SoftSummon or Sense.SummonApart or Sense.Recall or Sense.Expel => Scent.Summon,
        Sense.Envoy => Scent.Envoy,
        Sense.Drill or Sense.Pact or Sense.Ties or Sense.Technology or Sense.Aid => Scent.Cooperation,
        Sense.Weapon or Sense.SoftWeapon or Sense.Troops or Sense.SoftPact => Scent.Arms,
        Sense.SoftDrill => Scent.Drill,
        Sense.Supply or Sense.Buy or Sense.Deal or Sense.Deploy or Sense.Approve or Sense.Fund or Sense.Train or Sense.Sign
            or Sense.Joint or Sense.Military or Sense.Participants or Sense.Thank or Sense.Arming or Sense.Shield => Scent.Act,
        _ => Scent.None,
    };

    /// <summary>What a literal means in one language.</summary>
    /// <param name="Tail">A word that must stand further on; null without one.</param>
    private sealed record Meaning(SearchValues<string>? Tail, int Language, Scent Scent)
    {
        /// <summary>As far as the word behind a gap may lie.</summary>
        private const int GapCharacters = 240;

        public bool Holds(ReadOnlySpan<char> behind) =>
            Tail is null || behind[..Math.Min(GapCharacters, behind.Length)].ContainsAny(Tail);
    }

    /// <param name="Text">What stands in a text, folded.</param>
    /// <param name="OpenFront">Letters may stand before it.</param>
    /// <param name="OpenBack">Letters may follow.</param>
    /// <param name="Meanings">What it means in each language that has it; those without a tail first.</param>
    private sealed record Literal(string Text, bool OpenFront, bool OpenBack, Meaning[] Meanings)
    {
        /// <summary>Whether the text in front of <paramref name="end"/>, where the letters agree, is really this.</summary>
        public bool Stands(ReadOnlySpan<char> text, int end)
        {
            var start = end - Text.Length;
            if (!OpenFront && start > 0 && IsLetter(Text[0]) && IsLetter(text[start - 1])) return false;
            return OpenBack || end >= text.Length || !IsLetter(Text[^1]) || !IsLetter(text[end]);
        }

        /// <summary>Scripts without spaces have no word edges to respect, also beside Latin letters ("交付K9坦克").</summary>
        private static bool IsLetter(char c) => char.IsLetter(c) && c < '\u3040';
    }
}
