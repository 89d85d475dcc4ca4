using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Pacts;

/// <summary>"signs a deal to buy": the contract is made, whatever is still to be delivered; "to sign a tank deal": it is not.</summary>
internal static class Contracts
{
    /// <summary>Words between a contract and what it is about, and between signing and the contract.</summary>
    private const int ToAct = 12;
    private const int ToDeal = 14;

    /// <summary>Words from a sum to the paper it buys, and from the paper to "worth up to" a sum.</summary>
    private const int FromPrice = 2;
    private const int ToPrice = 6;

    /// <summary>What verbs of signing tell as well: "strikes a port", "unveils a house".</summary>
    private static readonly Sense[] Others = [Sense.Violence, Sense.Fund];

    /// <summary>The stage a contract puts the act in, or null where none is signed.</summary>
    public static Stage? StageOf(Passage passage, Item act)
    {
        if (!passage.Has(Sense.Sign)) return null;
        List<Item> papers = passage.Items.FindAll(item => IsPaper(item) && IsAbout(passage, item, act));
        List<Item> signings =
            [.. passage.All(Sense.Sign).Where(sign => sign.Tag != "weak" && papers.Exists(item => IsOf(passage, sign, item)))];
        if (signings.Exists(sign => IsMade(passage, sign))) return Stage.Signed;
        return signings.Exists(sign => act.Sense == Sense.Deal || DoubtReader.IsNegated(passage, sign)) ? Stage.Ahead : null;
    }

    /// <summary>"signs an agreement on sending troops": what a paper provides for is still to come, unless told as done itself.</summary>
    public static bool ProvideFor(Passage passage, Item act) =>
        passage.At(Sense.Done, act.Start) is null
        && passage.All(Sense.Sign).Any(sign => sign.Tag != "weak" && sign.End <= act.Start && IsMade(passage, sign)
            && !passage.IsIn(sign.Start, Others) && !Scope.Broken(passage, sign, act) && !IsOfCourse(passage, sign));

    /// <summary>"si è concluso il corso": a word for signing that ends other things too, in a sentence without a paper.</summary>
    private static bool IsOfCourse(Passage passage, Item sign) =>
        passage.At(Sense.Done, sign.Start) is { Tag: "over" } && !passage.Items.Exists(item =>
            item.Sense is Sense.Deal or Sense.Pact or Sense.SoftPact or Sense.Intent);

    /// <summary>"a $2 billion defence deal", "an agreement worth 2 billion": what has a price is bought.</summary>
    public static bool IsPriced(Passage passage, Item paper) =>
        passage.All(Sense.Fund).Any(sum => sum.Tag == "money"
            && (paper.Start - sum.End is >= 0 and <= FromPrice
            || sum.Start - paper.End is >= 0 and <= ToPrice && passage.Within(Sense.Relative, paper.End, sum.Start) is null));

    /// <summary>The passage tells of a contract as signed.</summary>
    /// <param name="may">Which papers count; all when null.</param>
    public static bool IsSigned(Passage passage, Predicate<Item>? may = null) =>
        passage.All(Sense.Sign).Any(sign => sign.Tag != "weak" && IsMade(passage, sign)
            && passage.Items.Exists(paper => IsPaper(paper) && may?.Invoke(paper) != false && IsOf(passage, sign, paper)));

    /// <summary>"an agreement on tanks", "the agreement": makes the purchase that a headline tells of.</summary>
    public static bool IsOnWeapons(Passage passage, Item paper) =>
        paper.Sense == Sense.SoftPact && !passage.Has(Sense.Intent)
        && (passage.Has(Sense.Weapon) || passage.Has(Sense.SoftWeapon) || IsNamedBefore(passage, paper));

    /// <summary>"The agreement was signed", "Umowę podpisano": the one that was told of.</summary>
    private static bool IsNamedBefore(Passage passage, Item paper) => passage.Lexicon.Grammar.FixedOrder
        ? paper.Start == 1 && passage.IsWord(0, "the")
        : passage.OverArticles(paper.Start) == 0;

    private static bool IsPaper(Item item) => item is { Sense: Sense.Deal or Sense.Pact or Sense.SoftPact, Tag: not "paper" };

    private static bool IsMade(Passage passage, Item sign) =>
        (!StageReader.IsAhead(passage, sign) || IsOfPaper(passage, sign))
        && !DoubtReader.IsNegated(passage, sign) && !DoubtReader.IsWish(passage, sign);

    /// <summary>"will deliver under the contract inked in May": the participle right behind the paper.</summary>
    private static bool IsOfPaper(Passage passage, Item sign) =>
        passage.Lexicon.Grammar.FixedOrder && passage.IsIn(sign.Start - 1, [Sense.Deal, Sense.SoftPact])
        && passage.IsPast(sign.Start);

    /// <summary>
    /// What is bought may stand between verb and contract ("签署采购护卫舰的合同"); the verb may close the clause.
    /// </summary>
    private static bool IsFree(Passage passage) => passage.Lexicon.Grammar is { Signs: true } or { VerbLast: true };

    private static bool IsAbout(Passage passage, Item deal, Item act) =>
        Math.Abs(deal.Start - act.Start) <= (IsFree(passage) ? Scope.NearInBracket : ToAct)
        && !(passage.Lexicon.Grammar.FixedOrder && passage.At(Sense.Planned, act.Start) is not null && Scope.Broken(passage, deal, act))
        && (IsFree(passage) || deal.Start <= act.Start + 1 || act.Sense is not (Sense.Supply or Sense.Buy)
            || passage.StartingAt(Sense.Sign, deal.End) is { } sign && passage.At(Sense.Done, sign.Start) is not null);

    private static bool IsOf(Passage passage, Item sign, Item deal) =>
        sign.End <= deal.Start && deal.Start - sign.End <= (IsFree(passage) ? Scope.NearInBracket : ToDeal)
        || sign.Start >= deal.End && sign.Start - deal.End
            <= (IsFree(passage) ? Scope.Near : Scope.ClosesBracket(passage, sign) ? ToDeal : 2)
        || IsWithMaker(passage, deal, sign);

    /// <summary>"Umowę z firmą Baykar podpisał minister": between the paper and its verb stands only who makes the things.</summary>
    private static bool IsWithMaker(Passage passage, Item deal, Item sign) =>
        passage.Within(Sense.Maker, deal.End, sign.Start) is { } maker && sign.Start - deal.End <= Scope.Near
        && maker.Start - (passage.StartingAt(Sense.With, deal.End)?.End ?? sign.Start) is >= 0 and <= 2
        && !passage.Pieces[deal.End..sign.Start].Any(piece => piece.IsComma);
}
