using System.Globalization;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Reads every piece of military cooperation that a sentence speaks of into a frame; one rule per kind.</summary>
internal sealed class CooperationFrames(Dates dates)
{
    /// <summary>Words between a thing and the act done with it.</summary>
    private const int Reach = 12;

    /// <summary>The same where verbs stand at the end.</summary>
    private const int FarReach = 22;

    /// <summary>The same where every sign is a token.</summary>
    private const int ReachInSigns = 40;

    /// <param name="passage">The sentence.</param>
    /// <param name="military">It, or a neighbour, speaks of military things.</param>
    public IEnumerable<CooperationFrame> Read(Passage passage, bool military)
    {
        if (IsAsked(passage)) yield break;
        var uses = new PartyUses(passage);
        foreach (var anchor in passage.Items)
        {
            if (IsTerms(passage, anchor) || IsGrounds(passage, anchor)) continue;
            var frames = anchor.Sense switch
            {
                Sense.Drill => Drill(passage, uses, anchor),
                Sense.SoftDrill when military && anchor.Tag == "joint" || passage.Has(Sense.Military) || passage.Has(Sense.Troops) || passage.Has(Sense.SoftWeapon) || passage.Has(Sense.Weapon) || anchor.Tag == "drills" || IsQuoted(passage, anchor) => Drill(passage, uses, anchor),
                Sense.Pact => Pact(passage, uses, anchor),
                Sense.SoftPact when military && !passage.Has(Sense.Buy) && !passage.Has(Sense.Weapon) && !passage.Has(Sense.Summon) => Pact(passage, uses, anchor),
                Sense.Weapon => IsPlaced(passage, anchor) ? Deployment(passage, uses, anchor) : Transfer(passage, uses, anchor),
                Sense.SoftWeapon when anchor.Tag == "craft" && IsPlaced(passage, anchor) => Deployment(passage, uses, anchor),
                Sense.SoftWeapon when passage.Has(Sense.Military) || passage.Has(Sense.Weapon) => Transfer(passage, uses, anchor),
                Sense.Aid => Aid(passage, uses, anchor),
                Sense.SoftAid when military && !passage.Has(Sense.Aid) && !passage.Has(Sense.Relief) => Aid(passage, uses, anchor),
                Sense.Troops => Deployment(passage, uses, anchor),
                Sense.Technology when anchor.Tag is not ("soft" or "joint") || anchor.Tag == "joint" && IsArmed(passage) || (passage.Has(Sense.Supply) && !passage.Has(Sense.Meet)) => Technology(passage, uses, anchor),
                Sense.Train => Technology(passage, uses, anchor),
                Sense.Ties when anchor.Tag == "arms" && passage.Has(Sense.Sign) => ArmsDeal(passage, uses, anchor),
                Sense.Ties => Talks(passage, uses, anchor),
                Sense.Official when anchor.Tag == "defence" && passage.Has(Sense.Meet) => Talks(passage, uses, anchor),
                _ => [],
            };
            foreach (var frame in frames) yield return frame;
        }
    }

    private static bool IsArmed(Passage passage) => passage.Has(Sense.Military) || passage.Has(Sense.Weapon) || passage.Has(Sense.SoftWeapon);

    /// <summary>A question leaves open what it asks; "what weapons does A give B?" takes the giving for granted.</summary>
    private static bool IsAsked(Passage passage) =>
        passage.Pieces.Length > 0 && passage.At(Sense.Presumes, 0) is null
        && (passage.IsTitle ? passage.Text.Contains('?', StringComparison.Ordinal) : passage.Pieces[^1].Folded is "?" or "？" or "؟");

    /// <summary>"the pact obliges each to give military aid if attacked": what a pact provides for is no act of its own.</summary>
    private static bool IsTerms(Passage passage, Item anchor) =>
        anchor.Sense is Sense.Aid or Sense.Troops or Sense.Weapon or Sense.Technology or Sense.Train or Sense.Drill or Sense.SoftDrill && (passage.Has(Sense.Pact) || passage.Has(Sense.SoftPact))
        && passage.Items.Exists(item => item.Sense == Sense.Terms && (item.End <= anchor.Start || item.Tag == "behind"));

