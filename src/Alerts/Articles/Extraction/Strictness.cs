namespace Alerts.Articles.Extraction;

/// <summary>
/// What extraction dares to throw away. A first try is strict; a try that finds too little text is repeated with less daring.
/// </summary>
internal sealed record Strictness(bool StripUnlikely, bool WeighNames, bool CleanConditionally, bool StripHidden = true)
{
    /// <summary>From the strictest on.</summary>
    public static IReadOnlyList<Strictness> Tries { get; } =
    [
        new(true, true, true),
        new(false, true, true),
        new(false, false, true),
        new(false, false, false),
    ];

    /// <summary>Takes the invisible for text too.</summary>
    public static Strictness Unveiled { get; } = new(false, true, true, StripHidden: false);
}
