namespace Alerts.Events;

/// <summary>A candidate that is no event, with the reason: the other half of the journal.</summary>
/// <param name="Kind">The kind it looked like.</param>
/// <param name="Code">
/// Reason code in kebab-case: <c>recalled-by-own-state</c>, <c>court-summons</c>, <c>one-state-drill</c>, <c>planned-summons</c>…
/// </param>
/// <param name="Why">The reason in words.</param>
/// <param name="Evidence">The sentence.</param>
public sealed record Rejection(EventKind Kind, string Code, string Why, string Evidence)
{
    /// <summary>The states found in the candidate, if any.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];
}
