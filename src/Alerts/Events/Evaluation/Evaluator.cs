using System.Globalization;

namespace Alerts.Events.Evaluation;

/// <summary>Measures decisions against labels. Pure.</summary>
public static class Evaluator
{
    public static Evaluation Evaluate(IReadOnlyList<(ArticleLabels Labels, IReadOnlyList<Decision> Decisions)> articles)
    {
        List<(ArticleLabels Article, Alignment Found)> aligned = [.. articles.Select(one =>
            (one.Labels, Alignment.Of(one.Labels, one.Decisions)))];
        List<Hit> hits = [.. aligned.SelectMany(one => one.Found.Hits)];
        List<Hit> summonses = [.. hits.Where(hit => hit.Label.Family == EventFamily.Summons)];
        List<Hit> cooperations = [.. hits.Where(hit => hit.Label.Family == EventFamily.Cooperation)];
        List<Hit> current = [.. summonses.Where(hit => hit.Article.Dated && !hit.Label.Background)];
        List<Hit> dated = [.. summonses.Where(hit => hit.Label.Date is not null)];
        List<Hit> ranked = [.. summonses.Where(hit => hit.Label.Rank is not null)];
        List<Hit> standing = [.. cooperations.Where(hit => hit.Label.Status is not null)];
        List<Hit> plannedOrDone = [.. standing.Where(hit => hit.Label.Status is ReportStatus.Planned or ReportStatus.Done)];
        var reliability = ReliabilityBand.Table([
            .. hits.Select(hit => (hit.Report.Confidence, hit.RolesRight)),
            .. aligned.SelectMany(one => one.Found.Spurious).Select(spurious => (spurious.Report!.Confidence, false))]);

        return new()
        {
            Articles = articles.Count,
            Families = Scores(aligned, (_, family, _) => Name(family)),
            Kinds = KindScores(aligned),
            Languages = Scores(aligned, (article, family, _) => $"{Name(family)} {article.Language ?? "?"}"),
            Roles = new(summonses.Count(hit => hit.RolesRight), summonses.Count),
            Kind = new(cooperations.Count(hit => hit.KindRight), cooperations.Count),
            Rank = new(ranked.Count(hit => hit.Label.Rank == hit.Report.Rank), ranked.Count),
            Status = new(standing.Count(hit => hit.Label.Status == hit.Report.Status), standing.Count),
            PlannedOrDone = new(
                plannedOrDone.Count(hit => (hit.Label.Status == ReportStatus.Planned) == (hit.Report.Status == ReportStatus.Planned)),
                plannedOrDone.Count),
            DateExact = new(dated.Count(hit => hit.DaysOff == 0), dated.Count),
            DateWithinADay = new(dated.Count(hit => hit.DaysOff <= 1), dated.Count),
            Events = BCubed.Of([.. ClusterItems(hits).Select(item => (item.True, item.Predicted))]),
            Reliability = reliability,
            CalibrationError = ReliabilityBand.CalibrationError(reliability),
            CalledOld = new(current.Count(hit => hit.Decision.Verdict == Verdict.Old), current.Count),
            FalseAlerts = articles.Count(one =>
                one.Labels.Events.Count == 0 && one.Decisions.Any(decision => decision.Verdict == Verdict.New)),
            Errors = [.. aligned.SelectMany(one => Errors(one.Article, one.Found)), .. ClusterErrors(hits)],
        };
    }

    private static SortedDictionary<string, Score> Scores(
        List<(ArticleLabels Article, Alignment Found)> aligned, Func<ArticleLabels, EventFamily, EventKind?, string> keyOf)
    {
        var counts = new Counts();
        foreach (var (article, found) in aligned)
        {
            foreach (var hit in found.Hits) counts.Right(keyOf(article, hit.Label.Family, hit.Label.Kind));
            foreach (var label in found.Missed) counts.Missed(keyOf(article, label.Family, label.Kind));
            foreach (var spurious in found.Spurious) counts.Spurious(keyOf(article, spurious.Report!.Kind.Family, spurious.Report.Kind));
        }

        return counts.ToScores();
    }

    // A hit of the wrong kind is spurious for the kind predicted and missed for the kind labelled.
    private static SortedDictionary<string, Score> KindScores(List<(ArticleLabels Article, Alignment Found)> aligned)
    {
        var counts = new Counts();
        foreach (var (_, found) in aligned)
        {
            foreach (var hit in found.Hits)
            {
                if (hit.KindRight)
                {
                    counts.Right(hit.Report.Kind.ToString());
                    continue;
                }

                counts.Spurious(hit.Report.Kind.ToString());
                counts.Missed(hit.Label.Kind?.ToString() ?? "?");
            }

            foreach (var label in found.Missed) counts.Missed(label.Kind?.ToString() ?? "?");
            foreach (var spurious in found.Spurious) counts.Spurious(spurious.Report!.Kind.ToString());
        }

        return counts.ToScores();
    }

