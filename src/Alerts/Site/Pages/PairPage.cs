using Alerts.Events;
using Alerts.Events.Search;
using Alerts.Site.Charts;

namespace Alerts.Site.Pages;

/// <summary><c>/pairs/{A}-{B}</c>: everything between two states, both families, as a ladder and a list.</summary>
public sealed class PairPage(EventIndex index, SiteRenderer renderer)
{
    private const int MostRows = 100;

    /// <summary>The page; null when the address names no two states or nothing is known between them.</summary>
    public async Task<SiteResponse?> GetAsync(string pair, SiteFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (pair.Split('-') is not [var a, var b] || a == b || !SiteAddress.IsState(a) || !SiteAddress.IsState(b)) return null;
        if (string.CompareOrdinal(a, b) > 0) return SiteResponse.SeeOther(SiteAddress.OfPair(a, b));

        var between = (await index.CurrentAsync(cancellation)).Between(a, b);
        return between.Count == 0
            ? null
            : await renderer.PageAsync<Pair>(200, new PairModel
            {
                Frame = frame,
                A = a,
                B = b,
                Lines = [.. between.Take(MostRows)],
                Count = between.Count,
                Ladder = PairLadder.Of(between, a, b),
                Recurrences = between.Take(MostRows).ToDictionary(
                    line => line.Id,
                    line => Recurrence.Of(line, between),
                    StringComparer.Ordinal),
                Summary = Summary(between, a, b),
            });
    }

    private string Summary(IReadOnlyList<EventLine> lines, string a, string b)
    {
        var cooperation = lines.Count(line => line.Kind.Family == EventFamily.Cooperation);
        var parts = new[]
        {
            Way(a, b), Way(b, a),
            cooperation == 0 ? null : $"{SiteWords.Count(cooperation, "act", "acts")} of military cooperation",
        };
        return string.Join("; ", parts.OfType<string>()) + ".";

        string? Way(string by, string of) => lines.Count(line => line.Initiator == by && line.Target == of) is > 0 and var count
            ? $"{SiteWords.State(by)} summoned {SiteWords.State(of)}'s envoys "
                + $"{(count == 1 ? "once" : count == 2 ? "twice" : $"{count} times")}"
            : null;
    }
}

/// <summary>What happened between <see cref="A"/> and <see cref="B"/>, newest first.</summary>
public sealed record PairModel
{
    public required SiteFrame Frame { get; init; }

    public required string A { get; init; }

    public required string B { get; init; }

    public required IReadOnlyList<EventLine> Lines { get; init; }

    public required int Count { get; init; }

    public PairLadder? Ladder { get; init; }

    /// <summary>"third summons in twelve months" by event id; null where an event is the first of its sort.</summary>
    public required IReadOnlyDictionary<string, string?> Recurrences { get; init; }

    public required string Summary { get; init; }
}
