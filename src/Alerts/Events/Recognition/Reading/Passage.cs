using Alerts.Language;

namespace Alerts.Events.Recognition.Reading;

/// <summary>One sentence of an article (or its title) with its words, the states named in it and the phrases the frames look for.</summary>
internal sealed class Passage
{
    /// <summary>Longer sentences are lists or no prose; what lies behind is not read.</summary>
    private const int MostPieces = 300;

    private static readonly int Senses = Enum.GetValues<Sense>().Length;

    private static readonly Sense[] Offices = [Sense.Official, Sense.Government, Sense.Ministry, Sense.Military, Sense.Troops];

    private static readonly Sense[] Marks = [Sense.To, Sense.From, Sense.In, Sense.Of];

    /// <summary>Which senses the passage holds: most questions are about one that it does not.</summary>
    private readonly bool[] senses = new bool[Senses];

    private Passage(string text, int index, string language, DateOnly? on, IReadOnlyDictionary<char, string>? shorts)
    {
        Text = text;
        Index = index;
        Lexicon = Lexicon.Of(language);
        var pieces = Reading.Pieces.Of(text);
        Pieces = pieces.Length > MostPieces ? pieces[..MostPieces] : pieces;
        Items = Lexicon.Find(Pieces);
        foreach (var item in Items) senses[(int)item.Sense] = true;
        Parties = [.. MentionFinder.Find(text, language, on, shorts).Select(Place).OfType<Party>()];
        for (var i = 0; i < Parties.Count; i++) Parties[i] = Narrowed(Parties[i]);
    }

    public string Text { get; }

    /// <summary>0 for the title, 1 for the first sentence of the text.</summary>
    public int Index { get; }

    public bool IsTitle => Index == 0;

    public Lexicon Lexicon { get; }

    public Piece[] Pieces { get; }

    public List<Item> Items { get; }

    public List<Party> Parties { get; }

    /// <summary><paramref name="shorts"/> are the short names of its text (<see cref="MentionFinder.ShortNames"/>).</summary>
    public static Passage Read(
        string text, int index, string language, DateOnly? on, IReadOnlyDictionary<char, string>? shorts = null) =>
        new(text, index, language, on, shorts);

    public bool IsPast(int at) => Lexicon.Grammar.IsPast(Pieces[at].Folded);

    public bool IsGerund(int at) => Lexicon.Grammar.IsGerund(Pieces[at].Folded);

    public bool Has(Sense sense) => senses[(int)sense];

    public IEnumerable<Item> All(Sense sense) => Has(sense) ? Items.Where(item => item.Sense == sense) : [];

    /// <summary>The first item of that sense inside the tokens, or null.</summary>
    public Item? Within(Sense sense, int from, int to)
    {
        if (!Has(sense)) return null;
        foreach (var item in Items)
        {
            if (item.Sense == sense && item.Start >= from && item.End <= to) return item;
        }

        return null;
    }

    /// <summary>The first word between the tokens that opens a clause of another time ("after", "since"), or null.</summary>
    public Item? TimeClause(int from, int to)
    {
        foreach (var reason in All(Sense.Reason))
        {
            if (reason.Tag == "time" && reason.Start >= from && reason.End <= to) return reason;
        }

        return null;
    }

    /// <summary>The item of that sense that ends just before the token, or null.</summary>
    public Item? EndingAt(Sense sense, int token)
    {
        if (!Has(sense)) return null;
        foreach (var item in Items)
        {
            if (item.Sense == sense && item.End == token) return item;
        }

        return null;
    }

    /// <summary>The item of that sense that starts at the token, or null.</summary>
    public Item? StartingAt(Sense sense, int token)
    {
        if (!Has(sense)) return null;
        foreach (var item in Items)
        {
            if (item.Sense == sense && item.Start == token) return item;
        }

        return null;
    }

    /// <summary>The item of that sense that covers the token, or null.</summary>
    public Item? At(Sense sense, int token)
    {
        if (!Has(sense)) return null;
        foreach (var item in Items)
        {
            if (item.Sense == sense && item.Start <= token && item.End > token) return item;
        }

        return null;
    }

    /// <summary>The first token that reaches beyond the place in the text, or -1.</summary>
    public int PieceAt(int place)
    {
        for (var at = 0; at < Pieces.Length; at++)
        {
            if (Pieces[at].End > place) return at;
        }

        return -1;
    }

    /// <summary>The phrase found is longer than the word it ends in, which by itself means that: "train with", "heading to".</summary>
    public bool EndsIn(Item phrase, Sense sense) => phrase.End - phrase.Start > 1 && Means(phrase.End - 1, sense);

    /// <summary>The word by itself means that, also where a longer phrase hides it.</summary>
    public bool Means(int token, Sense sense) => Lexicon.Means(Pieces[token].Folded, sense);

