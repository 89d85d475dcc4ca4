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
        for (var i = 0; i < text.Length; i++) lent[i] = Folding.Fold(text[i]);
        Text = lent.AsSpan(0, text.Length);
    }

    public ReadOnlySpan<char> Text { get; }

    public void Dispose() => ArrayPool<char>.Shared.Return(lent);
}
