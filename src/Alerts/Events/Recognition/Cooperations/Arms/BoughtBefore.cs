using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>"A is to deploy the launchers that it has bought from B": what is told is the deployment, by A alone.</summary>
internal static class BoughtBefore
{
    /// <summary>Words between the arms and the purchase.</summary>
    private const int Between = 6;

    /// <summary>The purchase is told in a clause of its own behind arms that are deployed in front.</summary>
    public static bool Is(Passage passage, Item arms, Item buy) =>
        buy.Sense == Sense.Buy && Follows(passage, arms, buy) && passage.Within(Sense.Deploy, 0, arms.Start) is not null
        && (passage.Within(Sense.Relative, arms.End, buy.Start) ?? passage.Within(Sense.Self, arms.End, buy.Start)) is not null;

    /// <summary>From whom the deployed arms were bought; null where nothing says so.</summary>
    public static Party? Seller(Passage passage, Item arms) =>
        passage.Parties.Find(party => passage.EndingAt(Sense.From, party.Start) is { } from
            && passage.EndingAt(Sense.Buy, from.Start) is { } buy && Follows(passage, arms, buy));

    private static bool Follows(Passage passage, Item arms, Item buy) =>
        passage.Lexicon.Grammar.FixedOrder && buy.Start - arms.End is >= 0 and <= Between;
}