    /// <summary>The word is one of that tag of <see cref="Sense.Word"/>; none is behind the end.</summary>
    public bool IsWord(int token, string kind) => token < Pieces.Length && Lexicon.IsOfKind(Pieces[token].Folded, kind);

    public Party? PartyAt(int token)
    {
        foreach (var party in Parties)
        {
            if (party.Start <= token && party.End > token) return party;
        }

        return null;
    }

    /// <summary>
    /// The word of that sense that rules the phrase: in front of it, or behind it where the language has it there; null without one.
    /// </summary>
    public Item? Ruling(Sense sense, int start, int end)
    {
        if (sense == Sense.To && Proclitic(start).EndsWith('ل') || sense == Sense.In && Proclitic(start).EndsWith('ب'))
            return new Item(start, start, sense, null);
        if (!Lexicon.Grammar.CaseBehind) return EndingAt(sense, start);
        return StartingAt(sense, end) is { } mark && (!Lexicon.Grammar.Signs || Pieces[end].Start == Pieces[end - 1].End) ? mark : null;
    }

    /// <summary>A word of that sense rules the state, its article passed over.</summary>
    public bool IsRuledBy(Party party, Sense sense) => Ruling(sense, OverArticles(party.Start), party.End) is not null;

    /// <summary>What Arabic writes onto the front of a name: "و" (and), "ل" (to), "ب" (in).</summary>
    private string Proclitic(int start) =>
        Lexicon.Grammar.VerbFirst && PartyAt(start) is { } party && party.Start == start && Pieces[start].Start < party.Mention.Start
            ? Text[Pieces[start].Start..party.Mention.Start] : "";

    /// <summary>Nothing but "and", commas and articles stands between the tokens, or the "and" is written onto the second.</summary>
    public bool IsJoined(int from, int to)
    {
        if (to < from || (to == from && !(from < Pieces.Length && Proclitic(from).StartsWith('و')))) return false;
        if (IsBehindSubject(from, to)) return false;
        for (var at = from; at < to; at++)
        {
            if (At(Sense.And, at) is null && At(Sense.Article, at) is null) return false;
        }

        return true;
    }

    /// <summary>"ABD, Ukrayna'ya": a comma alone in front of a name with its own case mark stands behind the subject.</summary>
    private bool IsBehindSubject(int from, int to) =>
        Lexicon.Grammar is { CaseBehind: true, Signs: false } && to == from + 1 && Pieces[from].IsComma
        && PartyAt(to) is { } party && party.Start == to && Array.Exists(Marks, mark => StartingAt(mark, party.End) is not null);

    /// <summary>A mark that makes the phrase in front of it the topic or subject: "は", "은". In Korean it ends its word.</summary>
    public Item? TopicMark(int end)
    {
        if (StartingAt(Sense.Topic, end) is not { } mark || Pieces[end].Start > Pieces[end - 1].End) return null;
        var closes = mark.End == Pieces.Length || !Pieces[mark.End].IsWord || Pieces[mark.End].Start > Pieces[mark.End - 1].End;
        return closes || Lexicon.Grammar.Unspaced ? mark : null;
    }

    /// <summary>The first of those senses that rules the phrase, as <see cref="Ruling"/> finds it, or null.</summary>
    public Sense? RulingOf(ReadOnlySpan<Sense> order, int start, int end)
    {
        foreach (var sense in order)
        {
            if (Ruling(sense, start, end) is not null) return sense;
        }

        return null;
    }

    /// <summary>In front of the articles that end at the token.</summary>
    public int OverArticles(int at)
    {
        while (at > 0 && EndingAt(Sense.Article, at) is { } article) at = article.Start;
        return at;
    }

    /// <summary>The token stands in a phrase of one of those senses.</summary>
    public bool IsIn(int token, ReadOnlySpan<Sense> anyOf)
    {
        foreach (var item in Items)
        {
            if (item.Start <= token && item.End > token && anyOf.Contains(item.Sense)) return true;
        }

        return false;
    }

    /// <summary>The sentence begins here, or in a headline what stands behind a quotation, a pause or a question.</summary>
    public bool OpensPart(int start) =>
        start == 0 || IsTitle && Pieces[start - 1] is var mark && (mark.Folded is "…" or "." or "?" or "!" or "]" or "】" or "」" or "』"
            || mark.Folded is "\"" or "'" && mark.Start > 0 && !char.IsWhiteSpace(Text[mark.Start - 1]));

    /// <summary>Where the row begins that dots join the state to: "A·B".</summary>
    public int RowStart(Party party)
    {
        var start = party.Start;
        while (start > 1 && Pieces[start - 1].Folded == "·" && PartyAt(start - 2) is { } before) start = before.Start;
        return start;
    }

