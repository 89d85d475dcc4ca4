using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Stages;

/// <summary>A sense of the data files that tells the stage of an act it stands by.</summary>
/// <param name="Stage">What it tells.</param>
/// <param name="Sense">The words.</param>
internal sealed record Cue(Stage Stage, Sense Sense)
{
    /// <summary>Only in front of the act, also where words of tense follow their verb.</summary>
    public bool OnlyBefore { get; init; }

    /// <summary>Tokens up to the act.</summary>
    public int Reach { get; init; } = Scope.Near;

    /// <summary>Only of an act told by such a form: "base" after "asks X to".</summary>
    public string? Form { get; init; }

    /// <summary>Says something else of an act of that sense.</summary>
    public Sense? Not { get; init; }

    public bool Tells(Passage passage, Item act) =>
        passage.Has(Sense) && (Form is null || act.Tag == Form)
        && (Scope.Before(passage, act, Sense, Reach) || !OnlyBefore && act.Sense != Not && Scope.Behind(passage, act, Sense));
}
