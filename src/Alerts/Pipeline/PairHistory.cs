using Alerts.Events;

namespace Alerts.Pipeline;

/// <summary>All that is known between the states of an event, of both families: what its ladder is made of.</summary>
internal static class PairHistory
{
    // An event of many states has too many pairs for one ladder to mean anything.
    private const int MostStates = 3;

    private static readonly EventFamily[] Families = [EventFamily.Summons, EventFamily.Cooperation];

    public static async Task<IReadOnlyList<Event>> OfAsync(EventStore events, Event about, CancellationToken cancellation)
    {
        var known = new List<Event>();
        var states = about.Parties.Count <= MostStates ? about.Parties : [.. about.Parties.Take(2)];
        for (var first = 0; first < states.Count; first++)
        {
            for (var second = first + 1; second < states.Count; second++)
            {
                foreach (var family in Families)
                    known.AddRange((await events.TimelineAsync(family, states[first], states[second], cancellation))?.Events ?? []);
            }
        }

        return [.. known.DistinctBy(one => one.Id)];
    }
}
