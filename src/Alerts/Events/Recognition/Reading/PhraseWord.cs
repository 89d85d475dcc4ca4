namespace Alerts.Events.Recognition.Reading;

/// <summary>How a word of a pattern meets a token.</summary>
internal enum Fit
{
    Exact,
    Prefix,
    Suffix,
    Inside,
    Gap,
}

/// <summary>One word of a pattern, folded.</summary>
/// <param name="Text">The word.</param>
/// <param name="Fit">How it meets a token.</param>
internal readonly record struct PhraseWord(string Text, Fit Fit)
{
    public const string Gap = "...";
    public const string AnyWord = "*";

    /// <summary>Stands for any words (<see cref="Gap"/>) or any one word (<see cref="AnyWord"/>).</summary>
    public bool IsFree => Text.Length == 0;

    /// <summary>Letters of a text may stand right in front of it.</summary>
    public bool IsOpenFront => Fit is Fit.Suffix or Fit.Inside;

    /// <summary>Letters of a text may follow it.</summary>
    public bool IsOpenBack => Fit is Fit.Prefix or Fit.Inside;

    /// <summary>The same without diacritics.</summary>
    public PhraseWord Bare => this with { Text = Language.Letters.Fold(Text) };

    /// <summary>A written word may be several tokens (<c>d'affaires</c>, <c>召见</c>); stars stay at the outer ones.</summary>
    public static PhraseWord[] Cut(ReadOnlySpan<char> written)
    {
        if (written is Gap) return [new("", Fit.Gap)];
        if (written is AnyWord) return [new("", Fit.Inside)];
        var (front, back) = (written.StartsWith('*'), written.EndsWith('*'));
        written = written.Trim('*');
        if (Pieces.IsOne(written)) return [new(Folding.Fold(written), FitOf(front, back))];
        var tokens = Pieces.Of(written);
        var last = tokens.Length - 1;
        return [.. tokens.Select((token, at) => new PhraseWord(token.Folded, FitOf(front && at == 0, back && at == last)))];
    }

    public bool Fits(string folded) => Fit switch
    {
        Fit.Exact => folded == Text,
        Fit.Prefix => folded.StartsWith(Text, StringComparison.Ordinal),
        Fit.Suffix => folded.EndsWith(Text, StringComparison.Ordinal),
        Fit.Inside => folded.Contains(Text, StringComparison.Ordinal),
        _ => false,
    };

    private static Fit FitOf(bool front, bool back) => (front, back) switch
    {
        (true, true) => Fit.Inside,
        (true, false) => Fit.Suffix,
        (false, true) => Fit.Prefix,
        _ => Fit.Exact,
    };
}
