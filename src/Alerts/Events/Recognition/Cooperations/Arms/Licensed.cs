using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>
/// "A approves B's order for tanks", "A lets B buy tanks", "B is to buy tanks after A clears it": who gives leave for a purchase sells;
/// "genehmigt B Waffenexport an C": who is given leave gives them himself.
/// </summary>
internal static class Licensed
{
    private static readonly Sense[] Sales = [Sense.Supply, Sense.Buy, Sense.Deal, Sense.Aid, Sense.SoftAid, Sense.Self];

    /// <summary>What may stand between who lets and the verb: "A's government said it will"; not "A's loan".</summary>
    private static readonly Sense[] Auxiliaries =
        [Sense.Filler, Sense.Future, Sense.To, Sense.Be, Sense.Say, Sense.Planned, Sense.Self, Sense.Him, Sense.Government, Sense.Official];

    /// <summary>Seller and buyer, or null where nobody is told to give leave for it.</summary>
    /// <param name="buying">The verb or noun of buying, or of handing over.</param>
    public static TransferReader.Found? Read(Passage passage, PartyUses uses, Item buying, TransferReader.Found found)
    {
        if (Licensee(passage, uses, buying) is { } licensee && found.Getter is { } getter && licensee != getter)
            return new([licensee], getter, "given leave");
        if (!passage.Lexicon.Grammar.FixedOrder || buying is not { Sense: Sense.Buy, Tag: null or "order" }) return null;
        var buyer = found.Givers.Count == 0 && Afterwards(passage, buying) is not null ? found.Getter : Owner(uses, buying);
        var seller = Afterwards(passage, buying) ?? Before(passage, uses, buying) ?? Letting(passage, uses, buying);
        return seller is not null && buyer is not null && seller != buyer ? new([seller], buyer, "leave to buy") : null;
    }

    /// <summary>"erlaubt Estland die Lieferung": between the verb that lets him and the handover.</summary>
    private static string? Licensee(Passage passage, PartyUses uses, Item handover) =>
        !passage.Lexicon.Grammar.VerbBracket || handover.Sense != Sense.Supply ? null
            : uses.Plain.FirstOrDefault(party => party is { Form: MentionForm.Name, States.Count: 1 }
                && handover.Start - party.End is 0 or 1
                && passage.EndingAt(Sense.Approve, passage.OverArticles(party.Start)) is not null)?.State;

    /// <summary>"Kuwait's order", "the Kuwaiti upgrade order": whose the noun is.</summary>
    private static string? Owner(PartyUses uses, Item buying) =>
        uses.Plain.LastOrDefault(party => buying.Start - party.BehindGenitive is 0 or 1)?.State;

    /// <summary>Who approves of it in front of the buyer.</summary>
    private static string? Before(Passage passage, PartyUses uses, Item buying) =>
        passage.All(Sense.Approve).Where(leave => leave.End < buying.Start && !Scope.Broken(passage, leave, buying))
            .Select(leave => Approver(uses.Plain, leave)).FirstOrDefault(state => state is not null);

    /// <summary>"A lets B buy", "A will allow B to buy": who stands in front of the verb that lets him.</summary>
    private static string? Letting(Passage passage, PartyUses uses, Item buying) =>
        Verb(passage, uses, buying) is not { } let || DoubtReader.IsNegated(passage, let) ? null
            : passage.Parties.LastOrDefault(party => party is { Form: not MentionForm.Organisation, States.Count: 1 }
                && party.End <= let.Start && Reaches(passage, party.BehindGenitive, let.Start))?.State;

    private static bool Reaches(Passage passage, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).All(at => passage.IsIn(at, Auxiliaries));

    /// <summary>The verb right in front of the buyer, or null.</summary>
    private static Item? Verb(Passage passage, PartyUses uses, Item buying) =>
        uses.Plain.LastOrDefault(party => buying.Start - party.End is 0 or 1) is { } buyer
            ? passage.EndingAt(Sense.Let, passage.OverArticles(buyer.Start)) : null;

    /// <summary>It is let, so that it is still to come.</summary>
    public static bool IsLet(Passage passage, PartyUses uses, Item buying) =>
        passage.Has(Sense.Let) && Verb(passage, uses, buying) is not null;

    /// <summary>Who approved of it, told behind "after".</summary>
    private static string? Afterwards(Passage passage, Item buying) =>
        passage.All(Sense.Approve).Where(leave => passage.TimeClause(buying.End, leave.Start) is not null
                && passage.Items.Exists(sale => sale.Start >= leave.End && Array.IndexOf(Sales, sale.Sense) >= 0))
            .Select(leave => Approver(passage.Parties, leave)).FirstOrDefault(state => state is not null);

    /// <summary>A government, not a parliament, which gives its own leave to buy.</summary>
    private static string? Approver(IEnumerable<Party> parties, Item leave) =>
        parties.FirstOrDefault(party => party.End == leave.Start && party.States.Count == 1)?.State;
}
