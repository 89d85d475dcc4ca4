using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Reads troops, ships and bases of one state in another.</summary>
internal sealed class DeploymentReader(FrameMaker maker)
{
    public IEnumerable<CooperationFrame> Read(Passage passage, PartyUses uses, Item anchor)
    {
        var act = ActFinder.Nearest(passage, anchor, Sense.Deploy, except: anchor.Tag == "base" ? null : "build") ?? (ActFinder.Nearest(passage, anchor, Sense.Supply) is { Tag: "send" } sent ? (Item?)sent : null) ?? Granted(passage, anchor);
        if (act is not { } verb || ActFinder.IsEnded(passage, verb, verb, 6) || passage.Has(Sense.Relief) || passage.Has(Sense.Drill) || passage.Has(Sense.SoftDrill)) yield break;
        if (ActFinder.IsRefused(passage, uses, verb) || StatusReader.IsWish(passage, verb) || verb.Tag != "send" && passage.Items.Exists(item => item is { Sense: Sense.Technology, Tag: "training" })) yield break;
        if (IsRecipient(passage, anchor) || anchor.Tag == "base" && verb.Tag == "arrive") yield break;
        var found = TransferReader.Read(passage, uses, anchor, verb);
        foreach (var giver in found.Givers.Count > 0 ? found.Givers.Select(giver => (string?)giver) : [null])
        {
            string[] parties = [.. found.Getters.Prepend(giver).OfType<string>()];
            var status = StatusReader.IsNegated(passage, verb) ? ReportStatus.Denied : StatusReader.Read(passage, verb, uses.Hearsay(parties));
            yield return FrameMaker.Make(passage, EventKind.Deployment, anchor, parties, status) with
            {
                Supplier = giver,
                Receiver = found.Getter,
                Date = maker.DateOf(passage, verb),
                Confidence = giver is not null && uses.Plain.Any(party => !party.Names(giver)) ? 0.65 : 0.6,
            };
        }
    }

    /// <summary>"sends vests to Ukraine's soldiers": they get something and go nowhere.</summary>
    private static bool IsRecipient(Passage passage, Item troops)
    {
        var owner = passage.Parties.Find(party => party.Possessive && party.End + 2 >= troops.Start && party.End <= troops.Start);
        return owner is not null && passage.EndingAt(Sense.To, owner.Start) is not null;
    }

    /// <summary>"approves a base", "in talks on a base": a base is granted before it is there; what it does itself, or who lands there, is no such act.</summary>
    private static Item? Granted(Passage passage, Item anchor) =>
        anchor.Tag != "base" ? null : ActFinder.Nearest(passage, anchor, Sense.Approve) ?? InFront(ActFinder.Nearest(passage, anchor, Sense.Planned), anchor) ?? InFront(ActFinder.Nearest(passage, anchor, Sense.Supply), anchor);

    private static Item? InFront(Item? act, Item anchor) => act is { } found && found.End <= anchor.Start ? found : null;
}
