namespace Alerts.Events.Recognition.Cooperations.Stages;

/// <summary>How far an act of cooperation has come and, where a party denies it or others merely allege it, that.</summary>
/// <param name="Stage">How far.</param>
/// <param name="Doubt"><see cref="ReportStatus.Denied"/>, <see cref="ReportStatus.Alleged"/> or null.</param>
internal readonly record struct Standing(Stage Stage, ReportStatus? Doubt = null)
{
    /// <summary>Alleged only because a state tells it that is not known to be a party.</summary>
    public bool Hearsay { get; init; }

    /// <summary>Told by a bare verb, as headlines tell what has just been done as well.</summary>
    public bool Bare { get; init; }

    /// <summary>Of a pact that is merely named: made, as long as no sentence tells more.</summary>
    public Standing AsNamed() => Stage == Stage.Signed ? this with { Stage = Stage.Over, Bare = true } : this;

    public ReportStatus Status => Doubt ?? Stage switch
    {
        Stage.Ahead => ReportStatus.Planned,
        Stage.Over or Stage.Signed => ReportStatus.Done,
        _ => ReportStatus.Reported,
    };

    public static implicit operator Standing(Stage stage) => new(stage);

    /// <summary>
    /// What several sentences of one article tell of the same act, in their order: a denial colours the whole, and so does an allegation
    /// among those that open it, or where these tell no stage; a contract outweighs what is still to follow from it, what has begun is no
    /// plan any more; else the sentence that tells it first decides.
    /// </summary>
    /// <param name="told">By sentence.</param>
    /// <param name="opening">How many of them open the article: the headline and the sentence behind it.</param>
    public static Standing Of(IReadOnlyList<Standing> told, int opening)
    {
        if (told.Any(one => one.Doubt == ReportStatus.Denied)) return new(Stage.Untold, ReportStatus.Denied);
        var alleging = told[0].Stage == Stage.Untold ? told : told.Take(opening);
        if (alleging.Any(one => one.Doubt == ReportStatus.Alleged)) return new(Stage.Untold, ReportStatus.Alleged);
        if (told.Any(one => one.Stage == Stage.Signed)) return Stage.Signed;
        var stages = told.Where(one => one.Stage != Stage.Untold).OrderBy(one => one.Bare).Select(one => one.Stage).ToList();
        return stages.Contains(Stage.Running) && !stages.Contains(Stage.Over) ? Stage.Running : stages.FirstOrDefault();
    }
}
