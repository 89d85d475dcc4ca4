using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Forces;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Cooperations.Technology;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Drills;

/// <summary>Reads exercises that several states hold together.</summary>
internal sealed class DrillReader(FrameMaker maker)
{
    private const int FarthestState = 15;

    /// <summary>Days after which a drill told without its end is taken to be over.</summary>
    private const int LongestDrill = 7;

    /// <summary>Signs and words from "A's" to the drill that bears a name.</summary>
    private const int LongestName = 5;

    /// <summary>Signs between the drill and a word of having more of it.</summary>
    private const int ToMore = 8;

    /// <summary>Words from "for" to the patrol that a thing is for.</summary>
    private const int ToPurpose = 2;

    /// <summary>Why a drill is no cooperation as long as nobody else is told to take part.</summary>
    public const string OneState = "one-state-drill";

    public IEnumerable<CooperationFrame> Read(Passage passage, PartyUses uses, Item anchor)
    {
        if (passage.Has(Sense.Parade) || IsCivil(passage) || IsFought(passage, anchor) || IsDoubted(passage, anchor))
            yield break;
        if (IsOfAnother(passage, uses, anchor)) yield break;
        if (IsPurpose(passage, anchor) || CancelledDrill.IsTold(passage) || CancelledDrill.IsRuledOut(passage, anchor)
            || IsTalkedOf(passage, anchor) || IsHired(passage, anchor)
            || anchor.Sense == Sense.SoftDrill && Irregulars.Train(passage, anchor)) yield break;
        if (IsOfFoes(passage, uses, anchor) || Combat.IsScene(passage, anchor)) yield break;
        var named = Hosts(anchor);
        var told = JointReader.Read(passage, uses, anchor);
        var found = Roster(passage, uses, anchor, told, named is not null);
        var joint = named is not null || IsJoint(passage, uses, anchor, found);
        var states = named is not null && found.States.Count < 2
            ? WithGuests(named, found.States, JointReader.Armed(passage, uses)) : found.States;
        var date = DrillDate(passage, anchor);
        var stage = StageReader.OfDrill(passage, anchor);
        if (stage == Stage.Untold && IsPast(date)) stage = Stage.Over;
        if ((stage is Stage.Running or Stage.Untold || passage.Lexicon.Grammar.Signs) && IsToCome(date)) stage = Stage.Ahead;
        if (stage == Stage.Ahead && IsPast(date)) date = ActDate.Unknown;
        var frame = FrameMaker.Make(passage, EventKind.Exercise, anchor, joint || found.States.Count == 1 ? states : [], stage) with
        {
            // Forces of adversaries in one sentence watch each other.
            Bound = told.Bound,
            Confidence = found.Bound ? 0.8 : 0.65,
            Date = date,
        };
        var apart = Apart(passage, uses, anchor);
        if (apart.Count == 0) yield return joint ? frame : frame with { Reject = OneState };
        foreach (var other in apart) yield return frame with { Parties = [.. found.States.Except(apart), other], Bound = true };
    }

    /// <summary>Firemen and rescuers drill, and no forces are named.</summary>
    private static bool IsCivil(Passage passage) =>
        passage.Has(Sense.Civil) && !passage.Has(Sense.Military) && !passage.Has(Sense.Troops);

    /// <summary>"scuffles and troop manoeuvres": a quarrel told in words that elsewhere mean a drill.</summary>
    private static bool IsFought(Passage passage, Item anchor) =>
        anchor is { Sense: Sense.SoftDrill, Tag: not "joint" } && passage.Has(Sense.Combat) && !passage.Has(Sense.Joint);

    /// <summary>"mercenaries operating alongside the army": they fight there.</summary>
    private static bool IsHired(Passage passage, Item anchor) =>
        anchor.Sense == Sense.SoftDrill && passage.All(Sense.Troops).Any(troops => troops.Tag == "hired");

    /// <summary>"A calls B amid A-C tensions over C's recent drills": of a state that the sentence names for something else.</summary>
    private static bool IsOfAnother(Passage passage, PartyUses uses, Item anchor) =>
        passage.Lexicon.Grammar.FixedOrder && Hosts(anchor) is null && !passage.Has(Sense.Joint)
        && passage.StartingAt(Sense.With, anchor.End) is null
        && passage.Parties.Find(party => party.BehindGenitive == anchor.Start) is { States.Count: 1 } owner
        && uses.Of(owner) == PartyUse.Oblique && (owner.Possessive || owner.Form == MentionForm.Adjective)
        && !passage.Parties.Exists(other => other.End < owner.Start && passage.Pieces[other.End].Folded is "-" or "/"
            && other.End + 1 == owner.Start)
        && !uses.Plain.Any(party => party.Names(owner.State));

