namespace Alerts.Events.Evaluation;

/// <summary>A label and the prediction taken for it.</summary>
public sealed record Hit(ArticleLabels Article, Label Label, Decision Decision)
{
    public Report Report => Decision.Report!;

    /// <summary>Initiator and target right, or the parties of a cooperation.</summary>
    public bool RolesRight => Label.Family == EventFamily.Summons
        ? Label.Initiator == Report.Initiator && Label.Target == Report.Target
        : Label.Parties.SequenceEqual(Report.Parties);

    public bool KindRight => Label.Kind == Report.Kind;

    /// <summary>
    /// Days between told and labelled act date; null when the label has none,
    /// <see cref="int.MaxValue"/> when only the prediction has none.
    /// </summary>
    public int? DaysOff => Label.Date is not { } date ? null
        : Report.Date is not { } told ? int.MaxValue
        : Math.Abs(told.DayNumber - date.DayNumber);
}

/// <summary>
/// Pairs an article's labels with its predictions, one to one and best first: for a summons by the roles (a prediction of the family
/// that shares one state is still taken for the label, with its roles wrong), for cooperation only where the parties are the same, by kind.
/// </summary>
public sealed record Alignment(IReadOnlyList<Hit> Hits, IReadOnlyList<Label> Missed, IReadOnlyList<Decision> Spurious)
{
    public static Alignment Of(ArticleLabels article, IReadOnlyList<Decision> decisions)
    {
        List<Decision> left = [.. decisions.Where(decision => decision.Report is not null && decision.Verdict != Verdict.None)];
        List<Label> missed = [.. article.Events];
        var hits = new List<Hit>();
        var ranked =
            from label in article.Events
            from decision in left
            let likeness = Likeness(label, decision.Report!)
            where likeness > 0
            orderby likeness descending
            select (label, decision);
        foreach (var (label, decision) in ranked.ToList())
        {
            if (!missed.Exists(other => ReferenceEquals(other, label)) || !left.Exists(other => ReferenceEquals(other, decision))) continue;
            missed.RemoveAll(other => ReferenceEquals(other, label));
            left.RemoveAll(other => ReferenceEquals(other, decision));
            hits.Add(new(article, label, decision));
        }

        return new(hits, missed, left);
    }

    private static double Likeness(Label label, Report report)
    {
        if (label.Family != report.Kind.Family) return 0;
        var dated = label.Date is not null && label.Date == report.Date ? 0.1 : 0;
        if (label.Family == EventFamily.Cooperation)
            return !label.Parties.SequenceEqual(report.Parties) ? 0 : dated + (label.Kind == report.Kind ? 2 : 1);
        if (label.Initiator == report.Initiator && label.Target == report.Target) return 4 + dated;
        if (label.Initiator == report.Target && label.Target == report.Initiator) return 3 + dated;
        return label.Initiator == report.Initiator || label.Target == report.Target ? 2 + dated : 0;
    }
}