    /// <summary>"recalls its ambassadors over a submarine deal": over what a state is angry, told in passing.</summary>
    private static bool IsGrounds(Passage passage, Item anchor) =>
        IsContested(passage, anchor) || passage.Has(Sense.Envoy) && passage.Items.Exists(act => act.Sense is Sense.Recall or Sense.Expel
            && passage.Items.Exists(reason => reason.Sense == Sense.Reason && reason.Start >= act.End && reason.End <= anchor.Start));

    /// <summary>"a row over the submarine deal", "competes with the Swedish jets": no act, but what rivals contend for.</summary>
    private static bool IsContested(Passage passage, Item anchor) =>
        (passage.Has(Sense.Quarrel) || passage.Has(Sense.Oblique))
        && passage.Items.Exists(item => item is { Sense: Sense.Quarrel } or { Sense: Sense.Oblique, Tag: "all" } && item.End <= anchor.Start);

    private IEnumerable<CooperationFrame> Drill(Passage passage, PartyUses uses, Item anchor)
    {
        if (passage.Has(Sense.Parade) || passage.Has(Sense.Civil) && !passage.Has(Sense.Military) && !passage.Has(Sense.Troops)) yield break;
        if (passage.Items.Exists(end => end.Sense == Sense.End && end.End <= anchor.Start && anchor.Start - end.End <= 2)) yield break;
        var named = anchor.Tag is { Length: > 3 } tag && tag.Contains(' ', StringComparison.Ordinal) ? tag.Split(' ') : null;
        var found = JointReader.Read(passage, uses, anchor);
        var joint = anchor.Tag == "joint" || passage.Has(Sense.Joint) || found.Bound || named is not null || (found.States.Count > 1 && passage.Has(Sense.Deploy));
        var states = named is not null && found.States.Count < 2 ? named : found.States;
        if (!joint)
        {
            yield return Frame(passage, EventKind.Exercise, anchor, [], ReportStatus.Reported) with { Reject = "one-state-drill" };
            yield break;
        }

        var status = StatusReader.Read(passage, anchor, hearsay: false);
        if (status == ReportStatus.Reported && passage.Items.Exists(item => item is { Sense: Sense.Done, Tag: "over" })) status = ReportStatus.Done;
        yield return Frame(passage, EventKind.Exercise, anchor, states, status) with { Confidence = found.Bound ? 0.8 : 0.65, Date = DrillDate(passage, anchor) };
    }

    /// <summary>"the 'Iron Shield' exercise", "the exercise 'Iron Shield'": only drills have such names.</summary>
    private static bool IsQuoted(Passage passage, Item anchor) =>
        anchor.Start > 0 && IsQuote(passage, anchor.Start - 1) || anchor.End < passage.Pieces.Length && IsQuote(passage, anchor.End);

    private static bool IsQuote(Passage passage, int at) => passage.Pieces[at].Folded is "\"" or "'" && !(at + 1 < passage.Pieces.Length && passage.Pieces[at + 1].Folded == "s");

    /// <summary>A weekday of a drill still to come is the next one, not the last.</summary>
    private ActDate DrillDate(Passage passage, Item anchor)
    {
        var date = DateOf(passage, anchor, drill: true);
        var ahead = StatusReader.IsAhead(passage, anchor) && date is { Told: true, Precision: Language.DatePrecision.Day } && date.Day < dates.Published && dates.Published.Value.DayNumber - date.Day!.Value.DayNumber < 7;
        return ahead ? date with { Day = date.Day!.Value.AddDays(7) } : date;
    }

