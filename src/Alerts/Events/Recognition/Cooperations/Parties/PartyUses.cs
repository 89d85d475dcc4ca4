using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>Tells for every state of a passage what it is there for, from the words right around it.</summary>
internal sealed class PartyUses
{
    /// <summary>Words from "A's" to what it does: "decision to".</summary>
    private const int MostOwned = 3;

    /// <summary>Words of an office behind its state: "deputy prime minister".</summary>
    private const int MostOffice = 4;

    /// <summary>Words from who gives leave to the sale: "approves possible $2bn arms".</summary>
    private const int ToSale = 8;

    private static readonly Sense[] Leaves = [Sense.Approve, Sense.Fund, Sense.Planned];

    private static readonly Sense[] Held = [Sense.Joint, Sense.Drill, Sense.SoftDrill, Sense.Pact];

    private readonly Passage passage;
    private readonly PartyUse[] uses;
    private readonly int dateline;
    private readonly Tellers tellers;

    /// <summary>Words from a row to the drill it holds; "法德将举行军演": the verb too, where every sign is a word.</summary>
    private readonly int held;

    public PartyUses(Passage passage)
    {
        this.passage = passage;
        dateline = Dateline.Of(passage);
        held = passage.Lexicon.Grammar is { Signs: true, VerbLast: false } ? 3 : 1;
        tellers = new Tellers(passage);
        uses = [.. passage.Parties.Select(Use)];
        if (IsSource()) uses[0] = PartyUse.Speaker;
        if (IsSigned()) uses[^1] = passage.Parties[^1].Form == MentionForm.Leader ? PartyUse.Speaker : PartyUse.Oblique;
        HeadlineSource.Spread(passage, uses);
        for (var i = 1; i < uses.Length; i++)
        {
            if (uses[i - 1] == PartyUse.Oblique && uses[i] == PartyUse.Plain && IsAnd(passage.Parties[i - 1].End, passage.Parties[i].Start)
                && !IsHolder(passage.Parties[i])) uses[i] = PartyUse.Oblique;
            if (uses[i - 1] == PartyUse.Oblique && uses[i] == PartyUse.Plain && (IsInRow(i) || IsRuler(i))) uses[i] = PartyUse.Oblique;
            if (uses[i] == PartyUse.Battlefield && uses[i - 1] == PartyUse.Plain
                && IsHyphen(passage.Parties[i - 1].End, passage.Parties[i].Start)) uses[i - 1] = PartyUse.Oblique;
        }

        for (var (i, edge) = (uses.Length - 1, false); i >= 0; i--)
        {
            edge = IsAtEdge(passage.Parties[i]) || edge && passage.IsJoined(passage.Parties[i].End, passage.Parties[i + 1].Start);
            if (edge || HasAllies(passage.Parties[i])) uses[i] = PartyUse.Oblique;
        }

        JointSpeakers.Release(passage, uses);
        JointSpeakers.Join(passage, uses);
    }

    /// <summary>Case stands behind the noun, so order tells less than marks do.</summary>
    public bool Cases => passage.Lexicon.Grammar.CaseBehind;

    public PartyUse Of(Party party) => uses[passage.Parties.IndexOf(party)];

    /// <summary>Those that may be parties.</summary>
    public IEnumerable<Party> Plain => passage.Parties.Where(party => Of(party) == PartyUse.Plain);

    /// <summary>Named only where the sentence ends on who tells it: "..., said the ministry in Seoul".</summary>
    public bool IsTeller(Party party) => tellers.Closes(party);

    public IEnumerable<Party> With(PartyUse use) => passage.Parties.Where(party => Of(party) == use);

    /// <summary>Someone accuses, or only states say so that are no party.</summary>
    public bool Hearsay(IReadOnlyCollection<string> parties)
    {
        if (With(PartyUse.Accuser).Any()) return true;
        var speakers = With(PartyUse.Speaker).SelectMany(party => party.States).ToList();
        return speakers.Count > 0 && parties.Count > 0 && !speakers.Exists(parties.Contains);
    }

