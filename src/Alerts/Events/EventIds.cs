using System.Globalization;

namespace Alerts.Events;

/// <summary>Ids of events: readable, deterministic, and naming the timeline that holds the event.</summary>
internal static class EventIds
{
    /// <summary>The id of a new event of the timeline. An act without a date has the day of its first report.</summary>
    public static string Free(Timeline timeline, Report report, DateOnly reported)
    {
        var wanted = Wanted(timeline, report, reported);
        var taken = timeline.Events.Select(known => known.Id).ToHashSet(StringComparer.Ordinal);
        if (!taken.Contains(wanted)) return wanted;

        var number = 2;
        while (taken.Contains($"{wanted}-{number}")) number++;
        return $"{wanted}-{number}";
    }

    private static string Wanted(Timeline timeline, Report report, DateOnly reported)
    {
        var date = (report.Date ?? reported).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return report.Kind.Family == EventFamily.Summons
            ? $"summons/{report.Initiator}-{report.Target}/{date}"
            : $"cooperation/{timeline.A}-{timeline.B}/{date}/{report.Kind.Name}";
    }

    /// <summary>The parts of an id; null when it is none.</summary>
    public static (EventFamily Family, string A, string B, DateOnly Day)? Parse(string id)
    {
        var parts = id.Split('/');
        if (parts.Length < 3 || parts[2].Length < 10) return null;
        var pair = parts[1].Split('-');
        if (pair.Length != 2) return null;
        if (!DateOnly.TryParseExact(parts[2].AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;
        return parts[0] switch
        {
            "summons" => (EventFamily.Summons, pair[0], pair[1], day),
            "cooperation" => (EventFamily.Cooperation, pair[0], pair[1], day),
            _ => null,
        };
    }
}