    private IEnumerable<CooperationFrame> Pact(Passage passage, PartyUses uses, Item anchor)
    {
        var sign = Nearest(passage, anchor, Sense.Sign) ?? Nearest(passage, anchor, Sense.Approve) ?? UnderTalks(passage, anchor);
        if (sign is not { } act || passage.Has(Sense.End)) yield break;
        if (StatusReader.IsWish(passage, act) || StatusReader.IsNegated(passage, act) || StatusReader.IsNegated(passage, anchor)) yield break;
        var found = JointReader.Read(passage, uses, anchor);
        if (found.States.Count < 2) found = JointReader.Read(passage, uses, act);
        var ahead = StatusReader.IsAhead(passage, act) || act.Sense is Sense.Approve or Sense.Meet or Sense.Planned;
        yield return Frame(passage, EventKind.Treaty, anchor, found.States, ahead ? ReportStatus.Planned : ReportStatus.Done) with { Confidence = found.Bound ? 0.8 : 0.65, Date = DateOf(passage, act) };
    }

    /// <summary>"in talks on a defence pact": the talks are the news, the pact their aim.</summary>
    private static Item? UnderTalks(Passage passage, Item anchor) =>
        anchor.Sense == Sense.Pact && (Nearest(passage, anchor, Sense.Meet) ?? Nearest(passage, anchor, Sense.Planned)) is { } talks && talks.End <= anchor.Start && anchor.Start - talks.End <= 4 ? talks : null;

    private IEnumerable<CooperationFrame> Transfer(Passage passage, PartyUses uses, Item anchor)
    {
        var act = Supplying(passage, anchor) ?? Nearest(passage, anchor, Sense.Buy) ?? Nearest(passage, anchor, Sense.Deal) ?? Arrival(passage, anchor);
        if (act is not { } verb || IsEnded(passage, anchor, verb, 4) || passage.Has(Sense.Crime)) yield break;
        if (IsRefused(passage, uses, verb) || StatusReader.IsWish(passage, verb) || TroopsBetween(passage, anchor, verb)) yield break;
        var deal = verb.Sense == Sense.Deal;
        var found = TransferReader.Read(passage, uses, anchor, deal ? null : verb);
        if ((deal || passage.Has(Sense.Deal) && passage.Has(Sense.Sign)) && (found.Givers.Count == 0 || found.Getter is null)) found = FromJoint(JointReader.Read(passage, uses, anchor), found);
        foreach (var frame in Handed(passage, uses, anchor, verb, found, sold: deal || verb.Sense == Sense.Buy || verb.Tag == "sell")) yield return frame;
    }

    /// <summary>"halts the delivery of": a word of ending in front of the thing or its act, or right behind.</summary>
    private static bool IsEnded(Passage passage, Item thing, Item act, int reach) =>
        passage.Items.Exists(end => end.Sense == Sense.End && !Cut(passage, Math.Min(end.End, act.End), Math.Max(end.Start, act.Start))
            && (Math.Abs(end.Start - act.Start) <= reach || end.End <= Math.Min(thing.Start, act.Start) && Math.Min(thing.Start, act.Start) - end.End <= reach + 2));

    /// <summary>"A and B sign an arms deal": who sells is not told.</summary>
    private IEnumerable<CooperationFrame> ArmsDeal(Passage passage, PartyUses uses, Item anchor)
    {
        if (Nearest(passage, anchor, Sense.Sign) is not { } act || IsEnded(passage, anchor, act, 4) || StatusReader.IsWish(passage, act) || StatusReader.IsNegated(passage, act)) yield break;
        var found = JointReader.Read(passage, uses, anchor);
        if (found.Bound) yield return Frame(passage, EventKind.ArmsTransfer, anchor, found.States, StatusReader.IsAhead(passage, act) ? ReportStatus.Planned : ReportStatus.Done) with { Confidence = 0.75, Date = DateOf(passage, act) };
    }

    /// <summary>"received the first delivery": the noun is what is received, not the act.</summary>
    private static Item? Supplying(Passage passage, Item anchor) =>
        Nearest(passage, anchor, Sense.Supply) is { } supply && (supply.Tag != "noun" || Nearest(passage, anchor, Sense.Buy) is null) ? supply : null;