    /// <summary>"against A and B", "tensions between A and B": what the first is there for the second is.</summary>
    private bool IsAnd(int from, int to)
    {
        if (from <= dateline) return false;
        if (IsHyphen(from, to)) return true;
        return passage.StartingAt(Sense.And, from) is { } and && passage.Pieces[and.Start].IsWord
            && (and.End == to || passage.IsJoined(and.End, to));
    }

    /// <summary>"the threat of A of President B": the state once more, by who rules it.</summary>
    private bool IsRuler(int at) =>
        passage.Parties[at - 1] is var land && passage.Parties[at] is { Form: MentionForm.Leader } ruler && ruler.Names(land.State)
        && passage.EndingAt(Sense.Of, ruler.Start) is { } of && of.Start == land.End;

    /// <summary>"the conflict between A, B and C": of the rows that "and" closes all are there for the same.</summary>
    private bool IsInRow(int at) =>
        passage.Parties[at - 1].Start > dateline && Cluster.Around(passage, passage.Parties[at]) is { States.Count: > 2 } row
        && row.Start <= passage.Parties[at - 1].Start && !IsHolder(passage.Parties[at])
        && passage.All(Sense.And).Any(and => and.Start >= row.Start && and.End <= row.End && passage.Pieces[and.Start].IsWord);

    /// <summary>"A-B tensions", "the A-B war".</summary>
    private bool IsHyphen(int from, int to) => to == from + 1 && passage.Pieces[from].Folded is "-" or "/";

    /// <summary>
    /// "concern over A-B drills", "as A and B sign": a row right in front of a drill or pact holds it, whatever stands before the row.
    /// </summary>
    private bool IsHolder(Party party)
    {
        if (IsDealer(party)) return true;
        if (!passage.Has(Sense.Drill) && !passage.Has(Sense.SoftDrill) && !passage.Has(Sense.Pact)) return false;
        return Cluster.Around(passage, party) is { States.Count: > 1 } row
            && passage.Items.Exists(thing => thing.Start >= row.End && thing.Start - row.End <= held && Held.Contains(thing.Sense));
    }

    /// <summary>
    /// "anger over A's arms deal with B", "over the Taiwan arms deal": the state right in front of a deal with another, or of a sale.
    /// </summary>
    private bool IsDealer(Party party) => IsBuyer(party)
        || passage.StartingAt(Sense.Ties, party.BehindGenitive) is { Tag: "arms" } deal
        && (passage.StartingAt(Sense.With, deal.End) is { } with && passage.PartyAt(passage.OverArticles(with.End)) is not null
            || !party.Possessive && Arming.Sale(passage, deal) is not null);

    /// <summary>"against Ukraine arms sales", "over the Taiwan missile sale": the name right in front of what is sold.</summary>
    private bool IsBuyer(Party party) =>
        passage.Lexicon.Grammar.FixedOrder && party is { Form: MentionForm.Name, Possessive: false }
        && passage.Print(party.Start, party.End).Any(char.IsLower)
        && passage.StartingAt(Sense.Weapon, party.End) is { } thing && passage.StartingAt(Sense.Supply, thing.End) is { Tag: "sell" };