    /// <summary>"NATO and A hold war games": each its own, where the two arm against each other.</summary>
    private static bool IsOfFoes(Passage passage, PartyUses uses, Item anchor) =>
        Cluster.All(passage, uses.Plain).Exists(row => row.Lead is null && row.States.Contains("NATO") && row.End <= anchor.Start
            && Rivals.AnyOppose(row.States));

    /// <summary>"boats for coastal patrol": what a thing is for.</summary>
    private static bool IsPurpose(Passage passage, Item anchor) =>
        anchor.Tag == "patrol" && passage.Within(Sense.Beneficiary, Math.Max(0, anchor.Start - ToPurpose), anchor.Start) is not null;

    /// <summary>"drills with A in March and with B last week": each of them with whom one was held; none where there was one.</summary>
    private static List<string> Apart(Passage passage, PartyUses uses, Item anchor)
    {
        List<Party> with = [.. uses.Plain.Where(party => party.Start >= anchor.End && party.States.Count == 1
            && passage.EndingAt(Sense.With, party.Start) is not null)];
        var several = with.Count > 1 && with.Skip(1).All(party =>
            passage.EndingAt(Sense.With, party.Start) is { } again && passage.EndingAt(Sense.And, again.Start) is not null);
        return several ? with.ConvertAll(party => party.State) : [];
    }

    /// <summary>Whether a word like "exercise" means one of soldiers here; the text around tells as well.</summary>
    public static bool IsMilitary(Passage passage, Item anchor, Surroundings near) =>
        near.Drills || near.Military && (anchor.Tag == "joint" || passage.Has(Sense.Participants))
        || anchor.Tag == "drills" || passage.Has(Sense.Drill) || passage.Has(Sense.Military) || passage.Has(Sense.Troops)
        || passage.Has(Sense.SoftWeapon) || passage.Has(Sense.Weapon)
        || Hosts(anchor) is null && (IsQuoted(passage, anchor) || IsNamed(passage, anchor) || IsOfAlliance(passage, anchor));

    /// <summary>The states that hold a drill known by its name, or null.</summary>
    private static string[]? Hosts(Item anchor) =>
        anchor.Tag is { Length: > 3 } tag && tag.Contains(' ', StringComparison.Ordinal) ? tag.Split(' ') : null;

    /// <summary>"A fires rockets in the Iron Shield drill": who holds it by custom, and who else is told to; no foe of theirs.</summary>
    private static List<string> WithGuests(string[] hosts, IReadOnlyList<string> told, IReadOnlyList<string> armed) =>
        [.. hosts.Union(armed).Union(hosts.Any(host => told.Any(state => Rivals.AreAtOdds([host, state]))) ? [] : told)];

    /// <summary>Unions hold no drill themselves: those of their members do whom the text names.</summary>
    public static bool IsState(string party) => party is { Length: 2 } and not ("EU" or "UN");

    /// <summary>
    /// Told to be held by several: by its name, an alliance, or the way its states are told. A patrol of one state is that of no other.
    /// </summary>
    private static bool IsJoint(Passage passage, PartyUses uses, Item anchor, JointReader.Found found) =>
        anchor.Tag == "joint" || passage.Has(Sense.Joint) || IsHeldWith(passage, uses, anchor, found.States)
        || (anchor.Tag is "patrol" or "show" ? IsRow(passage, uses, anchor) : IsAllied(passage) || found.Bound
            || found.States.Count > 1 && IsJourney(passage, uses, anchor) && IsNear(passage, anchor, found.States));

    /// <summary>"A and B sent jets in a show of force": forces that patrol in another's land patrol alone.</summary>
    private static bool IsRow(Passage passage, PartyUses uses, Item patrol) =>
        Cluster.All(passage, uses.Plain).Exists(row => row is { States.Count: > 1, Lead: null } && row.End <= patrol.Start);

    /// <summary>"the annual drill with B", "in April it took part with B": held with somebody, whoever the other is.</summary>
    private static bool IsHeldWith(Passage passage, PartyUses uses, Item anchor, IReadOnlyList<string> states) =>
        passage.StartingAt(Sense.With, anchor.End) is { } with
            && uses.Plain.Any(party => party.Start >= with.End && party.Start - with.End <= 1)
        || states is [var only] && uses.Plain.Any(party => party is { Form: MentionForm.Name, Possessive: false }
            && party.Names(only) && passage.EndingAt(Sense.With, party.Start) is not null);

    /// <summary>"共同訓練の拡大で一致": what ministers agree to have more of is no drill yet.</summary>
    private static bool IsTalkedOf(Passage passage, Item anchor) =>
        passage.Lexicon.Grammar.Signs
        && passage.All(Sense.Deepen).Any(more => more.Start >= anchor.End && more.Start - anchor.End <= ToMore)
        && (passage.Has(Sense.Meet) || passage.Has(Sense.Ties)
            || passage.Items.Exists(item => item is { Sense: Sense.Official, Tag: "defence" }));

