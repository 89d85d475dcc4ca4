using Alerts.Language;

namespace Alerts.Events;

/// <summary>
/// How verdicts, families, statuses and precisions are written wherever a program reads them: lower case, "follow-up" with its hyphen.
/// </summary>
public static class Names
{
    public static string Of(Verdict verdict) => verdict == Verdict.FollowUp ? "follow-up" : verdict.ToString().ToLowerInvariant();

    public static string Of(EventFamily family) => family.ToString().ToLowerInvariant();

    public static string Of(ReportStatus status) => status.ToString().ToLowerInvariant();

    public static string Of(DatePrecision precision) => precision.ToString().ToLowerInvariant();
}