    /// <summary>Told not to happen, and not by a party that denies what others say it did.</summary>
    private static bool IsRefused(Passage passage, PartyUses uses, Item act) =>
        StatusReader.IsNegated(passage, act) && (act.Tag is "base" or "future" || StatusReader.IsAhead(passage, act) || !uses.With(PartyUse.Speaker).Any() || passage.Has(Sense.End));

    /// <summary>"the first tanks arrive in Poland from South Korea".</summary>
    private static Item? Arrival(Passage passage, Item anchor) =>
        anchor.Sense == Sense.Weapon && !passage.Has(Sense.Troops) && !passage.Has(Sense.Drill) && Nearest(passage, anchor, Sense.Deploy) is { Tag: "arrive" } arrival
        && passage.Parties.Exists(party => party.Start >= arrival.End && passage.EndingAt(Sense.From, party.Start) is not null) ? arrival : null;

    /// <summary>"sent trainers for its drones": what was sent are the trainers.</summary>
    private static bool TroopsBetween(Passage passage, Item anchor, Item act) =>
        passage.Items.Exists(item => item.Sense == Sense.Troops && item.Start >= Math.Min(act.End, anchor.End) && item.End <= Math.Max(act.Start, anchor.Start));

    private static TransferReader.Found FromJoint(JointReader.Found joint, TransferReader.Found found)
    {
        if (joint.States.Count < 2) return found;
        var giver = found.Givers.Count > 0 ? found.Givers[0] : joint.States[1];
        return new TransferReader.Found([giver], joint.States.First(state => state != giver), "deal");
    }

    /// <summary>"has stationed missiles in": they stay in its own hands.</summary>
    private static bool IsPlaced(Passage passage, Item anchor) =>
        Nearest(passage, anchor, Sense.Deploy) is { Tag: "place" } && !passage.Has(Sense.Supply) && !passage.Has(Sense.Buy) && !passage.Has(Sense.Troops);

    private IEnumerable<CooperationFrame> Aid(Passage passage, PartyUses uses, Item anchor)
    {
        if (IsEnded(passage, anchor, anchor, 5)) yield break;
        var act = Nearest(passage, anchor, Sense.Supply) ?? Nearest(passage, anchor, Sense.Buy) ?? Nearest(passage, anchor, Sense.Fund) ?? Nearest(passage, anchor, Sense.Approve);
        if (act is null && (anchor.Sense == Sense.SoftAid || passage.Has(Sense.Meet)) || StatusReader.IsNegated(passage, act ?? anchor) || StatusReader.IsWish(passage, act ?? anchor)) yield break;
        var found = TransferReader.Read(passage, uses, anchor, act is { Sense: Sense.Supply or Sense.Buy } ? act : null);
        foreach (var frame in Handed(passage, uses, anchor, act ?? anchor, found, sold: false)) yield return frame with { Kind = EventKind.Aid };
    }

    /// <summary>One frame per giver. What Ukraine or another state is given for nothing is aid; what is bought or sold is a transfer.</summary>
    private IEnumerable<CooperationFrame> Handed(Passage passage, PartyUses uses, Item anchor, Item act, TransferReader.Found found, bool sold)
    {
        var kind = !sold && (passage.Has(Sense.Aid) || anchor.Sense == Sense.SoftAid || act.Tag == "give" || found.Getter == "UA") ? EventKind.Aid : EventKind.ArmsTransfer;
        var maker = sold && anchor.Tag is { Length: 2 } made && made != found.Getter ? made : null;
        foreach (var giver in found.Givers.Count > 0 ? found.Givers.Select(giver => (string?)giver) : [maker])
        {
            string[] parties = [.. new[] { giver, found.Getter }.OfType<string>()];
            var hearsay = kind != EventKind.Aid && uses.Hearsay(parties);
            var agreed = act.Sense is Sense.Approve or Sense.Fund || Nearest(passage, act, Sense.Approve) is not null || (kind == EventKind.Aid && passage.At(Sense.Done, act.Start) is null && !passage.Has(Sense.Done) && !IsGoingOn(passage, act));
            var status = StatusReader.IsNegated(passage, act) ? ReportStatus.Denied : StatusReader.Read(passage, act, hearsay, agreed);
            yield return Frame(passage, kind, anchor, parties, status) with
            {
                Supplier = giver,
                Receiver = found.Getter,
                Confidence = parties.Length == 2 ? 0.75 : 0.5,
                Date = DateOf(passage, act),
                Notes = [$"\"{passage.Print(anchor.Start, anchor.End)}\" with \"{passage.Print(act.Start, act.End)}\"", found.Rule],
            };
        }
    }

