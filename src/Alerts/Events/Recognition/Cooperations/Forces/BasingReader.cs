using Alerts.Events.Recognition.Cooperations.Drills;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Forces;

/// <summary>Reads whose forces use another's bases, or get leave to: "A lets B use its bases", "B uses bases in A".</summary>
internal sealed class BasingReader(FrameMaker maker)
{
    /// <summary>Words between the leave and the use, and between the bases and the land they lie in: "in southern".</summary>
    private const int ToUse = 14;
    private const int ToLand = 2;

    /// <summary>Words between the use and "by" or "for" whom.</summary>
    private const int ToGuest = 3;

    /// <summary>A paper is told that provides for it, so that the paper is the news.</summary>
    public static bool IsOfPaper(Passage passage, Item bases) =>
        passage.All(Sense.Pact).Concat(passage.All(Sense.SoftPact)).Any(paper => paper.Tag != bases.Tag)
        || passage.Has(Sense.Intent);

    public IEnumerable<CooperationFrame> Read(Passage passage, PartyUses uses, Item bases)
    {
        var leave = Leave(passage, bases);
        if (Guest(passage, uses, bases, leave) is not { } guest || IsKeptFrom(passage, bases)) yield break;
        var act = leave ?? bases;
        if (ActFinder.IsEnded(passage, bases, act, 4) || DoubtReader.IsNegated(passage, act) || DoubtReader.IsWish(passage, act))
            yield break;
        foreach (var host in Hosts(passage, bases, guest))
        {
            string[] parties = [guest.State, host];
            var standing = DoubtReader.Read(passage, act, StageOf(passage, act, bases), uses.Hearsay(parties));
            yield return FrameMaker.Make(passage, EventKind.Deployment, bases, parties, standing) with
            {
                Bound = true,
                Supplier = guest.State,
                Receiver = host,
                Confidence = 0.7,
                Date = maker.DateOf(passage, act),
            };
        }
    }

    /// <summary>"bars B from using", "cannot use", "denies B use of", "if it lets B": no leave.</summary>
    private static bool IsKeptFrom(Passage passage, Item bases) =>
        passage.EndingAt(Sense.From, bases.Start) is not null || passage.EndingAt(Sense.Oblique, bases.Start) is not null
        || passage.EndingAt(Sense.Not, bases.Start) is not null || Scope.Before(passage, bases, Sense.Denied, ToUse)
        || Scope.Before(passage, bases, Sense.End, ToUse) || passage.All(Sense.Terms).Any(terms => terms.Tag == "behind");

    /// <summary>Leave that is given is no plan any more; who has begun to use them uses them.</summary>
    private static Stage StageOf(Passage passage, Item act, Item bases)
    {
        if (act.Start != bases.Start) return IsAhead(passage, act with { Tag = null }) ? Stage.Ahead : Stage.Over;
        if (passage.IsWord(bases.Start, "used")) return Stage.Over;
        var stage = StageReader.Of(passage, bases);
        return stage == Stage.Untold && passage.At(Sense.Sign, bases.Start) is not null ? Stage.Over : stage;
    }

    private static bool IsAhead(Passage passage, Item leave) =>
        StageReader.IsAhead(passage, leave)
        || leave.Sense == Sense.Approve && passage.At(Sense.Approve, leave.Start) is not { Tag: "house" };

    /// <summary>"lets B use", "grants B access to": the nearest verb of leave in front, or null.</summary>
    private static Item? Leave(Passage passage, Item bases) =>
        passage.Items.Where(item => item.End <= bases.Start && bases.Start - item.End <= ToUse && IsLeave(item)
            && passage.At(Sense.Violence, item.Start) is null && !Scope.Broken(passage, item, bases))
            .Select(item => (Item?)item).LastOrDefault();

    private static bool IsLeave(Item item) =>
        item is { Sense: Sense.Sign or Sense.Approve } or { Sense: Sense.Supply, Tag: null or "give" }
            or { Sense: Sense.Deploy, Tag: "future" };

    /// <summary>Who uses them: right in front, told by "by" behind, else the state nearest in front, to whom leave is given.</summary>
    private static Party? Guest(Passage passage, PartyUses uses, Item bases, Item? leave)
    {
        var front = passage.Parties.Find(party =>
            (passage.StartingAt(Sense.Military, party.BehindGenitive)?.End ?? party.BehindGenitive) == bases.Start);
        return front ?? passage.Parties.Find(party => party.Start - bases.End is >= 0 and <= ToGuest
                && (passage.EndingAt(Sense.By, passage.OverArticles(party.Start)) is not null || IsFighting(passage, party)))
            ?? uses.Plain.FirstOrDefault(party => party.Start >= leave?.End && party.End <= bases.Start)
            ?? (leave is { Sense: Sense.Deploy or Sense.Approve } ? null : uses.Plain.LastOrDefault(party =>
                party.End <= bases.Start && party.States.Count == 1 && !Scope.Broken(passage, party.End, bases.Start)));
    }

    /// <summary>"for A's strikes on B".</summary>
    private static bool IsFighting(Passage passage, Party party) =>
        passage.EndingAt(Sense.Beneficiary, party.Start) is not null
        && passage.StartingAt(Sense.Violence, party.BehindGenitive) is { } strikes
        && passage.Parties.Exists(struck => struck.Start - strikes.End is 1);

    /// <summary>Whose bases they are: told with them, by "in" behind, or who speaks of the guest in front of it.</summary>
    private static IReadOnlyList<string> Hosts(Passage passage, Item bases, Party guest)
    {
        var told = passage.Parties.Find(party => party.Start >= bases.Start && party.End <= bases.End)
            ?? passage.Parties.Find(party => party.Start - bases.End is >= 0 and <= ToLand + 1
                && passage.Within(Sense.In, bases.End, party.Start) is not null && !Rivals.AreAtOdds([guest.State, party.State]));
        if (told is not null) return told.Names(guest.State) ? [] : Cluster.Around(passage, told)?.States ?? told.States;
        var owner = passage.Parties.FindLast(party => party.End <= guest.Start && !party.Names(guest.State)
            && DrillReader.IsState(party.State) && passage.EndingAt(Sense.Oblique, party.Start) is null);
        return owner is null ? [] : Cluster.Around(passage, owner)?.States ?? owner.States;
    }
}
