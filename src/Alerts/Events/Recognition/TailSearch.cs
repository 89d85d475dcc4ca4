using System.Buffers;
using System.Numerics;

namespace Alerts.Events.Recognition;

/// <summary>Looks for any of many tails at once: a common verb has hundreds of them, and stands in every other article.</summary>
internal sealed class TailSearch
{
    /// <summary>As far as what stands behind a gap may lie.</summary>
    private const int GapCharacters = 240;

    /// <summary>By so many letters most words are told apart from all tails at once.</summary>
    private const int FewestLetters = 2;

    // By their first two letters; the places of others may be the same.
    private readonly string[]?[] words;
    private readonly SearchValues<string>? parts;

    /// <param name="tails">What may stand there.</param>
    public TailSearch(IReadOnlyCollection<Tail> tails)
    {
        var byKind = tails.ToLookup(OpensWord, tail => tail.Text);
        words = new string[]?[BitOperations.RoundUpToPowerOf2((uint)(2 * tails.Count))];
        foreach (var alike in byKind[true].GroupBy(tail => PlaceOf(tail))) words[alike.Key] = [.. alike];
        parts = byKind.Contains(false) ? SearchValues.Create([.. byKind[false]], StringComparison.Ordinal) : null;
    }

    /// <summary>Whether one stands in the text from <paramref name="from"/> on.</summary>
    public bool IsIn(scoped ref WordStarts text, int from)
    {
        var window = text.Text[from..Math.Min(from + GapCharacters, text.Text.Length)];
        if (parts is not null && window.ContainsAny(parts) || Opens(window)) return true;
        foreach (var start in text.From(from))
        {
            if (start - from >= window.Length) return false;
            if (Opens(window[(start - from)..])) return true;
        }

        return false;
    }

    private bool Opens(ReadOnlySpan<char> text)
    {
        if (text.Length < FewestLetters || words[PlaceOf(text)] is not { } tails) return false;
        foreach (var tail in tails)
        {
            if (text.StartsWith(tail, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private int PlaceOf(ReadOnlySpan<char> text) => (text[0] * 31 + text[1]) & (words.Length - 1);

    private static bool OpensWord(Tail tail) => !tail.OpenFront && tail.Text.Length >= FewestLetters;
}
