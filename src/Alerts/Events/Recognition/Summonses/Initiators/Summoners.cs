namespace Alerts.Events.Recognition.Summonses.Initiators;

/// <summary>Who did the calling in, as <see cref="InitiatorReader"/> finds it.</summary>
/// <param name="States">None when nothing stands out.</param>
/// <param name="Rule">What tells it, for a person.</param>
/// <param name="Score">How well it is told, 0 to 12; from 4 on in the sentence's own words.</param>
internal sealed record Summoners(IReadOnlyList<string> States, string Rule, int Score)
{
    public static Summoners Untold { get; } = new([], "", 0);

    /// <summary>Only where the envoy is posted tells it.</summary>
    public bool ByHost { get; init; }
}
