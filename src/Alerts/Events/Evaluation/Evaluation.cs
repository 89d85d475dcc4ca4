namespace Alerts.Events.Evaluation;

/// <summary>One thing that was wrong, for <c>--errors</c>.</summary>
/// <param name="Sort">
/// <c>missed</c>, <c>spurious</c>, <c>roles</c>, <c>kind</c>, <c>status</c>, <c>date</c>, <c>rank</c>, <c>merged</c> or <c>split</c>.
/// </param>
public sealed record EvaluationError(string ArticleId, string? Language, string Sort, string What, string? Evidence);

/// <summary>How well recognition and matching did on labelled articles.</summary>
public sealed record Evaluation
{
    public required int Articles { get; init; }

    public required IReadOnlyDictionary<string, Score> Families { get; init; }

    public required IReadOnlyDictionary<string, Score> Kinds { get; init; }

    /// <summary>By <c>family language</c>.</summary>
    public required IReadOnlyDictionary<string, Score> Languages { get; init; }

    /// <summary>Initiator, target and so direction, over hits of summonses.</summary>
    public required Share Roles { get; init; }

    public required Share Kind { get; init; }

    public required Share Rank { get; init; }

    public required Share Status { get; init; }

    /// <summary>Planned told as planned and done as done, over the hits labelled either.</summary>
    public required Share PlannedOrDone { get; init; }

    public required Share DateExact { get; init; }

    public required Share DateWithinADay { get; init; }

    public required BCubed Events { get; init; }

    public required IReadOnlyList<ReliabilityBand> Reliability { get; init; }

    public required double CalibrationError { get; init; }

    /// <summary>Articles without any labelled event that alert.</summary>
    public required int FalseAlerts { get; init; }

    /// <summary>
    /// Summonses that the labels do not call background but that were taken for old, over the articles that have a publication date
    /// (without one nothing is ever taken for news).
    /// </summary>
    public required Share CalledOld { get; init; }

    public required IReadOnlyList<EvaluationError> Errors { get; init; }
}