    /// <summary>
    /// Hits of the family that the article's cluster is about. The labels' cluster is the article's, so the tuple tells its events apart.
    /// </summary>
    private static IEnumerable<(Hit Hit, string True, string Predicted)> ClusterItems(IEnumerable<Hit> hits) =>
        from hit in hits
        where hit.Article.Cluster is not null && hit.Label.Family == hit.Article.Events[0].Family && hit.Decision.EventId is not null
        select (hit, $"{hit.Article.Cluster} {hit.Label}", hit.Decision.EventId!);

    private static IEnumerable<EvaluationError> ClusterErrors(List<Hit> hits)
    {
        var items = ClusterItems(hits).ToList();
        foreach (var group in items.GroupBy(item => item.True))
        {
            if (group.Select(item => item.Predicted).Distinct().Count() > 1)
                yield return new(
                    group.First().Hit.Article.ArticleId,
                    null,
                    "split",
                    $"{group.Key}: {string.Join(", ", group.Select(item => $"{item.Hit.Article.ArticleId}={item.Predicted}"))}",
                    null);
        }

        foreach (var group in items.GroupBy(item => item.Predicted))
        {
            if (group.Select(item => item.True).Distinct().Count() > 1)
                yield return new(
                    group.First().Hit.Article.ArticleId,
                    null,
                    "merged",
                    $"{group.Key}: {string.Join(", ", group.Select(item => $"{item.Hit.Article.ArticleId}={item.True}"))}",
                    null);
        }
    }

    private static IEnumerable<EvaluationError> Errors(ArticleLabels article, Alignment found)
    {
        foreach (var label in found.Missed) yield return Error("missed", $"{label} {label.Date:yyyy-MM-dd}", null);
        foreach (var spurious in found.Spurious)
            yield return Error(
                "spurious",
                Words(spurious.Report!) + (article.NegativeType is { } type ? $" ({type})" : ""),
                spurious.Report!.Evidence);
        foreach (var hit in found.Hits)
        {
            var (label, report) = (hit.Label, hit.Report);
            if (!hit.RolesRight) yield return Error("roles", $"{Words(report)} for {label}", report.Evidence);
            if (!hit.KindRight) yield return Error("kind", $"{Words(report)} for {label}", report.Evidence);
            if (label.Status is { } status && status != report.Status)
                yield return Error("status", $"{label}: {Lower(report.Status)} for {Lower(status)}", report.Evidence);
            if (label.Rank is { } rank && rank != report.Rank)
                yield return Error("rank", $"{label}: {report.Rank ?? "none"} for {rank}", report.Evidence);
            if (label.Family == EventFamily.Summons && hit.DaysOff is > 0)
                yield return Error(
                    "date",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{label}: {report.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none"} for "
                        + $"{label.Date:yyyy-MM-dd}"),
                    report.Evidence);
        }

        EvaluationError Error(string sort, string what, string? evidence) => new(article.ArticleId, article.Language, sort, what, evidence);
    }

    private static string Words(Report report) => report.Kind.Family == EventFamily.Summons
        ? $"summons {report.Initiator}>{report.Target}"
        : $"{report.Kind} {string.Join("+", report.Parties)}";

    private static string Name(EventFamily family) => family == EventFamily.Summons ? "summons" : "cooperation";

    private static string Lower(ReportStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>Counts by key.</summary>
    private sealed class Counts
    {
        private readonly SortedDictionary<string, (int Right, int Spurious, int Missed)> counts = new(StringComparer.Ordinal);

        public void Right(string key) => Add(key, 1, 0, 0);

        public void Spurious(string key) => Add(key, 0, 1, 0);

        public void Missed(string key) => Add(key, 0, 0, 1);

        public SortedDictionary<string, Score> ToScores() =>
            new(
                counts.ToDictionary(pair => pair.Key, pair => new Score(pair.Value.Right, pair.Value.Spurious, pair.Value.Missed)),
                StringComparer.Ordinal);

        private void Add(string key, int right, int spurious, int missed)
        {
            var now = counts.GetValueOrDefault(key);
            counts[key] = (now.Right + right, now.Spurious + spurious, now.Missed + missed);
        }
    }
}