    /// <summary>A quotation that opens at the token holds the phrase and the verb with it: "美 '대사 초치'", not "'대사' 초치".</summary>
    public bool Holds(int token, Item phrase)
    {
        if (!IsQuote(token) || token >= phrase.Start) return false;
        var close = token + 1;
        while (close < Pieces.Length && !IsQuote(close)) close++;
        return close < Pieces.Length && (close > phrase.End || close == phrase.End && phrase.Sense == Sense.Summon);
    }

    /// <summary>The token stands in a quotation that opens in front of it and closes behind.</summary>
    public bool IsQuoted(int token)
    {
        var open = token - 1;
        while (open >= 0 && !IsQuote(open)) open--;
        return open >= 0 && (open == 0 || Pieces[open - 1].End < Pieces[open].Start)
            && Enumerable.Range(token, Pieces.Length - token).Any(IsQuote);
    }

    private bool IsQuote(int token) => token < Pieces.Length && Pieces[token].Folded is "'" or "\"";

    /// <summary>"Russia: Greek ambassador called in": the state opens the passage, in front of a colon.</summary>
    public bool IsHeading(Party party) =>
        party.Start == 0 && party.End < Pieces.Length && (Pieces[party.End].Folded == ":" || Lexicon.Grammar.Signs && IsQuoted(party));

    /// <summary>"ゼレンスキー大統領「...": whose words the quotation marks hold.</summary>
    private bool IsQuoted(Party party) =>
        OverOffices(party.End) is var end && end < Pieces.Length && Pieces[end].Folded is "\"" or "「" or "『";

    /// <summary>
    /// Behind the office, armed forces or ministry that the token opens, as far as they run on: "海軍", "정부", "の国防相".
    /// </summary>
    public int OverOffices(int at)
    {
        for (var step = 0; step < 3; step++)
        {
            var office = OfficeAt(at);
            if (office == 0 && StartingAt(Sense.Of, at) is { } of) office = OfficeAt(of.End);
            if (office == 0) break;
            at = office;
        }

        return at;
    }

    /// <summary>Behind the longest office that starts at the token; 0 where none does.</summary>
    private int OfficeAt(int at)
    {
        var end = 0;
        foreach (var item in Items)
        {
            if (item.Start == at && item.End > end && Array.IndexOf(Offices, item.Sense) >= 0) end = item.End;
        }

        return end;
    }

    /// <summary>The text from one token up to another, as printed.</summary>
    public string Print(int from, int to) =>
        to <= from || from >= Pieces.Length ? "" : Text[Pieces[from].Start..Pieces[Math.Min(to, Pieces.Length) - 1].End];

    private Party? Place(Mention mention)
    {
        var start = PieceAt(mention.Start);
        if (start < 0 || Pieces[start].Start >= mention.End || IsExcluded(start)) return null;
        var end = start;
        while (end < Pieces.Length && Pieces[end].Start < mention.End) end++;
        return new Party(start, end, mention, IsPossessive(end, mention.Form));
    }

    /// <summary>"the Nordic states A and B", "A and B: the Nordic nations sign": a group stands for those of it that are named.</summary>
    private Party Narrowed(Party group)
    {
        if (group is not { Form: MentionForm.Group, States.Count: > 2 } || Lexicon.Grammar.Signs
            || At(Sense.Members, group.End - 1) is null && StartingAt(Sense.Members, group.End) is null) return group;
        List<string> named = [.. group.States.Where(state => Parties.Exists(member => member.States.Count == 1 && member.Names(state)))];
        return named.Count < 2 ? group
            : group with { Mention = group.Mention with { State = named[0], States = named } };
    }

    /// <summary>"non-US", "anti-China": who has no part in it.</summary>
    private bool IsExcluded(int start) =>
        start > 1 && Pieces[start - 1].Folded == "-" && IsWord(start - 2, "exclude");

    /// <summary>
    /// An apostrophe is written onto the name, with an "s" behind it, or nothing of the same word where the name ends on one: not the
    /// mark that closes a quotation.
    /// </summary>
    private bool IsPossessive(int end, MentionForm form)
    {
        if (end >= Pieces.Length || Pieces[end].Folded != "'" || Pieces[end].Start != Pieces[end - 1].End) return false;
        if (end + 1 < Pieces.Length && Pieces[end + 1].Folded == "s") return true;
        var closes = Pieces[end - 1].Folded[^1] is 's' or 'x' or 'z'
            && (end + 1 == Pieces.Length || !Pieces[end + 1].IsWord || Pieces[end + 1].Start > Pieces[end].End);
        return form != MentionForm.Leader && (closes || StartingAt(Sense.Of, end) is not null);
    }
}
