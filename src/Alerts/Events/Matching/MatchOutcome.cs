namespace Alerts.Events.Matching;

/// <summary>The decision on one report, and the timeline with the report in it: the very same object when nothing changed.</summary>
public sealed record MatchOutcome(Decision Decision, Timeline Timeline);