    private PartyUse Use(Party party)
    {
        if (party is { State: "UN" } || party.Form is MentionForm.Organisation && party.State is "OSCE" or "SCO" or "ASEAN")
            return PartyUse.Oblique;
        if (party.End <= dateline || (party.Form == MentionForm.Organisation && OwnsEnvoy(party))) return PartyUse.Oblique;
        if (party is { State: "NATO" } or { Form: MentionForm.Capital, State: "EU" } && Preceded(party, Sense.In)) return PartyUse.Oblique;
        if (IsAlly(party) || IsOwnerOfAllies(party) || IsMembership(party)) return PartyUse.Oblique;
        if (IsBattlefield(party)) return PartyUse.Battlefield;
        if (IsGroup(party) || IsOfGroup(party)) return PartyUse.Oblique;
        if (IsAside(party) || IsTongue(party)) return PartyUse.Oblique;
        if (IsAtEdge(party) || IsAcross(party)) return PartyUse.Oblique;
        if (IsHolder(party)) return PartyUse.Plain;
        if (Preceded(party, Sense.Oblique) || (Preceded(party, Sense.Reason) && !IsActor(party) && !Preceded(party, Sense.Clause)
            && !Preceded(party, Sense.Beneficiary) && !Preceded(party, Sense.To) && !Preceded(party, Sense.By))) return PartyUse.Oblique;
        if (IsTold(party)) return PartyUse.Oblique;
        if (EarlierBuyers.Opens(passage, party)) return PartyUse.Oblique;
        if (IsVenue(party) || IsSeat(party) || IsCovered(party) || IsOfEnvoys(party) || IsAttacker(party) || IsElsewhere(party))
            return PartyUse.Oblique;
        return (ClosingVerb.Of(passage, party) ?? tellers.VerbOf(party)) switch
        {
            Sense.Say => PartyUse.Speaker,
            Sense.Accuse => PartyUse.Accuser,
            Sense.Oblique => PartyUse.Oblique,
            _ when tellers.IsTag(party) => PartyUse.Speaker,
            _ => PartyUse.Plain,
        };
    }

    /// <summary>"tells G7 leaders": a group that is only told of it.</summary>
    private bool IsTold(Party party) => party.States.Count > 3 && Preceded(party, Sense.Say);

    /// <summary>
    /// "competes with" holds for every state behind it, "amid" up to the next comma or clause; "amid fears that A sells" tells an act.
    /// </summary>
    private bool IsCovered(Party party) => Scope.IsAside(passage, party.Start)
        || passage.All(Sense.Oblique).Any(item => item.Tag == "all" && item.End <= party.Start);

    /// <summary>
    /// "NATO members", "an EU and NATO nation", "NATO's military committee", "NATO-standard jets": those in it act, not the union.
    /// </summary>
    private bool IsMembership(Party party) => party.Form == MentionForm.Organisation
        && (passage.StartingAt(Sense.Edge, party.End) is { Tag: "standard" }
            || passage.StartingAt(Sense.Members, party.BehindGenitive) is not null
            || passage.Lexicon.Grammar.VerbFirst && passage.EndingAt(Sense.Members, party.Start) is not null
            || passage.Parties.Exists(next => next.Start > party.End && passage.IsJoined(party.End, next.Start) && IsMembership(next)));

    /// <summary>"a pact between two of Washington's closest allies": it has no part in what they do.</summary>
    private bool IsOwnerOfAllies(Party party) =>
        passage.Lexicon.Grammar.FixedOrder && party.Possessive && passage.EndingAt(Sense.Of, party.Start) is not null
        && passage.Within(Sense.Members, party.BehindGenitive, party.BehindGenitive + MostOwned) is not null;

    /// <summary>"US allies A and B": who they are, not who acts.</summary>
    private bool IsAlly(Party party) => !party.Possessive && passage.StartingAt(Sense.Members, party.End) is { } allies
        && passage.PartyAt(allies.End) is { Form: not MentionForm.Leader } named && !named.Names(party.State);

    /// <summary>"the Paris meeting", "France, the EU's only nuclear power", "NATO's first": where they met, what else it is of.</summary>
    private bool IsVenue(Party party) => passage.Lexicon.Grammar.FixedOrder
        && (party.Form == MentionForm.Capital && passage.StartingAt(Sense.Meet, party.End) is { Tag: null } meeting
                && passage.Pieces[meeting.End - 1].Folded is "meeting" or "summit"
            || party is { Form: MentionForm.Organisation, Possessive: true } && (IsBehindComma(party)
                || passage.StartingAt(Sense.First, party.BehindGenitive) is not null));

