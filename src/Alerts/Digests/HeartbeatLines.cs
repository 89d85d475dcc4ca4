using System.Globalization;

namespace Alerts.Digests;

/// <summary>The lines that make silence mean something: "0 new events; 42 of 44 feeds healthy; Xinhua silent 9 h".</summary>
public static class HeartbeatLines
{
    public static IReadOnlyList<string> Of(Heartbeat? beat, int events)
    {
        if (beat is null) return [];
        var lines = new List<string>
        {
            string.Create(
                CultureInfo.InvariantCulture,
                $"{events} {(events == 1 ? "event" : "events")} told; {beat.HealthyFeeds} of {beat.Feeds} feeds healthy; "
                + $"{beat.Suppressed} candidates read and not sent."),
        };
        if (beat.Troubled.Count > 0)
            lines.Add($"In trouble: {string.Join("; ", beat.Troubled.Select(line => SafeText.OneLine(line, 90)))}.");
        if (beat.Precision is { } precision)
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"Readers judged {precision * 100:0} % of {beat.Judgements} alerts right in the last four weeks."));
        return lines;
    }
}
