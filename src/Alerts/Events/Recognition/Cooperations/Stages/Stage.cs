namespace Alerts.Events.Recognition.Cooperations.Stages;

/// <summary>How far an act has come, as its sentence tells.</summary>
internal enum Stage
{
    /// <summary>Neither plan nor end is told: "joint drills in the Baltic".</summary>
    Untold,

    /// <summary>Announced, intended, possible, under talks.</summary>
    Ahead,

    /// <summary>It has begun or goes on.</summary>
    Running,

    /// <summary>Delivered, held, arrived.</summary>
    Over,

    /// <summary>A contract or pact is made, whatever is still to follow from it.</summary>
    Signed,
}
