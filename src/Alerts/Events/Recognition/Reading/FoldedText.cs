using System.Buffers;

namespace Alerts.Events.Recognition.Reading;

/// <summary>
/// A text with every character folded, in memory that is lent until it is disposed of: literals are looked for in it as they stand.
/// </summary>
internal readonly ref struct FoldedText : IDisposable
{
    private readonly char[] lent;

    public FoldedText(ReadOnlySpan<char> text)
    {
        lent = ArrayPool<char>.Shared.Rent(text.Length);
        var folded = lent.AsSpan(0, text.Length);
        Folding.Fold(text, folded);
        Text = folded;
    }

    public ReadOnlySpan<char> Text { get; }

    public void Dispose() => ArrayPool<char>.Shared.Return(lent);
}
