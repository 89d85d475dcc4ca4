using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Forces;

/// <summary>Forces that are merely told to be where they are: which ones, or known before; something else is told of them.</summary>
internal static class Stays
{
    /// <summary>Words between "stationed" and the land.</summary>
    private const int ToPlace = 5;

    /// <summary>Words between the name of a base and the verb of those stationed there: "air base near the border".</summary>
    private const int ToVerb = 6;

    /// <summary>Words between the troops that are sent and the part of the world: "to locations in".</summary>
    private const int ToRegion = 4;

    /// <summary>Words between a presence and what becomes of it.</summary>
    private const int ToChange = 10;

    /// <summary>What may become of forces that are somewhere already.</summary>
    private static readonly Sense[] Changes =
        [Sense.Planned, Sense.Deepen, Sense.Sign, Sense.Approve, Sense.Meet, Sense.Fund, Sense.Begun, Sense.Deploy, Sense.Denied];

    /// <summary>What may stand between a verb and its forces.</summary>
    private static readonly Sense[] Describing = [Sense.Military, Sense.Article, Sense.Of];

    private static readonly Sense[] Telling = [Sense.Say, Sense.Alleged, Sense.That, Sense.Deploy, Sense.Supply, Sense.Planned];

    public static bool Are(Passage passage, Item troops, Item act) =>
        IsGround(passage, act) || IsHome(passage, troops, act) || IsAttribute(passage, troops, act)
            || troops.Tag == "kept" && !IsChanged(passage, troops);

    /// <summary>"As A trains, B sends troops to Eastern Europe": where to is told, and no preposition names a state as well.</summary>
    public static bool AreBoundElsewhere(Passage passage, PartyUses uses, Item troops, Item act, string? land) =>
        passage.Lexicon.Grammar.FixedOrder && troops.Tag is not ("base" or "kept")
        && act is { Tag: "send" or "place" or "arrive" or "both" or "order" }
        && (Region(passage, Math.Max(troops.End, act.End)) ?? Home(passage, uses, Math.Max(troops.End, act.End))) is { } region
        && Array.FindIndex(passage.Pieces, region.End, piece => piece.IsComma) is var comma
        && !uses.Plain.Any(party => (land is null || party.Names(land)) && party.Start >= Math.Min(troops.Start, act.Start)
            && (comma < 0 || party.Start - comma <= ToRegion)
            && (Leads.Of(passage, party) is Sense.To or Sense.In or Sense.Beneficiary
                || passage.EndingAt(Sense.To, party.Start) is not null));

    /// <summary>"to its southern islands": its own, where the sentence has no other subject.</summary>
    private static Item? Home(Passage passage, PartyUses uses, int from) =>
        passage.Within(Sense.To, from, Math.Min(passage.Pieces.Length, from + 1)) is { } to
        && uses.Plain.Where(party => party.Start < from).SelectMany(party => party.States).Distinct().Count() == 1
            && passage.StartingAt(Sense.Own, to.End) is { Tag: null } own
            ? passage.All(Sense.Region).Select(land => (Item?)land)
                .FirstOrDefault(land => land is { Tag: "home" } && land.Value.Start - own.End is >= 0 and <= ToRegion) : null;

    /// <summary>The part of the world that forces go to, close behind.</summary>
    private static Item? Region(Passage passage, int from)
    {
        foreach (var region in passage.All(Sense.Region))
        {
            var front = passage.OverArticles(region.Start);
            if (region.Tag is null && region.Start - from is >= 0 and <= ToRegion
                && (passage.EndingAt(Sense.To, front) ?? passage.EndingAt(Sense.In, front)) is not null) return region;
        }

        return null;
    }

    /// <summary>"beside A's embassy", "from A to another land": no host of those who are told of.</summary>
    public static bool IsElsewhere(Passage passage, Party party) =>
        IsEmbassy(passage, party)
        || passage.Lexicon.Grammar.FixedOrder && passage.StartingAt(Sense.To, party.End) is not null
            && passage.EndingAt(Sense.From, passage.OverArticles(party.Start)) is not null;

