using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>The signs that a state gets what is handed over: its place beside the thing or the verb, its name in a compound.</summary>
/// <param name="supplying">The verb gives, and the state is not what it is done to.</param>
internal sealed class Reception(Passage passage, PartyUses uses, Party party, Item thing, Item? act, bool supplying)
{
    /// <summary>Words between "left" and the place that the thing leaves for.</summary>
    private const int MostToPlace = 4;

    /// <summary>Words between a thing and its sale: "SAMP/T air defence sale".</summary>
    private const int MostOfKind = 2;

    /// <summary>Words between a bare name that gets the thing and the verb, or the thing where the verb closes the clause.</summary>
    private const int MostToName = 8;

    private static readonly Sense[] Speakers = [Sense.Official, Sense.Government, Sense.Ministry, Sense.Envoy, Sense.Military];

    private readonly Grammar grammar = passage.Lexicon.Grammar;

    private readonly Item verb = act ?? thing;

    private bool IsNamed => party is { Form: MentionForm.Name, Possessive: false };

    /// <summary>"Эстонии переданы танки": the bare name in front of the passive gets them.</summary>
    public bool IsInFront(Item given) =>
        given.Start - party.End is >= 0 and <= MostToPlace
        && party is { Form: MentionForm.Name or MentionForm.Capital, Possessive: false } && !IsOwner();

    public bool IsToItself(Item gift) =>
        passage.All(Sense.Self).Any(self => self.Start == gift.End
            || self.Start > gift.End && passage.EndingAt(Sense.To, self.Start) is not null);

    /// <summary>
    /// "to give Russia drones", "delivers India's next missiles": whom, between verb and thing; "donates Chilean army trucks":
    /// whose forces; not "the supply of US weapons".
    /// </summary>
    public bool IsGiven() =>
        supplying && !(party.Possessive && act is { Tag: "sell" }) && party.End <= thing.Start && GivenTo() - verb.End is 0 or 1
        && passage.EndingAt(Sense.Of, GivenTo())?.Start != verb.End
        && (party.Form != MentionForm.Adjective || party.End < thing.Start
            && (passage.StartingAt(Sense.Military, party.End) ?? passage.StartingAt(Sense.Troops, party.End)
                ?? passage.StartingAt(Sense.Military, party.Start)) is not null);

    /// <summary>In front of "the army of A" too.</summary>
    private int GivenTo() =>
        passage.EndingAt(Sense.Of, party.Start) is { } of && passage.EndingAt(Sense.Military, of.Start) is { } forces
            ? forces.Start : party.Start;

    /// <summary>"the transfer of jets will give B": right behind another verb of giving.</summary>
    public bool IsRecipient() => IsNamed && passage.EndingAt(Sense.Supply, party.Start) is { Tag: not ("noun" or "gift" or "given") };

    /// <summary>"land in Poland", "reached Poland", "left Sweden for Poland", "in Polen eingetroffen": where the thing comes to.</summary>
    public bool IsReached() =>
        !party.Possessive && passage.All(Sense.Deploy).Any(arrival => arrival.Tag == "arrive"
            && (grammar.VerbLast ? Arrivals.IsGoal(passage, party, arrival) : IsBeside(arrival) && IsLed()));

    private bool IsBeside(Item arrival) =>
        party.Start - arrival.End is >= 0 and <= MostToPlace
        || grammar.VerbBracket && arrival.Start - party.End is >= 0 and <= MostToPlace;

    private bool IsLed() =>
        passage.OverArticles(party.Start) is var front
        && (passage.EndingAt(Sense.In, front) ?? passage.EndingAt(Sense.To, front) ?? passage.EndingAt(Sense.To, party.Start)
            ?? passage.EndingAt(Sense.Beneficiary, front)
            ?? (IsLastGoal() ? passage.EndingAt(Sense.Deploy, party.Start) : null)) is not null;

    /// <summary>No state behind it but the one that they come from: "reach Poland from Korea".</summary>
    private bool IsLastGoal() =>
        passage.Parties.TrueForAll(other => other.Start <= party.Start || Leads.Of(passage, other) is Sense.From);

    /// <summary>"Taiwan arms sale", "the Turkish F-35 purchase": the name in front of the compound is the buyer's.</summary>
    public bool IsSoldTo() =>
        act is { Tag: "sell" } sale && sale.Start - thing.End is >= 0 and <= MostOfKind && IsReceiver() || IsOrdering();

