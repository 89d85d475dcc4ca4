using Alerts.Events;
using Alerts.Events.Search;

namespace Alerts.Site.Charts;

/// <summary>Says that an event is not the first of its sort: "third summons in twelve months".</summary>
public static class Recurrence
{
    /// <summary>
    /// The words, or null when nothing alike happened between the two in the twelve months before. Denied and planned acts do not count.
    /// </summary>
    public static string? Of(EventLine line, IEnumerable<EventLine> pair)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(pair);
        if (!Happened(line)) return null;
        var since = line.Day.AddYears(-1);
        var number = pair.Count(other => Happened(other) && other.Day > since && IsUpTo(other, line) && Alike(other, line));
        var noun = line.Kind.Family == EventFamily.Summons ? "summons" : SiteWords.Kind(line.Kind).ToLowerInvariant();
        return number < 2 ? null : $"{SiteWords.Ordinal(number)} {noun} in twelve months";
    }

    private static bool Happened(EventLine line) => line.Status is not (ReportStatus.Denied or ReportStatus.Planned);

    private static bool IsUpTo(EventLine other, EventLine line) =>
        other.Day < line.Day || (other.Day == line.Day && string.CompareOrdinal(other.Id, line.Id) <= 0);

    private static bool Alike(EventLine other, EventLine line) =>
        other.Kind == line.Kind && (line.Kind.Family == EventFamily.Cooperation || other.Initiator == line.Initiator);
}