    /// <summary>"A's embassy"; a "mission" may be one of soldiers.</summary>
    public static bool IsEmbassy(Passage passage, Party party) =>
        passage.StartingAt(Sense.Mission, party.BehindGenitive) is { } house && passage.Pieces[house.Start].Folded != "mission";

    /// <summary>"expands its military presence in A", not "warns over B's military presence in A".</summary>
    private static bool IsChanged(Passage passage, Item presence) => passage.Items.Exists(change => Changes.Contains(change.Sense)
        && (change.Start >= presence.End ? change.Start - presence.End : presence.Start - change.End) is >= 0 and <= ToChange
        && !Scope.Broken(passage, change, presence));

    /// <summary>"despite the presence of", "because the presence of": known before, the ground of something else.</summary>
    private static bool IsGround(Passage passage, Item act)
    {
        var front = passage.OverArticles(act.Start);
        return act is { Sense: Sense.Deploy, Tag: null } && !passage.Lexicon.Grammar.CaseBehind && front < act.Start
            && (passage.EndingAt(Sense.Oblique, front) is not null || passage.EndingAt(Sense.Reason, front) is { Tag: null });
    }

    /// <summary>"an alarm at the air base, which hosts A's soldiers": what the base is for, where something else is told of it.</summary>
    private static bool IsHome(Passage passage, Item troops, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && act.Tag == "place" && troops.Start >= act.End
        && passage.EndingAt(Sense.Relative, act.Start) is { } relative
        && passage.All(Sense.Troops).Any(home => home.Tag == "base" && relative.Start - home.End is 0 or 1);

    /// <summary>
    /// "attacked B's jets stationed in A", "B's soldiers based in A were paid": which ones, where another act is told.
    /// </summary>
    private static bool IsAttribute(Passage passage, Item troops, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && IsStanding(passage, act)
        && (act.Start == troops.End ? troops : passage.EndingAt(troops.Sense, act.Start) ?? passage.EndingAt(Sense.Troops, act.Start))
            is { } which
        && (IsObject(passage, which) || passage.Within(Sense.Violence, 0, which.Start) is not null
            || passage.Parties.Exists(place => IsWhere(act, place.Start) && GoesOn(passage, place.End))
            || passage.All(Sense.Place).Any(place => IsWhere(act, place.Start)
                && passage.Within(Sense.Be, place.End, place.End + ToVerb) is not null));

    private static bool IsWhere(Item act, int place) => place - act.End is >= 0 and <= ToPlace;

    /// <summary>"stationed in", "deployed in", which is no way there.</summary>
    private static bool IsStanding(Passage passage, Item act) => passage.IsWord(act.Start, "stationed")
        || passage.IsWord(act.Start, "deployed") && passage.StartingAt(Sense.In, act.End) is not null;

    /// <summary>"the cuts affect 500 soldiers stationed in A": the object of a verb that stands in front.</summary>
    private static bool IsObject(Passage passage, Item troops)
    {
        var at = troops.Start - 1;
        while (at > 0 && IsDescribing(passage, at)) at--;
        return at > 0 && passage.Pieces[at] is { IsWord: true, Folded: [.., 's'] or [.., 'e', 'd'] } && !passage.IsIn(at, Telling);
    }

    private static bool IsDescribing(Passage passage, int at) =>
        passage.PartyAt(at) is not null || passage.IsIn(at, Describing) || char.IsDigit(passage.Pieces[at].Folded[0]);

    /// <summary>A finite verb stands there.</summary>
    private static bool GoesOn(Passage passage, int at) =>
        at < passage.Pieces.Length && passage.StartingAt(Sense.Deploy, at) is null
        && (passage.StartingAt(Sense.Be, at) is not null || passage.Pieces[at].Folded is { Length: > 3 } word && !passage.IsWord(at, "this")
            && (word.EndsWith('s') || passage.IsPast(at)));
}
