using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>"after earlier orders by A and B", "already bought by A": who got the same things from the same seller before.</summary>
internal static class EarlierBuyers
{
    private const string Orders = "orders";

    /// <summary>In order of place.</summary>
    public static IEnumerable<string> Of(Passage passage) =>
        passage.Items.Where(IsOrder)
            .Select(order => passage.Parties.Find(party => passage.OverArticles(party.Start) == order.End)).OfType<Party>()
            .SelectMany(first => Cluster.Around(passage, first)?.States ?? first.States);

    /// <summary>The state right behind such orders, which has no part in what is told now.</summary>
    public static bool Opens(Passage passage, Party party) =>
        passage.EndingAt(Sense.Earlier, passage.OverArticles(party.Start)) is { Tag: Orders };

    public static bool IsOrder(Item item) => item is { Sense: Sense.Earlier, Tag: Orders };
}
