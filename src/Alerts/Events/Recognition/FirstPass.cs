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
}

/// <summary>
/// The cheap look at every article: one pass of one automaton over the literals of all languages. Most news ends here. It may let too
/// much through, never too little: the frames decide.
/// </summary>
internal sealed class FirstPass
{
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

    public Scent Smell(ReadOnlySpan<char> text)
    {
        var state = new Nose(literals, text.ToString());
        automaton.Scan(text, state.Visit);
        return state.Scent;
    }

    /// <summary>Could the text tell a summons or cooperation at all?</summary>
    public static bool IsCandidate(Scent scent) =>
        scent.HasFlag(Scent.Summon | Scent.Envoy) || scent.HasFlag(Scent.Cooperation) || scent.HasFlag(Scent.Arms | Scent.Act);

    /// <summary>Is the sentence of a candidate article worth a closer look?</summary>
    public bool IsWorthReading(string sentence)
    {
        var scent = Smell(sentence);
        return scent.HasFlag(Scent.Summon) || scent.HasFlag(Scent.Cooperation) || scent.HasFlag(Scent.Arms | Scent.Act);
    }

    private static List<Literal> Literals()
    {
        var literals = new Dictionary<(string, bool, bool), Scent>();
        foreach (var phrase in Lexicon.Languages.SelectMany(language => Lexicon.Of(language).Phrases))
        {
            var scent = phrase is { Sense: Sense.SoftDrill, Tag: "drills" } ? Scent.Cooperation : ScentOf(phrase.Sense);
            if (scent == Scent.None) continue;
            var (text, open, closed) = LiteralOf(phrase);
            if (text.Length == 0) continue;
            literals[(text, open, closed)] = literals.GetValueOrDefault((text, open, closed)) | scent;
        }

        return [.. literals.Select(entry => new Literal(entry.Key.Item1, entry.Key.Item2, entry.Key.Item3, entry.Value))];
    }

    /// <summary>The words in front of any gap, as they stand in a text; only the first word where marks may come between.</summary>
    private static (string Text, bool OpenFront, bool OpenBack) LiteralOf(Phrase phrase)
    {
        var words = phrase.Opening.ToList();
        var spaced = words.TrueForAll(word => word.Fit == Fit.Exact && word.Text.Length > 1 && word.Text.All(char.IsLetter) && word.Text[0] < '\u0E00');
        return spaced
            ? (string.Join(' ', words.Select(word => word.Text)), false, false)
            : (words[0].Text, words[0].Fit is Fit.Suffix or Fit.Inside, words.Count > 1 || words[0].Fit is Fit.Prefix or Fit.Inside);
    }

    private static Scent ScentOf(Sense sense) => sense switch
    {
        Sense.Summon or Sense.SoftSummon or Sense.Recall or Sense.Expel => Scent.Summon,
        Sense.Envoy => Scent.Envoy,
        Sense.Drill or Sense.Pact or Sense.Ties or Sense.Technology or Sense.Aid => Scent.Cooperation,
        Sense.Weapon or Sense.SoftWeapon or Sense.Troops => Scent.Arms,
        Sense.Supply or Sense.Buy or Sense.Deal or Sense.Deploy or Sense.Approve or Sense.Fund or Sense.Train => Scent.Act,
        _ => Scent.None,
    };

    private readonly record struct Literal(string Text, bool OpenFront, bool OpenBack, Scent Scent);

    /// <summary>Gathers the scents of one text; stops when nothing more can be learnt.</summary>
    private sealed class Nose(Literal[] literals, string text)
    {
        private const Scent Everything = Scent.Summon | Scent.Envoy | Scent.Cooperation | Scent.Arms | Scent.Act;

        public Scent Scent { get; private set; }

        public bool Visit(int number, int end)
        {
            var literal = literals[number];
            if ((Scent & literal.Scent) == literal.Scent) return true;
            var start = end - literal.Text.Length;
            if (!literal.OpenFront && start > 0 && IsLetter(text[start - 1])) return true;
            if (!literal.OpenBack && end < text.Length && IsLetter(text[end])) return true;
            Scent |= literal.Scent;
            return Scent != Everything;
        }

        /// <summary>Scripts without spaces have no word edges to respect.</summary>
        private static bool IsLetter(char c) => char.IsLetter(c) && c < '\u3040';
    }
}
