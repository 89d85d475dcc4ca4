using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>Where the state behind a word of reason or worry is the one that acts: "over A's arms deal with B", "after A sent".</summary>
internal static class Doers
{
    /// <summary>Words from "A's" to what it does: "decision to".</summary>
    private const int MostOwned = 3;

    /// <summary>Words from who gives leave to the sale: "approves possible $2bn arms".</summary>
    private const int ToSale = 8;

    private static readonly Sense[] Leaves = [Sense.Approve, Sense.Fund, Sense.Planned];

    private static readonly Sense[] Held = [Sense.Joint, Sense.Drill, Sense.SoftDrill, Sense.Pact];

    /// <summary>
    /// "concern over A-B drills", "as A and B sign": a row right in front of a drill or pact holds it, whatever stands before the row.
    /// </summary>
    public static bool IsHolder(Passage passage, Party party)
    {
        if (IsDealer(passage, party)) return true;
        if (!passage.Has(Sense.Drill) && !passage.Has(Sense.SoftDrill) && !passage.Has(Sense.Pact)) return false;
        return Cluster.Around(passage, party) is { States.Count: > 1 } row
            && passage.Items.Exists(thing => Held.Contains(thing.Sense)
                && thing.Start >= row.End && thing.Start - row.End <= ToHeld(passage.Lexicon.Grammar));
    }

    /// <summary>Words from a row to the drill it holds; "法德将举行军演": the verb too, where every sign is a word.</summary>
    private static int ToHeld(Grammar grammar) => grammar is { Signs: true, VerbLast: false } ? 3 : 1;

    /// <summary>
    /// "anger over A's arms deal with B", "over the Taiwan arms deal": the state right in front of a deal with another, or of a sale.
    /// </summary>
    private static bool IsDealer(Passage passage, Party party) => IsBuyer(passage, party) || IsSigner(passage, party)
        || passage.StartingAt(Sense.Ties, party.BehindGenitive) is { Tag: "arms" } deal
        && (passage.StartingAt(Sense.With, deal.End) is { } with && passage.PartyAt(passage.OverArticles(with.End)) is not null
            || !party.Possessive && Arming.Sale(passage, deal) is not null);

    /// <summary>"days after A's new military pact with B", "after A signed a pact with B": whose paper it is with another.</summary>
    private static bool IsSigner(Passage passage, Party party) =>
        passage.Lexicon.Grammar.FixedOrder && (party.Possessive ? party.BehindGenitive : passage.StartingAt(Sense.Sign, party.End)?.End)
            is { } from && passage.Items.Exists(pact => pact.Sense is Sense.Pact && pact.Start - from is >= 0 and <= MostOwned
            && passage.Pieces[from..pact.Start].All(piece => piece.IsWord)
            && passage.StartingAt(Sense.With, pact.End) is { } with
            && passage.Parties.Exists(other => passage.OverArticles(other.Start) == with.End && !other.Names(party.State)));

    /// <summary>"against Ukraine arms sales", "over the Taiwan missile sale": the name right in front of what is sold.</summary>
    private static bool IsBuyer(Passage passage, Party party) =>
        passage.Lexicon.Grammar.FixedOrder && party is { Form: MentionForm.Name, Possessive: false }
        && passage.Print(party.Start, party.End).Any(char.IsLower)
        && passage.StartingAt(Sense.Weapon, party.End) is { } thing && passage.StartingAt(Sense.Supply, thing.End) is { Tag: "sell" };

    /// <summary>"Though A drills with B, C watches": the clause tells a drill or pact of its own, in front of its comma.</summary>
    public static bool Holds(Passage passage, Party party) =>
        passage.Items.Exists(held => Array.IndexOf(Held, held.Sense) >= 0 && held.Start >= party.End
            && !passage.Pieces[party.End..held.Start].Any(piece => piece.IsComma));

    /// <summary>
    /// "angry about A and B giving", "concern over A sending", "after A sent", "over A's jet purchase", "over A's role in": what these do.
    /// </summary>
    public static bool Acts(Passage passage, Party party)
    {
        if (OwnsAct(passage, party) || IsSeller(passage, party)
            || passage.StartingAt(Sense.Participants, party.BehindGenitive) is not null) return true;
        var end = party.End;
        while (passage.Parties.Find(other => other.Start > end && passage.IsJoined(end, other.Start)) is { } next) end = next.End;
        if (passage.Lexicon.Grammar.FixedOrder && passage.StartingAt(Sense.Weapon, party.BehindGenitive) is { } thing) end = thing.End;
        return passage.Lexicon.Grammar.FixedOrder && passage.Items.Exists(item => item.Start == end
            && item is { Sense: Sense.Supply or Sense.Buy or Sense.Deploy, Tag: not ("noun" or "given") });
    }

    /// <summary>"over A's decision to sell", "after A's delivery of", where nothing else is handed over in front.</summary>
    private static bool OwnsAct(Passage passage, Party party) =>
        passage.Lexicon.Grammar.FixedOrder && party.Possessive
        && passage.Items.Find(item => IsHanding(item) && item.Start >= party.BehindGenitive) is { End: > 0 } act
        && act.Start - party.BehindGenitive <= MostOwned && passage.Pieces[party.BehindGenitive..act.Start].All(piece => piece.IsWord)
        && !passage.Parties.Exists(other => other.Start >= party.End && other.End <= act.Start)
        && !passage.Items.Exists(item => IsHanding(item) && item.End <= party.Start);

    /// <summary>"after A approved an arms sale", "about A announcing a sale": whose leave it is.</summary>
    private static bool IsSeller(Passage passage, Party party) =>
        passage.Lexicon.Grammar.FixedOrder && passage.IsIn(party.End, Leaves)
        && passage.All(Sense.Supply).Any(sale => sale.Tag == "sell" && sale.Start - party.End is > 0 and <= ToSale);

    private static bool IsHanding(Item item) => item.Sense is Sense.Supply or Sense.Buy or Sense.Deploy;
}