    /// <summary>"ministers of the SCO meet in A": in whose land a body meets.</summary>
    private bool IsSeat(Party party) =>
        passage.Parties.Exists(body => body.State is "SCO" or "ASEAN" && body.End <= party.Start)
        && (passage.Has(Sense.Meet) || passage.Has(Sense.Official)) && !passage.Has(Sense.Drill) && !passage.Has(Sense.SoftDrill)
        && (Preceded(party, Sense.In) || passage.PartyAt(party.Start - 2) is { Form: MentionForm.Capital } city
            && city.Names(party.State) && passage.Pieces[city.End].IsComma && Preceded(city, Sense.In));

    private bool IsBehindComma(Party party) => passage.OverArticles(party.Start) is > 1 and var at
        && at < party.Start && passage.Pieces[at - 1].IsComma && passage.PartyAt(at - 2) is not null;

    /// <summary>"a missile fired from A": the phrase that takes the weapon out names whose it was.</summary>
    private bool IsAttacker(Party party) =>
        passage.EndingAt(Sense.NotWeapon, party.Start) is { } fired && passage.Pieces[fired.End - 1].Folded is var last
        && (passage.Lexicon.Means(last, Sense.From) || passage.Lexicon.Means(last, Sense.By));

    /// <summary>
    /// "signed it a week after A attacked": what dates the act; "As A masses troops, B watches": another clause, before the comma.
    /// </summary>
    private bool IsElsewhere(Party party) => Preceded(party, Sense.DaysAfter) && !IsActor(party)
        || passage.Lexicon.Grammar.FixedOrder && !ArmedStates.AreGiven(party.State) && !party.Possessive
        && passage.At(Sense.Clause, 0) is { } opening && passage.OverArticles(party.Start) == opening.End && !IsActor(party)
        && party.Form != MentionForm.Adjective && passage.Pieces.Skip(party.End).Any(piece => piece.IsComma) && !Holds(party);

    /// <summary>"Though A drills with B, C watches": the clause tells a drill or pact of its own, in front of its comma.</summary>
    private bool Holds(Party party) =>
        passage.Items.Exists(held => Array.IndexOf(Held, held.Sense) >= 0 && held.Start >= party.End
            && !passage.Pieces[party.End..held.Start].Any(piece => piece.IsComma));

    /// <summary>
    /// "angry about A and B giving", "concern over A sending", "after A sent", "over A's jet purchase", "over A's role in": what these do.
    /// </summary>
    private bool IsActor(Party party)
    {
        if (OwnsAct(party) || IsSeller(party) || passage.StartingAt(Sense.Participants, party.BehindGenitive) is not null) return true;
        var end = party.End;
        while (passage.Parties.Find(other => other.Start > end && passage.IsJoined(end, other.Start)) is { } next) end = next.End;
        if (passage.Lexicon.Grammar.FixedOrder && passage.StartingAt(Sense.Weapon, party.BehindGenitive) is { } thing) end = thing.End;
        return end < passage.Pieces.Length && passage.Items.Exists(item => item.Start == end
            && item is { Sense: Sense.Supply or Sense.Buy or Sense.Deploy, Tag: not ("noun" or "given") })
            && (passage.Lexicon.Grammar.FixedOrder || passage.Pieces[end].Folded.EndsWith("ing", StringComparison.Ordinal));
    }

    /// <summary>"over A's decision to sell", "after A's delivery of", where nothing else is handed over in front.</summary>
    private bool OwnsAct(Party party) =>
        passage.Lexicon.Grammar.FixedOrder && party.Possessive
        && passage.Items.Find(item => IsHanding(item) && item.Start >= party.BehindGenitive) is { End: > 0 } act
        && act.Start - party.BehindGenitive <= MostOwned && passage.Pieces[party.BehindGenitive..act.Start].All(piece => piece.IsWord)
        && !passage.Parties.Exists(other => other.Start >= party.End && other.End <= act.Start)
        && !passage.Items.Exists(item => IsHanding(item) && item.End <= party.Start);

