using System.Globalization;
using Alerts.Events;
using Alerts.Events.Search;
using Microsoft.AspNetCore.WebUtilities;

namespace Alerts.Site.Pages;

/// <summary><c>/suppressions</c>: what was read and not alerted, by day, with the reason of each.</summary>
public sealed class SuppressionsPage(JournalDays journal, EventIndex index, SiteRenderer renderer)
{
    public const int Days = 7;
    private const int MostRows = 200;
    private const int LongestText = 80;

    public async Task<SiteResponse> GetAsync(SiteRequest request, SiteFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(frame);
        var given = QueryHelpers.ParseQuery(request.Query);
        var named = given.GetValueOrDefault("day").ToString();
        var isDay = DateOnly.TryParseExact(named, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
            && asked.Year is >= 1900 and <= 2200;
        var day = isDay ? asked : await LatestAsync(frame, cancellation);
        var code = given.GetValueOrDefault("code").ToString();
        var text = given.GetValueOrDefault("q").ToString().Trim();
        if (text.Length > LongestText || text.Any(char.IsControl)) text = "";

        var all = new List<JournalLine>();
        for (var back = 0; back < Days; back++)
            all.AddRange((await journal.ReadAsync(day.AddDays(-back), cancellation)).Lines.Where(line => IsHeldBack(line.Verdict)));

        var codes = all.GroupBy(line => line.Code)
            .Select(group => (Code: group.Key, Count: group.Count()))
            .OrderByDescending(group => group.Count)
            .ThenBy(group => group.Code, StringComparer.Ordinal)
            .ToList();
        if (codes.TrueForAll(known => known.Code != code)) code = "";
        var words = FoldedText.Words(text);
        var found = all.Where(line => (code.Length == 0 || line.Code == code) && Holds(line, words)).ToList();
        return await renderer.PageAsync<Suppressions>(
            200,
            new SuppressionsModel(frame, day, code, text, codes, [.. found.Take(MostRows)], found.Count, all.Count));
    }

    private async Task<DateOnly> LatestAsync(SiteFrame frame, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(frame.Now.UtcDateTime);
        if ((await journal.ReadAsync(today, cancellation)).Lines.Count > 0) return today;
        var lines = (await index.CurrentAsync(cancellation)).Lines;
        return lines.Count == 0 ? today : DateOnly.FromDateTime(lines.Max(line => line.FirstSeen).UtcDateTime).AddDays(1) is var latest
            && latest < today ? latest : today;
    }

    private static bool IsHeldBack(Verdict verdict) => verdict is Verdict.Old or Verdict.Duplicate or Verdict.None;

    private static bool Holds(JournalLine line, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return true;
        var folded = FoldedText.Of($"{line.Outlet} {line.Title} {line.Code} {line.Why} {line.Evidence}");
        return words.All(word => folded.Contains(" " + word, StringComparison.Ordinal));
    }
}

/// <summary>The week that ends on <paramref name="Day"/>, narrowed by code and words.</summary>
public sealed record SuppressionsModel(
    SiteFrame Frame,
    DateOnly Day,
    string Code,
    string Text,
    IReadOnlyList<(string Code, int Count)> Codes,
    IReadOnlyList<JournalLine> Lines,
    int Found,
    int All);
