using System.Buffers;

namespace Alerts.Events.Recognition;

/// <summary>
/// Where words start in a text: found once, when first asked for, in memory that is lent until it is disposed of. To be asked from left
/// to right.
/// </summary>
internal ref struct WordStarts(ReadOnlySpan<char> text) : IDisposable
{
    private int[]? lent;
    private int count;
    private int next;

    public readonly ReadOnlySpan<char> Text { get; } = text;

    /// <summary>The offsets not before <paramref name="from"/>, which is not less than when last asked.</summary>
    public ReadOnlySpan<int> From(int from)
    {
        lent ??= Find();
        while (next < count && lent[next] < from) next++;
        return lent.AsSpan(next, count - next);
    }

    public readonly void Dispose()
    {
        if (lent is not null) ArrayPool<int>.Shared.Return(lent);
    }

    private int[] Find()
    {
        var starts = ArrayPool<int>.Shared.Rent(Text.Length);
        var isEdge = true;
        for (var at = 0; at < Text.Length; at++)
        {
            var isLetter = char.IsLetter(Text[at]);
            if (isEdge && Text[at] != ' ') starts[count++] = at;
            isEdge = !isLetter;
        }

        return starts;
    }
}