    /// <summary>"after A approved an arms sale", "about A announcing a sale": whose leave it is.</summary>
    private bool IsSeller(Party party) =>
        passage.Lexicon.Grammar.FixedOrder && passage.IsIn(party.End, Leaves)
        && passage.All(Sense.Supply).Any(sale => sale.Tag == "sell" && sale.Start - party.End is > 0 and <= ToSale);

    private static bool IsHanding(Item item) => item.Sense is Sense.Supply or Sense.Buy or Sense.Deploy;

    /// <summary>"US allies", "Russia's allies": what they do it does not.</summary>
    private bool HasAllies(Party party) =>
        passage.StartingAt(Sense.Members, party.BehindGenitive) is { Tag: "allies" };

    /// <summary>"the Polish border", "the Kosovo-Serbia border": a place between states.</summary>
    private bool IsAtEdge(Party party)
    {
        if (passage.EndingAt(Sense.Beneficiary, passage.OverArticles(party.Start)) is { Tag: "guard" }) return false;
        var behind = party.End + (party.Possessive ? 2 : 0);
        if (passage.StartingAt(Sense.Edge, behind) is { Tag: not "standard" }) return true;
        return behind < passage.Pieces.Length && passage.Pieces[behind].Folded == "-"
            && passage.PartyAt(behind + 1) is { } other && other != party && IsAtEdge(other);
    }

    /// <summary>"the strait between A and B", "its border with A": a place that lies on the states.</summary>
    private bool IsAcross(Party party) =>
        passage.Lexicon.Grammar.FixedOrder && (Cluster.Around(passage, party)?.Start ?? party.Start) is var start
        && (passage.EndingAt(Sense.Between, passage.OverArticles(start))
            ?? passage.EndingAt(Sense.With, passage.OverArticles(start))) is { } on
        && passage.EndingAt(Sense.Edge, on.Start) is { Tag: "between" };

    /// <summary>
    /// "Lebanon's Hezbollah": what it does, or gets, its state does not; Wagner serves its state, the Taliban are one, "Taliban insurgents"
    /// are not.
    /// </summary>
    private bool IsGroup(Party party) => party.Form is MentionForm.ArmedGroup
        && (party.State is not ("RU" or "AF") || passage.At(Sense.Irregular, party.Start) is not null);

    /// <summary>"Lebanon's Hezbollah", "Sudan's paramilitary forces", "Colombian mercenaries": only where they are from.</summary>
    private bool IsOfGroup(Party party) =>
        passage.PartyAt(party.BehindGenitive) is { } group && IsGroup(group)
        || party.State != "RU" && passage.StartingAt(Sense.Troops, party.BehindGenitive) is { Tag: "hired" }
        || party.Possessive && passage.StartingAt(Sense.Irregular, party.BehindGenitive) is not null
        || party.Form is MentionForm.Adjective && passage.Lexicon.Grammar.WhoseAfter && IsOfFighters(party.Start);

    /// <summary>"milicianos chiíes iraquíes": an adjective behind them, or behind another word of theirs.</summary>
    private bool IsOfFighters(int adjective) =>
        passage.EndingAt(Sense.Irregular, adjective) is not null || passage.EndingAt(Sense.Irregular, adjective - 1) is not null;

    /// <summary>"EU ambassadors agreed", "послы ЕС": its envoys meet, it does nothing by itself here.</summary>
    private bool OwnsEnvoy(Party party)
    {
        var behind = party.End + (party.Possessive ? 2 : 0);
        return passage.StartingAt(Sense.Envoy, behind) is not null || passage.At(Sense.NotEnvoy, party.Start) is not null
            || (passage.Lexicon.Grammar.WhoseAfter && passage.EndingAt(Sense.Envoy, party.Start) is not null);
    }

    /// <summary>"called in the envoys of A and B over sanctions": several that are called in do not act together.</summary>
    private bool IsOfEnvoys(Party party) =>
        passage.Has(Sense.Several) && Cluster.Around(passage, party) is { States.Count: > 1 } row
        && (passage.EndingAt(Sense.Of, passage.OverArticles(row.Start)) is { } of && passage.EndingAt(Sense.Several, of.Start) is not null
            || passage.StartingAt(Sense.Several, row.End) is not null);

