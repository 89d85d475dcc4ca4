using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Alerts.Articles;

namespace Alerts.Benchmarks;

/// <summary>
/// Finds near copies among many signatures, for whoever wants to look among all; the product compares only within a pair's timeline,
/// where a copy always lies. When two differ in few bits, then in one of their four quarters in no more than a quarter
/// of these: so only those are looked at which have such a quarter, and no candidate is ever missed. A look among a hundred thousand
/// takes some microseconds. Not safe for concurrent writers.
/// </summary>
internal sealed class FingerprintIndex
{
    /// <summary>
    /// Distance for looks among many: of 100,000 unrelated signatures one lies this near by chance in about a
    /// thousand looks, while at <see cref="Fingerprint.NearDistance"/>, meant for two texts that already have
    /// something in common, every other look would find one.
    /// </summary>
    public const int LookDistance = 10;

    private const int Quarters = 4;
    private const int QuarterBits = 16;

    /// <summary>What may differ in a quarter, the fewest bits first.</summary>
    private static readonly ushort[] Differences = [.. Enumerable.Range(0, 1 << QuarterBits)
        .OrderBy(bits => BitOperations.PopCount((uint)bits))
        .Select(bits => (ushort)bits)];

    private readonly List<Entry> entries = [];
    private readonly int[][] newest = [.. Enumerable.Range(0, Quarters).Select(_ => Enumerable.Repeat(-1, 1 << QuarterBits).ToArray())];

    public int Count => entries.Count;

    /// <summary>Adds a signature under a name; a missing signature (0) is not added.</summary>
    public void Add(ulong signature, string name)
    {
        if (signature == 0) return;
        var entry = new Entry { Signature = signature, Name = name };
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            ref var last = ref newest[quarter][QuarterOf(signature, quarter)];
            entry.Older[quarter] = last;
            last = entries.Count;
        }

        entries.Add(entry);
    }

    /// <summary>The name of the nearest signature within so many bits, the first added of several; null when there is none.</summary>
    public string? Nearest(ulong signature, int distance = LookDistance)
    {
        if (signature == 0 || distance < 0) return null;
        var best = (Bits: distance, At: int.MaxValue);
        var differences = Differences.AsSpan(0, CountWithin(distance / Quarters));
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            var own = QuarterOf(signature, quarter);
            foreach (var difference in differences) Look(signature, quarter, newest[quarter][own ^ difference], ref best);
        }

        return best.At < entries.Count ? entries[best.At].Name : null;
    }

    /// <summary>Follows all signatures with one value of a quarter.</summary>
    private void Look(ulong signature, int quarter, int at, ref (int Bits, int At) best)
    {
        var all = CollectionsMarshal.AsSpan(entries);
        while (at >= 0)
        {
            ref readonly var entry = ref all[at];
            var bits = BitOperations.PopCount(entry.Signature ^ signature);
            if (bits < best.Bits || (bits == best.Bits && at < best.At)) best = (bits, at);
            at = entry.Older[quarter];
        }
    }

    private static ushort QuarterOf(ulong signature, int quarter) => (ushort)(signature >> (quarter * QuarterBits));

    /// <summary>How many values of a quarter have at most so many bits: a sum of binomial coefficients.</summary>
    private static int CountWithin(int bits)
    {
        var (count, of) = (1, 1);
        for (var set = 1; set <= Math.Min(bits, QuarterBits); set++)
        {
            of = of * (QuarterBits - set + 1) / set;
            count += of;
        }

        return count;
    }

    private struct Entry
    {
        public ulong Signature;
        public string Name;

        /// <summary>For each quarter the one added before with the same value there, or -1.</summary>
        public Links Older;
    }

    [InlineArray(Quarters)]
    private struct Links
    {
        private int first;
    }
}
