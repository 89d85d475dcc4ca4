using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Alerts.Articles;

/// <summary>
/// A 64-bit signature under which near copies lie close: the simhash of all three-word shingles, words in lower case without
/// punctuation. In scripts written without spaces two neighbouring characters count as a word. Unrelated texts differ in about 32 bits;
/// copies with a credit line, a lost paragraph and a few edited words in 7 (median; 95 of 100 in 15 or fewer on texts of some 100
/// words). The value is stored: its making never changes.
/// </summary>
public static class Fingerprint
{
    /// <summary>Fewest words a signature is made of; two characters of Chinese, Japanese or Thai count as one word.</summary>
    public const int FewestWords = 50;

    /// <summary>Largest distance, in bits, at which two texts are taken for copies of one another.</summary>
    public const int NearDistance = 14;

    private static readonly ulong[] SpreadBits = MakeSpreadBits();

    /// <summary>The signature, or 0 when the text has fewer than <see cref="FewestWords"/> words.</summary>
    public static ulong Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return 0;

        var counts = new BitCounts();
        var halfWords = 0;
        ulong first = 0, second = 0, word = 0;
        var inWord = false;
        var previousWide = '\0';
        foreach (var c in text)
        {
            if (WordCount.IsWide(c))
            {
                if (inWord) { halfWords += 2; counts.Add(ref first, ref second, word); inWord = false; }
                halfWords++;
                counts.Add(ref first, ref second, Mix(previousWide * 65599UL + c));
                previousWide = c;
            }
            else if (char.IsLetterOrDigit(c))
            {
                word = inWord ? (word ^ Fold(c)) * 0x100000001B3UL : (0xCBF29CE484222325UL ^ Fold(c)) * 0x100000001B3UL;
                inWord = true;
            }
            else if (inWord && !IsInside(c))
            {
                halfWords += 2;
                counts.Add(ref first, ref second, word);
                inWord = false;
                previousWide = '\0';
            }
        }

        if (inWord) { halfWords += 2; counts.Add(ref first, ref second, word); }
        return halfWords < 2 * FewestWords ? 0 : counts.Signature();
    }

    /// <summary>How many bits differ; 64 when either signature is missing.</summary>
    public static int Distance(ulong one, ulong other) => one == 0 || other == 0 ? 64 : BitOperations.PopCount(one ^ other);

    /// <summary>True when both texts have a signature and these are within <see cref="NearDistance"/>.</summary>
    public static bool AreNear(ulong one, ulong other) => Distance(one, other) <= NearDistance;

    private static ulong Fold(char c) => c < 128 ? (c is >= 'A' and <= 'Z' ? (ulong)(c | 0x20) : c) : char.ToLowerInvariant(c);

    // Apostrophes, soft hyphens, joiners and combining marks do not end a word.
    private static bool IsInside(char c) =>
        c is '\'' or '\u2019' or '\u00ad' or '\u200c' or '\u200d'
        || (c >= '\u0300'
            && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    // Entry b has, in byte i, bit i of b: eight counters are raised by one addition.
    private static ulong[] MakeSpreadBits()
    {
        var table = new ulong[256];
        for (var value = 0; value < 256; value++)
            for (var bit = 0; bit < 8; bit++)
                if ((value >> bit & 1) != 0) table[value] |= 1UL << (8 * bit);
        return table;
    }

    /// <summary>How often each of the 64 bits was set, over how many shingles.</summary>
    private ref struct BitCounts
    {
        private Eight lanes;
        private Sums sums;
        private int pending;
        private int total;

        public void Add(ref ulong first, ref ulong second, ulong word)
        {
            word = Mix(word);
            if (first != 0)
            {
                Count(Mix(BitOperations.RotateLeft(first, 21) + BitOperations.RotateLeft(second, 42) + word));
            }

            first = second;
            second = word;
        }

        public ulong Signature()
        {
            Flush();
            var signature = 0UL;
            for (var bit = 0; bit < 64; bit++)
                if (2 * sums[bit] > total) signature |= 1UL << bit;
            return signature == 0 ? 1 : signature;
        }

        private void Count(ulong hash)
        {
            for (var lane = 0; lane < 8; lane++) lanes[lane] += SpreadBits[(byte)(hash >> (8 * lane))];
            total++;
            if (++pending == 255) Flush();
        }

        private void Flush()
        {
            var bytes = MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref lanes[0], 8));
            for (var bit = 0; bit < 64; bit++) sums[bit] += bytes[bit];
            bytes.Clear();
            pending = 0;
        }
    }

    [System.Runtime.CompilerServices.InlineArray(8)]
    private struct Eight
    {
        private ulong first;
    }

    [System.Runtime.CompilerServices.InlineArray(64)]
    private struct Sums
    {
        private int first;
    }
}
