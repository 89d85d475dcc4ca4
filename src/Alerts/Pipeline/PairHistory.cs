using Alerts.Events;

namespace Alerts.Pipeline;

/// <summary>
/// What happened between the states of an event in the year before a moment, in both families: what its ladder is made of.
/// </summary>
internal static class PairHistory
{
    // An event of many states has too many pairs for one ladder to mean anything.
    private const int MostStates = 3;
    private const int Months = 12;

    public static async Task<IReadOnlyList<Event>> OfAsync(
        EventStore events,
        Event about,
        DateTimeOffset upTo,
        CancellationToken cancellation)
    {
        var since = DateOnly.FromDateTime(upTo.UtcDateTime).AddMonths(-Months);
        var states = about.Parties.Count <= MostStates ? about.Parties : [.. about.Parties.Take(2)];
        var known = new List<Event>();
        for (var first = 0; first < states.Count; first++)
        {
            for (var second = first + 1; second < states.Count; second++)
                known.AddRange(await events.LadderAsync(states[first], states[second], since, cancellation));
        }

        return [.. known.DistinctBy(one => one.Id)];
    }
}
