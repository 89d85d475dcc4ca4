namespace Alerts.Language;

/// <summary>
/// A date that a sentence names. <see cref="Date"/> is the first day of the week (Monday), month or year when no day is told.
/// </summary>
public sealed record DateMention(int Start, int Length, DateOnly Date, DatePrecision Precision)
{
    /// <summary>True when it was told with a year, so that a wrong publication date cannot have moved it.</summary>
    public bool Absolute { get; init; }

    /// <summary>True for "Wednesday's attack", "l'attaque de mercredi": the day of the thing that it hangs on, not of the verb.</summary>
    public bool Attributive { get; init; }

    public int End => Start + Length;
}