    private static bool IsAllied(Passage passage) => passage.Parties.Exists(party => party.State is "NATO" or "CSTO" or "SCO");

    /// <summary>Forces go, or are sent, to where it is held; a headline needs no verb: "soldati di A in B per manovre".</summary>
    private static bool IsJourney(Passage passage, PartyUses uses, Item anchor) =>
        passage.Has(Sense.Deploy)
        || passage.IsTitle && passage.Lexicon.Grammar.SellerTo && passage.Has(Sense.Troops)
            && passage.EndingAt(Sense.Beneficiary, passage.OverArticles(anchor.Start)) is not null
        || passage.Items.Exists(item => item is { Sense: Sense.Supply, Tag: "send" })
            && (passage.Has(Sense.Troops) || DrillHosts.IsGoal(passage, uses, anchor))
        || passage.Has(Sense.Home) && passage.Items.Exists(JointReader.IsForce);

    /// <summary>Each of the states is named close to the drill, not in what is said of it further on.</summary>
    private static bool IsNear(Passage passage, Item anchor, IReadOnlyList<string> states) =>
        passage.Lexicon.Grammar.Signs
        || states.All(state => passage.Parties.Exists(party => party.Names(state) && party.Start - anchor.End <= FarthestState));

    /// <summary>Who takes part: those told together, else those whose forces the sentence names or lists.</summary>
    private static JointReader.Found Roster(Passage passage, PartyUses uses, Item anchor, JointReader.Found found, bool named)
    {
        if (!found.Bound && !passage.Has(Sense.Buy) && JointReader.Armed(passage, uses) is { Count: > 1 } armed)
            found = new([.. armed.Union(found.States)], true);
        if (!found.Bound && JointReader.Listed(passage, uses, anchor) is { } listed) found = new([.. listed.Union(found.States)], true);
        if (!found.Bound && DrillHosts.Told(passage, uses, anchor).Union(found.States).Count(IsState) > 1
            && DrillHosts.Told(passage, uses, anchor).Any()) found = found with { Bound = true };
        var hosts = found.Bound || named && found.States.Count > 1
            ? DrillHosts.Of(passage, uses, anchor).Where(host => !found.States.Contains(Dependencies.Sovereign(host))) : [];
        List<string> states = [.. found.States.Where(IsState).Union(hosts)];
        if (states.Count == 0 && IsOfAlliance(passage, anchor)) states.AddRange(Land(passage, uses, anchor));
        if (states is [var partner] && IsPartner(passage, uses, partner) || IsOfAllianceWith(passage, uses, anchor, states))
            states.Add("NATO");
        return found with { States = states, Bound = found.Bound && (states.Count > 1 || found.States.Count <= 1) };
    }

    /// <summary>
    /// "NATO and A start drills", "A hosts drills with NATO", "A and NATO allies": the partner of the whole alliance; not "A joins
    /// NATO drills", a member among others.
    /// </summary>
    private static bool IsPartner(Passage passage, PartyUses uses, string state) =>
        !Rivals.AnyOppose([state, "NATO"])
        && (passage.Parties.Exists(party => party.State == "NATO" && AreAllies(passage, party))
            || Cluster.All(passage, uses.Plain).Exists(row => row.States.Contains("NATO")
            && (row is { States.Count: 1, Lead: Sense.With } && passage.Lexicon.Grammar.FixedOrder
                || row.States.Count == 2 && row.States.Contains(state)
                && !passage.All(Sense.Participants).Any(join => join.Start >= row.Start && join.End <= row.End))));

    /// <summary>"NATO holds drills with A, B": who is told behind "with" drills with the alliance.</summary>
    private static bool IsOfAllianceWith(Passage passage, PartyUses uses, Item anchor, List<string> states) =>
        states.Count > 1 && !Rivals.AnyOppose([.. states, "NATO"])
        && uses.Plain.Any(party => party.State == "NATO" && party.End <= anchor.Start && Leads.Of(passage, party) is null)
        && Cluster.All(passage, uses.Plain).Exists(row =>
            row.Lead is Sense.With && row.Start >= anchor.End && states.TrueForAll(row.States.Contains));

    /// <summary>"A, NATO allies", "with NATO members": several of them, told by the alliance.</summary>
    private static bool AreAllies(Passage passage, Party alliance) =>
        passage.StartingAt(Sense.Members, alliance.BehindGenitive) is not null
        && (passage.EndingAt(Sense.With, alliance.Start) is not null
            || passage.Parties.Exists(other => passage.IsJoined(other.End, alliance.Start)));

