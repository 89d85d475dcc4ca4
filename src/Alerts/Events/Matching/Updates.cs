namespace Alerts.Events.Matching;

/// <summary>Decides whether a follow-up is worth a message: it confirms what was unsure, changes the status, or denies.</summary>
internal static class Updates
{
    /// <summary>The kind of update and its reason code, or null when the report only adds a source.</summary>
    public static (AnnouncementKind Kind, string Code, string Why)? Of(Event before, Event after, Report report, MatchOptions options)
    {
        var denied = before.Announcements.Any(told => told.Kind == AnnouncementKind.Denied) || before.Status == ReportStatus.Denied;
        if (report.Status == ReportStatus.Denied)
            return denied ? null : (AnnouncementKind.Denied, "denied", "it is now denied");
        if (before.Status == after.Status) return Confirmed(before, after, options);

        return (before.Status, after.Status) switch
        {
            (ReportStatus.Denied, ReportStatus.Done) =>
                (AnnouncementKind.Corrected, "corrected", "denied before, it is now reported as done"),
            (ReportStatus.Planned, ReportStatus.Done) => (AnnouncementKind.Changed, "status-changed", "planned before, it is now done"),
            (ReportStatus.Alleged, ReportStatus.Done) =>
                (AnnouncementKind.Confirmed, "confirmed", "alleged before, it is now reported as done"),
            _ => Confirmed(before, after, options),
        };
    }

    private static (AnnouncementKind, string, string)? Confirmed(Event before, Event after, MatchOptions options)
    {
        if (before.Announcements.Any(told => told.Kind == AnnouncementKind.Confirmed)) return null;
        if (before.Status == ReportStatus.Alleged
            && !before.Sources.Any(source => source.Official)
            && after.Sources.Any(source => source.Official))
        {
            return (AnnouncementKind.Confirmed, "confirmed", "a government now says so");
        }

        var unsure = before.Sources.All(source => source.Confidence < options.SureFrom);
        return unsure && before.IndependentSources < 2 && after.IndependentSources >= 2
            ? (AnnouncementKind.Confirmed, "confirmed", "a second independent source confirms it")
            : null;
    }
}
