using System.Globalization;
using Alerts.Events;
using Alerts.Subscriptions;

namespace Alerts.Digests;

/// <summary>The pair's ladder: what happened between two states in the twelve months up to a moment, as steps. Pure.</summary>
public static class Ladder
{
    private const int MostSteps = 7;
    private const int Months = 12;

    /// <param name="events">Events of the pair, of either family.</param>
    /// <param name="told">Ids of events that the message tells.</param>
    public static IReadOnlyList<LadderStep> Of(IEnumerable<Event> events, IReadOnlySet<string> told, DateTimeOffset upTo)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(told);
        var last = DateOnly.FromDateTime(upTo.UtcDateTime).AddDays(1);
        var steps = events
            .Where(known => known.Date is { } date && date <= last && date > last.AddMonths(-Months) && known.Status != ReportStatus.Denied)
            .OrderBy(known => known.Date).ThenBy(known => known.Id, StringComparer.Ordinal)
            .Select(known => Step(known, told.Contains(known.Id), last))
            .ToArray();
        return steps.Length > MostSteps ? steps[^MostSteps..] : steps;
    }

    private static LadderStep Step(Event known, bool isHere, DateOnly last)
    {
        var date = known.Date.GetValueOrDefault();
        var format = date.Year == last.Year ? "d MMM" : "d MMM yyyy";
        var isSummons = known.Kind.Family == EventFamily.Summons;
        var by = isSummons ? known.Initiator : known.Supplier;
        var label = KindWords.Brief(known.Kind) + (by is null ? "" : $" {(isSummons ? "by" : "from")} {EventHeadline.Name(by)}");
        if (known.Status is ReportStatus.Planned or ReportStatus.Alleged) label += $" ({known.Status.ToString().ToLowerInvariant()})";
        return new(
            date.ToString(format, CultureInfo.InvariantCulture),
            label,
            isSummons ? 3 : CooperationLadder.RungOf(known.Kind) + 1,
            isSummons,
            isHere);
    }
}
