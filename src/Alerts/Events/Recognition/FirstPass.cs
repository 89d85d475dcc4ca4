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

    private static readonly Lazy<FirstPass> Loaded = new(() => new(Literals()));

    private readonly Automaton automaton;
    private readonly Literal[] literals;

    private FirstPass(Literal[] literals)
    {
        this.literals = literals;
        automaton = new Automaton([.. literals.Select(literal => literal.Opening.Text)]);
    }

    public static FirstPass Instance => Loaded.Value;

    /// <summary>States of the automaton and literals in it, for the benchmark.</summary>
    public (int States, int Literals) Size => (automaton.States, literals.Length);

    /// <summary>What the text holds, by language of <see cref="Lexicon.Languages"/>: a word counts only in its own language.</summary>
    public Scent[] Smell(ReadOnlySpan<char> text)
    {
        var (scents, common) = (new Scent[Lexicon.Languages.Count], Scent.None);
        using var folded = new FoldedText(text[..Math.Min(text.Length, TextReading.MostCharacters)]);
        text = folded.Text;
        var words = new WordStarts(text);
        foreach (var (literal, end) in automaton.Find(text))
        {
            if (!literals[literal].Stands(text, end)) continue;
            foreach (var meaning in literals[literal].Meanings)
            {
                ref var scent = ref meaning.Language == Meaning.EveryLanguage ? ref common : ref scents[meaning.Language];
                if ((scent & meaning.Scent) == 0 && meaning.Holds(ref words, end)) scent |= meaning.Scent;
            }
        }

        words.Dispose();
        foreach (ref var scent in scents.AsSpan()) scent |= common;
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
        var words = new WordStarts(sentence);
        foreach (var (literal, end) in automaton.Find(sentence))
        {
            if (!literals[literal].Stands(sentence, end)) continue;
            foreach (var meaning in literals[literal].Meanings)
            {
                if (!meaning.IsIn(place) || (scent & meaning.Scent) != 0) continue;
                if (meaning.Holds(ref words, end)) scent |= meaning.Scent;
            }

            if (IsWorthReading(scent)) break;
        }

        words.Dispose();
        return IsWorthReading(scent);
    }

    private static bool IsWorthReading(Scent scent) => (scent & Scent.Summon) != 0 || TellsCooperation(scent);

    private static Literal[] Literals()
    {
        var literals = new LiteralBook(Enough);
        Note(Lexicon.CommonPatterns(IsScented), Meaning.EveryLanguage);
        foreach (var (place, language) in Lexicon.Languages.Index()) Note(Lexicon.PatternsOf(language, IsScented), place);
        return literals.ToArray();

        void Note(IEnumerable<PhrasePattern> patterns, int language)
        {
            foreach (var pattern in patterns) literals.Add(pattern, language, ScentOf(pattern.Sense, pattern.Tag));
        }
    }

    private static bool IsScented(PhraseLine line) => ScentOf(line.Sense, line.Tag) != Scent.None;

    private static Scent ScentOf(Sense sense, string? tag) => (sense, tag) switch
    {
        (Sense.SoftDrill, "drills") or (Sense.Official, "defence") => Scent.Cooperation,
        (Sense.SoftAid, "bill") => Scent.Arms,
        _ => ScentOf(sense),
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
}
