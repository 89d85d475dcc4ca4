namespace Alerts.Events;

/// <summary>What the pipeline decided about a report.</summary>
public enum Verdict
{
    /// <summary>First timely report of an event: it alerts.</summary>
    New,

    /// <summary>
    /// A later timely report by another outlet, or with something new: adds a source, updates only when it confirms, changes or denies.
    /// </summary>
    FollowUp,

    /// <summary>Background, late or re-stamped: names the event and stays silent.</summary>
    Old,

    /// <summary>The same document or wire copy again: silent.</summary>
    Duplicate,

    /// <summary>A candidate that was rejected.</summary>
    None,
}