    /// <summary>"U.S.: Russia to buy rockets from North Korea": who says so, in front of a colon, where two others act.</summary>
    private bool IsSource() =>
        passage.Parties is [var first, ..] && uses[0] == PartyUse.Plain && passage.IsHeading(first)
        && Plain.Where(party => party != first).SelectMany(party => party.States).Distinct().Count() > 1;

    /// <summary>"B and C agreed on a pact — Lavrov", "... - A's minister": who says so, behind the dash, where two others act.</summary>
    private bool IsSigned() =>
        passage.IsTitle && passage.Parties is [_, _, .., { State: not ("NATO" or "EU"), Form: not MentionForm.Name } last]
        && uses[^1] == PartyUse.Plain && IsSignature(last)
        && Plain.Where(party => party != last).SelectMany(party => party.States).Distinct().Count() > 1;

    /// <summary>Right behind a dash between blanks, with nothing but an office behind that does no act.</summary>
    private bool IsSignature(Party last) =>
        passage.Pieces[last.Start - 1].Folded == "-" && last.Mention.Start > 1 && passage.Text[last.Mention.Start - 1] == ' '
        && passage.Pieces.Length - last.BehindGenitive <= MostOffice
        && !passage.Items.Exists(act => act.Start >= last.End && Array.IndexOf(Tellers.Acts, act.Sense) >= 0);

    /// <summary>"A, which finds B a hard seller, takes": B stands between the commas of what is said of A.</summary>
    private bool IsAside(Party party)
    {
        if (!passage.Has(Sense.Relative)) return false;
        var close = Array.FindIndex(passage.Pieces, party.End, piece => piece.Folded == ",");
        var open = Array.FindLastIndex(passage.Pieces, party.Start, piece => piece.Folded == ",");
        return open > 0 && close > 0 && passage.StartingAt(Sense.Relative, open + 1) is not null
            && passage.PartyAt(open - 1) is not null && passage.PartyAt(close + 1) is null;
    }

    /// <summary>"said in French, his face hidden": the language.</summary>
    private bool IsTongue(Party party) =>
        passage.Lexicon.Grammar.FixedOrder && party is { Form: MentionForm.Adjective, Possessive: false }
        && passage.EndingAt(Sense.In, party.Start) is not null
        && (party.End == passage.Pieces.Length
            || !passage.Pieces[party.End].IsWord && passage.Pieces[party.End].Folded is not ("-" or "/"));

    private bool IsBattlefield(Party party)
    {
        var behind = party.End + (party.Possessive ? 2 : 0);
        if (passage.StartingAt(Sense.War, behind) is { } fighting && party.Form != MentionForm.Leader && !party.Possessive
            && !IsFightingOff(party, fighting)) return true;
        var at = passage.OverArticles(party.Start);
        return at > 0 && passage.StartingAt(Sense.War, at - 2) is { } war && war.End >= at - 1
            && passage.Items.Exists(item => item.Start == at - 1 && item.Sense is Sense.In or Sense.Oblique or Sense.With)
            || passage.Lexicon.Grammar.WhoseAfter && passage.EndingAt(Sense.War, at) is { } fought
                && !passage.Parties.Exists(other => other.End == fought.Start);
    }

    /// <summary>"helps A combat drones": a verb with its object, not the noun.</summary>
    private bool IsFightingOff(Party party, Item fighting) =>
        party.Form is not MentionForm.Adjective && passage.StartingAt(Sense.Shield, fighting.Start) is not null
        && (passage.StartingAt(Sense.Weapon, fighting.End) ?? passage.StartingAt(Sense.NotWeapon, fighting.End)) is not null;

    private bool Preceded(Party party, Sense sense) =>
        passage.Ruling(sense, passage.OverArticles(party.Start), party.End) is not null;
}