    /// <summary>"is giving", "are being given": no announcement any more.</summary>
    private static bool IsGoingOn(Passage passage, Item act) =>
        passage.Items.Exists(item => item.Sense == Sense.Be && item.End <= act.Start && act.Start - item.End <= 3) && !StatusReader.IsAhead(passage, act);

    private IEnumerable<CooperationFrame> Deployment(Passage passage, PartyUses uses, Item anchor)
    {
        var act = Nearest(passage, anchor, Sense.Deploy) ?? (Nearest(passage, anchor, Sense.Supply) is { Tag: "send" } sent ? sent : null);
        if (act is not { } verb || IsEnded(passage, verb, verb, 6) || passage.Has(Sense.Relief) || passage.Has(Sense.Drill) || passage.Has(Sense.SoftDrill)) yield break;
        if (IsRefused(passage, uses, verb) || StatusReader.IsWish(passage, verb) || verb.Tag != "send" && passage.Items.Exists(item => item is { Sense: Sense.Technology, Tag: "training" })) yield break;
        var found = TransferReader.Read(passage, uses, anchor, verb);
        foreach (var giver in found.Givers.Count > 0 ? found.Givers.Select(giver => (string?)giver) : [null])
        {
            string[] parties = [.. new[] { giver, found.Getter }.OfType<string>()];
            yield return Frame(passage, EventKind.Deployment, anchor, parties, StatusReader.IsNegated(passage, verb) ? ReportStatus.Denied : StatusReader.Read(passage, verb, uses.Hearsay(parties))) with { Supplier = giver, Receiver = found.Getter, Date = DateOf(passage, verb), Confidence = giver is not null && uses.Plain.Any(party => !party.Names(giver)) ? 0.65 : 0.6 };
        }
    }

    private IEnumerable<CooperationFrame> Technology(Passage passage, PartyUses uses, Item anchor)
    {
        if (passage.Has(Sense.End) || StatusReader.IsNegated(passage, anchor) || StatusReader.IsWish(passage, anchor)) yield break;
        var found = TransferReader.Read(passage, uses, anchor, null);
        if (anchor.Tag == "make" && uses.Plain.SelectMany(party => party.States).Distinct().Count() < 2) yield break;
        string[] states = [.. found.Givers.Take(1).Append(found.Getter ?? "").Where(state => state.Length > 0)];
        var joint = JointReader.Read(passage, uses, anchor);
        if (anchor.Tag == "training" && !passage.Has(Sense.Weapon) && uses.Plain.SelectMany(party => party.States).Distinct().ToList() is { Count: > 2 and <= 4 } all) states = [.. all];
        var act = Nearest(passage, anchor, Sense.Deploy) is { } coming && coming.End <= anchor.Start ? coming : anchor;
        yield return Frame(passage, EventKind.Technology, anchor, states.Length >= 2 ? states : anchor.Tag != "training" || joint.Bound ? joint.States : states, StatusReader.Read(passage, act, uses.Hearsay([.. states]))) with { Date = DateOf(passage, act) };
    }