    /// <summary>
    /// "NATO's drill in A", "A takes part in NATO drills" where it is a state that others arm: held with the alliance, if nobody tells
    /// which of its members come.
    /// </summary>
    public static bool IsGuestOf(Passage passage, PartyUses uses, Item anchor, string state) =>
        IsOfAlliance(passage, anchor) && (ArmedStates.AreGiven(state) ? passage.Has(Sense.Participants)
            : uses.Plain.Any(party => party.State == "NATO") && Land(passage, uses, anchor).Contains(state));

    /// <summary>Where it is held, if nobody else in front of it goes there.</summary>
    private static List<string> Land(Passage passage, PartyUses uses, Item anchor)
    {
        List<string> land = [.. DrillHosts.Land(passage, uses, anchor)];
        return uses.Plain.Any(party => party.End <= anchor.Start && party.States.Any(state => IsState(state) && !land.Contains(state)))
            ? [] : land;
    }

    /// <summary>"NATO's largest air exercise", "NATO-Manöver", "учения НАТО", "manœuvres de l'OTAN".</summary>
    private static bool IsOfAlliance(Passage passage, Item anchor) =>
        passage.Parties.Exists(party => party.State == "NATO"
            && (anchor.Start - party.End is var gap and >= 0 && gap <= (passage.Lexicon.Grammar.Signs ? 2 : 1) * LongestName
                || party.Start == anchor.Start || party.Start == anchor.End
                || passage.EndingAt(Sense.Of, passage.OverArticles(party.Start))?.Start == anchor.End));

    /// <summary>
    /// "Exercise Iron Shield", "A's Iron Shield exercise": the name of a drill, where the sentence does not write every word large.
    /// </summary>
    public static bool IsNamed(Passage passage, Item anchor) =>
        (IsNamedBehind(passage, anchor) || IsNamedInFront(passage, anchor))
        && passage.Pieces.Count(piece => piece.Length > 3 && char.IsLower(passage.Text[piece.Start])) > 2;

    private static bool IsNamedBehind(Passage passage, Item anchor) =>
        anchor.End < passage.Pieces.Length && IsLarge(passage, anchor.Start) && IsLarge(passage, anchor.End)
        && passage.PartyAt(anchor.End) is null;

    private static bool IsNamedInFront(Passage passage, Item anchor) =>
        anchor.Start > 1 && !IsLarge(passage, anchor.Start) && IsLarge(passage, anchor.Start - 1)
        && passage.PartyAt(anchor.Start - 1) is null
        && passage.Parties.Exists(party => party.Possessive && anchor.Start - party.End is > 0 and <= LongestName);

    private static bool IsLarge(Passage passage, int at) => char.IsUpper(passage.Text[passage.Pieces[at].Start]);

    /// <summary>"the 'Iron Shield' exercise", "the exercise 'Iron Shield'": only drills have such names.</summary>
    public static bool IsQuoted(Passage passage, Item anchor) =>
        IsQuote(passage, anchor.Start - 1) || IsQuote(passage, anchor.End);

    /// <summary>"had held 'exercises', he said": a word alone in quotation marks is what others call it.</summary>
    private static bool IsDoubted(Passage passage, Item anchor) =>
        passage.Lexicon.Grammar.FixedOrder && anchor is { Sense: Sense.SoftDrill, Tag: not "joint" } && Hosts(anchor) is null
        && !passage.Has(Sense.Joint)
        && IsQuote(passage, anchor.Start - 1) && IsQuote(passage, anchor.End);

    private static bool IsQuote(Passage passage, int at) =>
        at >= 0 && at < passage.Pieces.Length && passage.Pieces[at].Folded is "\"" or "'"
        && !(at + 1 < passage.Pieces.Length && passage.Pieces[at + 1].Folded == "s");

    /// <summary>"holding drills with A in March": told of a time that is over.</summary>
    private bool IsPast(ActDate date) => date is { Told: true, Day: { } day } && date.Precision switch
    {
        DatePrecision.Day or DatePrecision.Week => day.AddDays(LongestDrill) <= maker.Published,
        DatePrecision.Month => day.AddMonths(1) <= maker.Published,
        _ => false,
    };

    /// <summary>"the drill starts on 26 August": the day it begins has not come.</summary>
    private bool IsToCome(ActDate date) => date is { Told: true, Precision: DatePrecision.Day, Day: { } day } && day > maker.Published;

    /// <summary>A weekday of a drill still to come is the next one, not the last.</summary>
    private ActDate DrillDate(Passage passage, Item anchor)
    {
        var date = maker.DateOf(passage, anchor, drill: true);
        return StageReader.IsAhead(passage, anchor) ? maker.Coming(date) : date;
    }
}
