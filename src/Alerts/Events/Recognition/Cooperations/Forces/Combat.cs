using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Forces;

/// <summary>Tells soldiers who fight a war of their own from those sent to fight for another.</summary>
internal static class Combat
{
    /// <summary>Words between a clash and the soldiers who are one side of it.</summary>
    private const int ToSide = 16;

    /// <summary>Words between fighting and beside whom.</summary>
    private const int ToAlly = 6;

    /// <summary>Words between killing and the soldiers who are killed: "dozens of the other side's".</summary>
    private const int ToDead = 8;

    /// <summary>Words between soldiers and what befell them: ", badly".</summary>
    private const int ToHurt = 3;

    private static readonly Sense[] Links = [Sense.In, Sense.Beneficiary, Sense.With, Sense.Oblique];

    /// <summary>Any act but fighting; of fighting, in a land, a state, or for another: "fought insurgents" names none.</summary>
    public static bool Tells(Passage passage, Item troops, Item act) =>
        act.Tag != "fight" || troops.End <= act.Start && (IsLinked(passage, act) || IsBeside(passage, act));

    /// <summary>
    /// "clashes between rebels and U.S. forces", "clashed with Iraqi troops", "soldiers killed in clashes with": a side of the fight.
    /// </summary>
    public static bool IsFought(Passage passage, Item troops) => IsKilled(passage, troops) ||
        passage.All(Sense.Combat).Any(clash => clash.End <= troops.Start && troops.Start - clash.End <= ToSide
            && !Scope.Broken(passage, clash.End, troops.Start)
            || clash.Start >= troops.End && passage.Within(Sense.Violence, troops.End, clash.Start) is not null
            && clash.Start - troops.End <= ToDead && passage.Lexicon.Grammar.FixedOrder);

    /// <summary>"killing dozens of B's troops", "offers money to kill B's troops".</summary>
    private static bool IsKilled(Passage passage, Item troops) =>
        passage.Lexicon.Grammar.FixedOrder && (Enumerable.Range(troops.Start, troops.End - troops.Start).Any(at => IsKilling(passage, at))
            || passage.All(Sense.Violence).Any(kill => kill.End <= troops.Start
            && troops.Start - kill.End <= ToDead && IsKilling(passage, kill.Start)
            && passage.Within(Sense.By, kill.End, troops.Start) is null));

    /// <summary>"gunmen kill two soldiers during a joint patrol": where it happened, of which nothing else is told.</summary>
    public static bool IsScene(Passage passage, Item drill) =>
        passage.Lexicon.Grammar.FixedOrder && passage.IsTitle
        && passage.All(Sense.Violence).Any(kill => kill.End <= drill.Start && IsKilling(passage, kill.Start)
            && passage.Within(Sense.Troops, kill.End, drill.Start) is not null && !Scope.Broken(passage, kill.End, drill.Start));

    /// <summary>
    /// "soldiers, badly wounded in B, were flown", "captured soldiers", "the remains of soldiers": they serve nobody there.
    /// </summary>
    public static bool AreHurt(Passage passage, Item troops) =>
        passage.Lexicon.Grammar.FixedOrder && passage.Items.Exists(hurt => hurt.Sense == Sense.Casualty
            && (IsBeside(passage, troops.End, hurt.Start) || IsBeside(passage, hurt.End, troops.Start)));

    /// <summary>A few words, none of which tells who did it or another act.</summary>
    private static bool IsBeside(Passage passage, int from, int to) => to - from is >= 0 and <= ToHurt
        && passage.Within(Sense.Deploy, from, to) is null && passage.Within(Sense.By, from, to) is null;

    /// <summary>"targeting bases in B", "bounties for targeting A's troops in B": what is hit, not what is opened or sent.</summary>
    public static bool IsStruck(Passage passage, Item forces) =>
        passage.Lexicon.Grammar.FixedOrder && Front(passage, forces) is var front
        && (forces.Sense != Sense.Troops || forces.Tag == "base" || front < forces.Start)
        && (passage.EndingAt(Sense.Violence, front) is not null || passage.EndingAt(Sense.Shield, front) is { Tag: "aim" });

    /// <summary>Where the article or the owner in front of the forces begins.</summary>
    private static int Front(Passage passage, Item forces) =>
        passage.OverArticles(passage.Parties.Find(party => party.BehindGenitive == forces.Start)?.Start ?? forces.Start);

    private static bool IsKilling(Passage passage, int at) =>
        passage.IsWord(at, "kill");

    private static bool IsLinked(Passage passage, Item fight)
    {
        var at = passage.StartingAt(Sense.Article, fight.End)?.End ?? fight.End;
        return at >= passage.Pieces.Length || passage.PartyAt(at) is not null
            || (passage.StartingAt(Sense.Irregular, at) is null || IsMission(passage, fight))
            && Array.Exists(Links, sense => passage.StartingAt(sense, at) is not null);
    }

    /// <summary>"who are fighting insurgents in B": what they are there for, where "fought" tells a battle.</summary>
    private static bool IsMission(Passage passage, Item fight) =>
        passage.IsGerund(fight.Start);

    private static bool IsBeside(Passage passage, Item fight) =>
        Array.Exists([Sense.With, Sense.Beneficiary], sense => passage.Within(sense, fight.End, fight.End + ToAlly) is not null);
}