    private IEnumerable<CooperationFrame> Talks(Passage passage, PartyUses uses, Item anchor)
    {
        Item? act = anchor.Tag == "meeting" ? anchor : Nearest(passage, anchor, Sense.Meet) ?? Nearest(passage, anchor, Sense.Deepen);
        var found = Visitor(passage, uses, act) ?? JointReader.Read(passage, uses, anchor);
        if (act is { Sense: Sense.Meet } off && passage.Items.Exists(end => end.Sense == Sense.End && end.End <= off.Start && off.Start - end.End <= 2)) yield break;
        if (anchor.Sense == Sense.Official && (!(found.Bound || found.States.Count == 2 && passage.StartingAt(Sense.In, anchor.End) is not null) || found.States.Contains("NATO"))) yield break;
        var status = act is { } meeting && meeting.Sense == Sense.Meet && StatusReader.IsAnnounced(passage, meeting) ? ReportStatus.Planned : ReportStatus.Reported;
        yield return Frame(passage, EventKind.Talks, anchor, found.States.Take(4).ToList(), status) with { Confidence = act is null ? 0.4 : 0.7, Reject = act is null ? "no-meeting" : null, Date = DateOf(passage, act ?? anchor) };
    }

    /// <summary>"A's defence minister to visit B".</summary>
    private static JointReader.Found? Visitor(Passage passage, PartyUses uses, Item? act)
    {
        if (act is not { Tag: "visit" } visit || uses.Plain.LastOrDefault(party => party.End <= visit.Start) is not { } guest) return null;
        var host = uses.Plain.FirstOrDefault(party => party.Start >= visit.End && party.Start - visit.End <= 1);
        return host is null || host.State == guest.State ? null : new([guest.State, host.State], true);
    }

    private static CooperationFrame Frame(Passage passage, EventKind kind, Item anchor, IReadOnlyList<string> parties, ReportStatus status) => new()
    {
        Passage = passage,
        Kind = kind,
        Anchor = anchor,
        Parties = parties,
        Status = status,
        Reject = passage.Items.Exists(item => item is { Sense: Sense.Anniversary, Tag: "long" }) ? "anniversary" : null,
        Background = passage.Has(Sense.Anniversary) || (!passage.IsTitle && passage.Items.Exists(item => item.Sense == Sense.Earlier && Math.Abs(item.Start - anchor.Start) <= 12)),
        Notes = [$"\"{passage.Print(anchor.Start, anchor.End)}\" ({anchor.Sense})"],
    };

    /// <summary>What is told of the act; a day still to come dates only a drill.</summary>
    private ActDate DateOf(Passage passage, Item act, bool drill = false)
    {
        if (!drill && passage.Items.Find(item => item.Sense == Sense.DaysAfter && item.End <= act.Start && act.Start - item.End <= 8) is { Tag: { } days } && dates.Published is { } day)
            return new ActDate(day.AddDays(-int.Parse(days, CultureInfo.InvariantCulture)), Language.DatePrecision.Day, true) { Basis = DateBasis.Relative };
        return dates.Told(passage, act.Start) is { } told && (drill || told.Day <= dates.Published) ? told : ActDate.Unknown;
    }

    /// <summary>The nearest phrase of that sense with no other clause between.</summary>
    private static Item? Nearest(Passage passage, Item anchor, Sense sense)
    {
        Item? best = null;
        Item? itself = null;
        foreach (var item in passage.Items)
        {
            if (item.Sense != sense) continue;
            if (item.Start == anchor.Start && item.End == anchor.End) { itself = passage.Lexicon.Grammar.Signs || passage.Lexicon.Grammar.VerbBracket ? item : null; continue; }
            var distance = item.Start >= anchor.End ? item.Start - anchor.End : anchor.Start - item.End;
            if (distance > (passage.Lexicon.Grammar.Signs ? ReachInSigns : passage.Lexicon.Grammar.VerbLast || passage.Lexicon.Grammar.VerbBracket ? FarReach : Reach) || Cut(passage, Math.Min(item.End, anchor.End), Math.Max(item.Start, anchor.Start))) continue;
            if (best is not { } known || distance < Math.Min(Math.Abs(known.Start - anchor.End), Math.Abs(anchor.Start - known.End))) best = item;
        }

        // "军售", "파병" are thing and act in one.
        return best ?? itself;
    }

    private static bool Cut(Passage passage, int from, int to) => passage.Items.Exists(item => item.Sense == Sense.Clause && item.Start >= from && item.End <= to);
}
