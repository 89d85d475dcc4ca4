using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>Tells for every state of a passage what it is there for, from the words right around it.</summary>
internal sealed class PartyUses
{
    /// <summary>Words of an office behind its state: "deputy prime minister".</summary>
    private const int MostOffice = 4;

    /// <summary>What makes a state that a word of reason rules a party all the same.</summary>
    private static readonly Sense[] Roles = [Sense.Clause, Sense.Beneficiary, Sense.To, Sense.By];

    private readonly Passage passage;
    private readonly PartyUse[] uses;
    private readonly int dateline;
    private readonly Tellers tellers;

    public PartyUses(Passage passage)
    {
        this.passage = passage;
        dateline = Dateline.Of(passage);
        tellers = new Tellers(passage);
        uses = [.. passage.Parties.Select(Use)];
        if (IsSource()) uses[0] = PartyUse.Speaker;
        if (IsSource(passage.Parties.Count - 1)) uses[^1] = PartyUse.Speaker;
        if (IsSigned()) uses[^1] = passage.Parties[^1].Form == MentionForm.Leader ? PartyUse.Speaker : PartyUse.Oblique;
        HeadlineSource.Spread(passage, uses);
        for (var i = 1; i < uses.Length; i++)
        {
            if (uses[i - 1] == PartyUse.Oblique && uses[i] == PartyUse.Plain && IsAnd(passage.Parties[i - 1].End, passage.Parties[i].Start)
                && !Doers.IsHolder(passage, passage.Parties[i])) uses[i] = PartyUse.Oblique;
            if (uses[i - 1] == PartyUse.Oblique && uses[i] == PartyUse.Plain
                && (IsInRow(i) || IsRuler(i) || IsBearer(i))) uses[i] = PartyUse.Oblique;
            if (uses[i] == PartyUse.Battlefield && uses[i - 1] == PartyUse.Plain
                && IsHyphen(passage.Parties[i - 1].End, passage.Parties[i].Start)) uses[i - 1] = PartyUse.Oblique;
        }

        for (var (i, edge) = (uses.Length - 1, false); i >= 0; i--)
        {
            var party = passage.Parties[i];
            edge = Places.IsAtEdge(passage, party) || edge && passage.IsJoined(party.End, passage.Parties[i + 1].Start);
            if (edge || Membership.HasAllies(passage, party)) uses[i] = PartyUse.Oblique;
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
        && row.Start <= passage.Parties[at - 1].Start && !Doers.IsHolder(passage, passage.Parties[at])
        && passage.All(Sense.And).Any(and => and.Start >= row.Start && and.End <= row.End && passage.Pieces[and.Start].IsWord);

    /// <summary>"a spat with the A leader B": the state once more, by the name of who rules it.</summary>
    private bool IsBearer(int at) =>
        passage.Lexicon.Grammar.FixedOrder && passage.Parties[at - 1] is { Possessive: false } land
        && passage.Parties[at] is { Form: MentionForm.Leader } ruler && ruler.Names(land.State)
        && ruler.Start - land.End is >= 0 and <= MostOffice
        && passage.Pieces[land.End..ruler.Start].All(piece => piece.IsWord)
        && !passage.Items.Exists(act => act.Start >= land.End && act.End <= ruler.Start && Tellers.Acts.Contains(act.Sense));

    /// <summary>"A-B tensions", "the A-B war".</summary>
    private bool IsHyphen(int from, int to) => to == from + 1 && passage.Pieces[from].Folded is "-" or "/";

    private PartyUse Use(Party party)
    {
        if (party.End <= dateline || IsBody(party) || Membership.IsOnly(passage, party)) return PartyUse.Oblique;
        if (Places.IsBattlefield(passage, party)) return PartyUse.Battlefield;
        if (IsAside(party) || IsStriker(party) || Places.IsOnly(passage, party)) return PartyUse.Oblique;
        if (Doers.IsHolder(passage, party)) return PartyUse.Plain;
        if (passage.IsRuledBy(party, Sense.Oblique) || IsReason(party) || EarlierBuyers.Opens(passage, party)) return PartyUse.Oblique;
        if (Places.IsOfMeeting(passage, party) || IsCovered(party) || IsOfEnvoys(party) || IsAttacker(party) || IsElsewhere(party)
            || IsJoined(party))
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

    /// <summary>"the UN", "the OSCE", "EU ambassadors", "in NATO": a body in which states meet, not one that acts.</summary>
    private bool IsBody(Party party) => party.State == "UN"
        || party.Form == MentionForm.Organisation && (party.State is "OSCE" or "SCO" or "ASEAN" || OwnsEnvoy(party))
        || party is { State: "NATO" } or { Form: MentionForm.Capital, State: "EU" } && passage.IsRuledBy(party, Sense.In);

    /// <summary>"over A": why, where A itself does nothing and nothing is done to it.</summary>
    private bool IsReason(Party party) =>
        passage.IsRuledBy(party, Sense.Reason) && !Doers.Acts(passage, party)
        && !Array.Exists(Roles, role => passage.IsRuledBy(party, role));

    /// <summary>
    /// "competes with" holds for every state behind it, "amid" up to the next comma or clause; "amid fears that A sells" tells an act.
    /// </summary>
    private bool IsCovered(Party party) => Scope.IsAside(passage, party.Start)
        || passage.All(Sense.Oblique).Any(item => item.Tag == "all" && item.End <= party.Start);

    /// <summary>"a missile fired from A": the phrase that takes the weapon out names whose it was.</summary>
    private bool IsAttacker(Party party) =>
        passage.EndingAt(Sense.NotWeapon, party.Start) is { } fired && passage.Pieces[fired.End - 1].Folded is var last
        && (passage.Lexicon.Means(last, Sense.From) || passage.Lexicon.Means(last, Sense.By));

    /// <summary>"sends tanks, joining A and B in arming C": they did so before, with none of those that are told.</summary>
    private bool IsJoined(Party party) => passage.All(Sense.Companion).Any(joining => joining.Tag == "in" && joining.Start > 0
        && passage.Pieces[joining.Start - 1].IsComma && passage.Parties.Find(first => first.Start >= joining.End) is { } first
        && passage.OverArticles(first.Start) == joining.End && (first == party || passage.IsJoined(first.End, party.Start))
        && passage.Parties.FindLast(last => last == party || passage.IsJoined(party.End, last.Start)) is { } last
        && passage.StartingAt(Sense.In, last.End) is { } manner && passage.IsIn(manner.End, [Sense.Supply, Sense.Arming]));

    /// <summary>"during Israeli strikes", "degraded by US-Israeli strikes": who fights there, which is no cooperation.</summary>
    private bool IsStriker(Party party) =>
        passage.Lexicon.Grammar.FixedOrder
        && (party.Form == MentionForm.Adjective && passage.StartingAt(Sense.Violence, party.End) is { } strikes && !IsArms(strikes)
            || party.End + 1 < passage.Pieces.Length && passage.Pieces[party.End].Folded == "-"
                && passage.PartyAt(party.End + 1) is { } other && other.Start == party.End + 1 && IsStriker(other));

    /// <summary>"Turkish strike drones", "Israeli bombs".</summary>
    private bool IsArms(Item strikes) => Array.Exists([Sense.Weapon, Sense.SoftWeapon], sense =>
        passage.StartingAt(sense, strikes.End) is not null || passage.StartingAt(sense, strikes.Start) is not null);

    /// <summary>
    /// "signed it a week after A attacked": what dates the act; "As A masses troops, B watches": another clause, before the comma.
    /// </summary>
    private bool IsElsewhere(Party party) => passage.IsRuledBy(party, Sense.DaysAfter) && !Doers.Acts(passage, party)
        || passage.Lexicon.Grammar.FixedOrder && !ArmedStates.AreGiven(party.State) && !party.Possessive
        && passage.At(Sense.Clause, 0) is { } opening && passage.OverArticles(party.Start) == opening.End
        && !Doers.Acts(passage, party) && party.Form != MentionForm.Adjective && passage.Pieces.Skip(party.End).Any(piece => piece.IsComma)
        && !Doers.Holds(passage, party);

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

    /// <summary>"B to deploy launchers against C: A": who says so, behind the colon that closes the headline.</summary>
    private bool IsSource(int last) =>
        passage.IsTitle && last > 1 && passage.Parties[last] is { Form: MentionForm.Name } source
        && (source.End == passage.Pieces.Length || passage.Pieces[source.End].Folded is "-" or "|")
        && source.Start > 1 && passage.Pieces[source.Start - 1].Folded == ":" && uses[last] == PartyUse.Plain
        && passage.Parties.Where(party => party.End < source.Start).SelectMany(party => party.States)
            .Where(state => !source.Names(state)).Distinct().Count() > 1;

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
}
