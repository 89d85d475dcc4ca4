using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Alerts;

/// <summary>
/// What the product tells of itself: one trace from poll to notice, carried in article and message, and the numbers an operator watches.
/// Costs next to nothing while nobody listens; <see cref="TelemetryExport"/> sends it out.
/// </summary>
public static class Telemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Alerts";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Entries =
        Meter.CreateCounter<long>("alerts.feeds.entries", "{entry}", "Entries read from feeds.");
    private static readonly Counter<long> Failures =
        Meter.CreateCounter<long>("alerts.feeds.failures", "{poll}", "Polls of a feed that failed.");
    private static readonly Counter<long> Stored = Meter.CreateCounter<long>("alerts.articles.stored", "{article}", "Articles stored.");
    private static readonly Counter<long> Verdicts =
        Meter.CreateCounter<long>("alerts.verdicts", "{verdict}", "Verdicts on reports and candidates, by verdict and reason code.");
    private static readonly Counter<long> Sent = Meter.CreateCounter<long>("alerts.notices.sent", "{notice}", "Alerts sent, by channel.");
    private static readonly Counter<long> Suppressed =
        Meter.CreateCounter<long>("alerts.notices.suppressed", "{notice}", "Alerts that ended without being sent, by outcome.");
    private static readonly Histogram<double> Lag =
        Meter.CreateHistogram<double>("alerts.entry_to_notice", "s", "From the entry's first sight to the alert sent.");

    /// <summary>The running step's place in its trace, to be kept in what it writes; null while nobody listens.</summary>
    public static string? Here => Activity.Current?.Id;

    /// <summary>Begins a step. <paramref name="parent"/> is what <see cref="Here"/> was where its input was written.</summary>
    public static Activity? Step(string name, string? parent = null) =>
        ActivityContext.TryParse(parent, null, isRemote: true, out var from)
            ? Source.StartActivity(name, ActivityKind.Consumer, from)
            : Source.StartActivity(name, ActivityKind.Internal);

    public static void Polled(int entries, int stored, bool failed)
    {
        Entries.Add(entries);
        Stored.Add(stored);
        if (failed) Failures.Add(1);
    }

    public static void Decided(string verdict, string code) =>
        Verdicts.Add(1, new("verdict", verdict), new KeyValuePair<string, object?>("code", code));

    public static void NoticeSent(string channel, TimeSpan? sinceFirstSight)
    {
        Sent.Add(1, new KeyValuePair<string, object?>("channel", channel));
        if (sinceFirstSight is { } lag) Lag.Record(lag.TotalSeconds);
    }

    public static void NoticeSuppressed(string outcome) =>
        Suppressed.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