    /// <summary>"A's tank purchase"; in front of another's make that is sold or bought, where nobody else is told to get it.</summary>
    private bool IsOrdering() =>
        grammar.FixedOrder && act is { Sense: Sense.Buy, Tag: null or "order" } or { Tag: "sell" } && verb.Start == thing.End
        && party.BehindGenitive == thing.Start
        && (party.Possessive && verb.Sense == Sense.Buy || thing.Make is { } maker && !party.Names(maker))
        && !passage.Parties.Exists(other => other.Start >= thing.End && Leads.Of(passage, other) is Sense.To or Sense.Beneficiary);

    /// <summary>
    /// "A's opposition slams the purchase of B jets", "Danish MPs question the F-35 order": of what nobody else is told to buy their own
    /// state buys it; ministers speak of what others buy as well.
    /// </summary>
    public bool IsOwnPurchase() =>
        grammar.FixedOrder && passage.IsTitle && act is { Sense: Sense.Buy, Tag: null or "order" } && IsNoun()
        && party is { Form: MentionForm.Adjective, Start: 0 } && party.End < Math.Min(verb.Start, thing.Start)
        && !passage.IsIn(party.End, Speakers) && !party.Names(thing.Make ?? "")
        && (thing.Make is not null || passage.Parties.Exists(maker => maker != party))
        && passage.Parties.TrueForAll(other => other == party || Provenance.IsOrigin(passage, other, thing));

    /// <summary>"purchase of jets", "jet order".</summary>
    private bool IsNoun() =>
        verb.Start == thing.End || verb.End < passage.Pieces.Length && passage.StartingAt(Sense.Of, verb.End) is not null;

    /// <summary>"Taiwan aid package": the name in front of the compound is who gets it.</summary>
    public bool IsAidedIn() => thing.Tag == "wages" ? party.End == thing.Start
        : thing.Sense is Sense.Aid or Sense.SoftAid && grammar.WhoseBefore && IsReceiver();

    /// <summary>
    /// Right in front of the thing, unless another is told to get it; "US aid" tells whose it is. Signs know no such short names, so there
    /// another must approve of it.
    /// </summary>
    private bool IsReceiver() =>
        party.End == thing.Start && IsNamed
        && (grammar.Signs ? passage.All(Sense.Approve).Any(act => act.Start >= thing.End) && passage.Parties[0].State != party.State
            : passage.Print(party.Start, party.End).Any(char.IsLower))
        && !passage.Parties.Exists(other => other.Start >= thing.End && Leads.Of(passage, other) is Sense.To or Sense.Beneficiary);

    /// <summary>
    /// A bare name behind the verb of giving; where the verb closes the sentence, one behind another state and right before the thing.
    /// </summary>
    public bool IsDative()
    {
        if (!grammar.Dative || party.Form is not (MentionForm.Name or MentionForm.Capital or MentionForm.Organisation) || party.Possessive
            || IsOwner()) return false;
        if (party.Start >= verb.End) return verb == thing ? IsHelped() : party.Start - verb.End <= MostToName;
        // "die Panzer, die A B versprochen hatte": the thing stands in front, and the verb closes the clause.
        var closing = thing.End <= party.Start ? verb.Start : thing.Start;
        if (!grammar.VerbBracket || closing - party.End is < 0 or > MostToName || passage.EndingAt(Sense.Accuse, party.Start) is not null
            || passage.Print(party.End, closing).Contains(',', StringComparison.Ordinal)) return false;
        if (uses.Plain.Any(other => other.End == passage.OverArticles(party.Start) && other.State != party.State)) return true;
        var row = Cluster.All(passage, uses.Plain).Find(row => row.Start <= party.Start && row.End >= party.End)?.Start ?? party.Start;
        return uses.Plain.Any(other => other.End <= row && other.State != party.State && !ActFinder.Cut(passage, other.End, party.Start));
    }

    /// <summary>"Швеция объявила пакет военной помощи Эстонии": the bare name behind the aid gets it from the one in front.</summary>
    private bool IsHelped() =>
        thing.Sense is Sense.Aid or Sense.SoftAid && party.Start == thing.End
        && uses.Plain.Any(other => other.End <= thing.Start && other.State != party.State);

    /// <summary>"Slovakia's first F-16s land": they come to their owner.</summary>
    public bool IsOwnerOfNew() => party.Possessive && act is { Tag: "arrive" } && Arrivals.IsMaiden(passage, uses, thing)
        && passage.StartingAt(Sense.First, party.BehindGenitive) is not null;

    /// <summary>"die Armee Indiens", "министр обороны Индии": the name says whose the noun before it is.</summary>
    private bool IsOwner() =>
        passage.Items.Exists(item => item.End == party.Start
            && item.Sense is Sense.Official or Sense.Ministry or Sense.Government or Sense.Troops or Sense.Military or Sense.And);
}
