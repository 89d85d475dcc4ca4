using Alerts.Language;

namespace Alerts.Events.Matching;

/// <summary>What an event is, worked out from all its sources; the order in which they came does not matter.</summary>
internal static class EventFacts
{
    public static Event Of(Event known, IReadOnlyList<EventSource> sources)
    {
        var ordered = Copies.Mark([.. sources
            .OrderBy(source => source.FirstSeen)
            .ThenBy(source => source.ArticleId, StringComparer.Ordinal)
            .ThenBy(source => source.Evidence, StringComparer.Ordinal)]);
        List<EventSource> telling = [.. ordered.Where(source => !source.Background)];
        if (telling.Count == 0) telling = [.. ordered];
        var (date, precision) = DateOf([.. telling.Where(source => source.CopyOf is null)]);
        var independent = telling.Where(source => source.CopyOf is null)
            .Select(source => source.Outlet ?? source.Url?.Host ?? source.ArticleId).Distinct(StringComparer.OrdinalIgnoreCase).Count();

        return known with
        {
            Date = date,
            DatePrecision = precision,
            Status = StatusOf(telling),
            Rank = MostFrequent(telling.Select(source => source.Rank)),
            Reason = telling.Select(source => source.Reason).FirstOrDefault(reason => reason is not null),
            Supplier = MostFrequent(telling.Select(source => source.Supplier)),
            Cameo = telling.Select(source => source.Cameo).Max(StringComparer.Ordinal) ?? known.Kind.Cameo,
            Confidence = ConfidenceOf(telling, independent),
            FirstSeen = ordered.Min(source => source.FirstSeen),
            Sources = ordered,
            SourceCount = ordered.Count,
            IndependentSources = independent,
        };
    }

    // The most exact date wins, then the one most sources tell, then the surer basis, then the earlier: an act cannot lie after its report.
    private static (DateOnly?, DatePrecision) DateOf(List<EventSource> sources) =>
        sources.Where(source => source.Date is not null && source.DatePrecision != DatePrecision.None)
            .GroupBy(source => (source.Date, source.DatePrecision))
            .OrderByDescending(group => group.Key.DatePrecision)
            .ThenByDescending(group => group.Sum(source => source.DateBasis == DateBasis.Publication ? 1 : 3))
            .ThenByDescending(group => group.Max(source => source.DateBasis))
            .ThenBy(group => group.Key.Date)
            .Select(group => group.Key)
            .FirstOrDefault();

    // Planned is never mixed with done, and a denial stands only as long as nobody tells it as done.
    private static ReportStatus StatusOf(List<EventSource> sources)
    {
        var told = sources.Select(source => source.Status).ToHashSet();
        ReadOnlySpan<ReportStatus> strongest =
        [
            ReportStatus.Done, ReportStatus.Denied, ReportStatus.Reported, ReportStatus.Alleged, ReportStatus.Planned,
        ];
        foreach (var status in strongest)
        {
            if (told.Contains(status)) return status;
        }

        return ReportStatus.Reported;
    }

    private static string? MostFrequent(IEnumerable<string?> values) =>
        values.Where(value => value is not null).GroupBy(value => value)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key).FirstOrDefault();

    // Each further independent source takes away three tenths of the doubt that is left.
    private static double ConfidenceOf(List<EventSource> sources, int independent)
    {
        var doubt = 1 - sources.Max(source => source.Confidence);
        return Math.Round(1 - doubt * Math.Pow(0.7, Math.Max(0, independent - 1)), 4);
    }
}
