using Alerts.Events;
using Alerts.Events.Evaluation;
using static Alerts.Tests.Events.Matching.Newsroom;

namespace Alerts.Tests.Events.Evaluation;

public sealed class Metrics
{
    [Fact]
    public void Precision_recall_and_F1_are_those_of_the_textbook()
    {
        var score = new Score(Right: 6, Spurious: 2, Missed: 4);

        Assert.Equal(0.75, score.Precision, 6);
        Assert.Equal(0.6, score.Recall, 6);
        Assert.Equal(2 * 0.75 * 0.6 / 1.35, score.F1, 6);
    }

    [Fact]
    public void BCubed_of_a_hand_worked_clustering()
    {
        // True: {a b c} {d e}. Predicted: {a b} {c d e}.
        // Precision: a, b 2/2 each; c 1/3; d, e 2/3 each: (1 + 1 + 1/3 + 2/3 + 2/3) / 5 = 11/15.
        // Recall: a, b 2/3 each; c 1/3; d, e 2/2 each: (2/3 + 2/3 + 1/3 + 1 + 1) / 5 = 11/15.
        var bcubed = BCubed.Of([("x", "1"), ("x", "1"), ("x", "2"), ("y", "2"), ("y", "2")]);

        Assert.Equal(11 / 15.0, bcubed.Precision, 6);
        Assert.Equal(11 / 15.0, bcubed.Recall, 6);
        Assert.Equal(11 / 15.0, bcubed.F1, 6);
        Assert.Equal(5, bcubed.Items);
    }

    [Fact]
    public void BCubed_tells_merging_from_splitting()
    {
        var merged = BCubed.Of([("x", "1"), ("x", "1"), ("y", "1"), ("y", "1")]);
        var split = BCubed.Of([("x", "1"), ("x", "2"), ("y", "3"), ("y", "3")]);

        Assert.Equal((0.5, 1.0), (merged.Precision, merged.Recall));
        Assert.Equal((1.0, 0.75), (split.Precision, split.Recall));
    }

    [Fact]
    public void Reliability_compares_confidence_with_the_share_that_was_right()
    {
        var table = ReliabilityBand.Table([(0.92, true), (0.94, true), (0.91, false), (0.93, true), (0.55, false)]);

        Assert.Equal([(0.5, 1), (0.9, 4)], table.Select(band => (band.From, band.Count)));
        Assert.Equal(0.75, table[1].ShareRight, 6);
        Assert.Equal(0.925, table[1].MeanConfidence, 6);
        Assert.Equal(((1 * 0.55) + (4 * 0.175)) / 5, ReliabilityBand.CalibrationError(table), 6);
    }

    [Fact]
    public void A_small_evaluation_worked_by_hand()
    {
        // One right; one with its direction swapped and a day off; one spurious; one missed.
        var evaluation = Evaluator.Evaluate(
        [
            (Labels("a", "c1", Label("KR", "RU", Day(6, 21))), [Decided("e1", Summons("KR", "RU", Day(6, 21)))]),
            (Labels("b", "c2", Label("DE", "TR", Day(6, 20))), [Decided("e2", Summons("TR", "DE", Day(6, 21)))]),
            (Labels("c", null), [Decided("e3", Summons("PL", "BY", Day(6, 21)))]),
            (Labels("d", "c4", Label("FR", "IT", null)), []),
        ]);

        Assert.Equal(new Score(2, 1, 1), evaluation.Families["summons"]);
        Assert.Equal(new Share(1, 2), evaluation.Roles);
        Assert.Equal(new Share(1, 2), evaluation.DateExact);
        Assert.Equal(new Share(2, 2), evaluation.DateWithinADay);
        Assert.Equal(1, evaluation.FalseAlerts);
        string[] sorts = ["missed", "roles", "date", "spurious"];
        Assert.Equal(sorts, evaluation.Errors.Select(error => error.Sort).OrderBy(sort => Array.IndexOf(sorts, sort)));
    }

    [Fact]
    public void Only_dated_articles_count_where_current_summonses_are_called_old()
    {
        // Of four old verdicts one is labelled background and one comes from an undated article: two of three count.
        var old = Decided("e1", Summons("KR", "RU", Day(6, 21))) with { Verdict = Verdict.Old };
        var label = Label("KR", "RU", Day(6, 21));
        var evaluation = Evaluator.Evaluate(
        [
            (Labels("a", "c1", label), [old]),
            (Labels("b", "c1", label), [old]),
            (Labels("c", "c1", label), [old with { Verdict = Verdict.New }]),
            (Labels("d", "c1", label with { Background = true }), [old]),
            (Labels("e", "c1", label) with { Dated = false }, [old]),
        ]);

        Assert.Equal(new Share(2, 3), evaluation.CalledOld);
    }

    [Fact]
    public void Cooperation_hits_need_the_same_parties_and_a_wrong_kind_counts_against_both_kinds()
    {
        var label = new Label
        {
            Family = EventFamily.Cooperation,
            Kind = EventKind.Treaty,
            Parties = ["KP", "RU"],
            Status = ReportStatus.Done,
        };
        var evaluation = Evaluator.Evaluate(
        [
            (Labels("a", "c1", label), [Decided("e1", Together(EventKind.Talks, null, ReportStatus.Planned, "KP", "RU"))]),
            (Labels("b", "c2", label), [Decided("e2", Together(EventKind.Treaty, null, ReportStatus.Done, "KP", "CN"))]),
        ]);

        Assert.Equal(new Score(1, 1, 1), evaluation.Families["cooperation"]);
        Assert.Equal(new Share(0, 1), evaluation.Kind);
        Assert.Equal(new Share(0, 1), evaluation.PlannedOrDone);
        Assert.Equal(new Score(0, 1, 2), evaluation.Kinds["cooperation.treaty"]);
        Assert.Equal(new Score(0, 1, 0), evaluation.Kinds["cooperation.talks"]);
    }

    [Fact]
    public void Of_two_labels_each_takes_its_own_prediction()
    {
        var article = Labels("a", "c", Label("DE", "TR", Day(7, 4)), Label("TR", "DE", null));
        var found = Alignment.Of(article, [Decided("e1", Summons("TR", "DE", null)), Decided("e2", Summons("DE", "TR", Day(7, 4)))]);

        Assert.Equal(2, found.Hits.Count);
        Assert.All(found.Hits, hit => Assert.True(hit.RolesRight));
        Assert.Empty(found.Missed);
        Assert.Empty(found.Spurious);
    }

    [Fact]
    public void Two_reports_of_one_label_are_one_right_and_one_spurious()
    {
        var article = Labels("a", "c", Label("DE", "TR", Day(7, 4)));
        var found = Alignment.Of(article, [Decided("e1", Summons("DE", "TR", Day(7, 4))), Decided("e2", Summons("DE", "TR", Day(7, 1)))]);

        Assert.Equal("e1", Assert.Single(found.Hits).Decision.EventId);
        Assert.Single(found.Spurious);
    }

    private static ArticleLabels Labels(string id, string? cluster, params Label[] labels) => new(id, "en", cluster, null, labels);

    private static Label Label(string initiator, string target, DateOnly? date) => new()
    {
        Family = EventFamily.Summons,
        Kind = EventKind.Summons,
        Initiator = initiator,
        Target = target,
        Parties = [.. new[] { initiator, target }.Order(StringComparer.Ordinal)],
        Date = date,
    };

    private static Decision Decided(string eventId, Report report) =>
        new() { Verdict = Verdict.New, Code = "first-report", Why = "", EventId = eventId, Report = report };
}
