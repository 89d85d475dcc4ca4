using System.Globalization;
using Alerts.Storage;

namespace Alerts.Events;

/// <summary>
/// What was decided about every article, suppressions too, by day of first sight.
/// Written once per article; a re-run writes the same name.
/// </summary>
public sealed class Journal(IDocumentStore store)
{
    private readonly DocumentCollection<ArticleDecisions> entries = new(store, StorageNames.Journal, EventsJson.Default.ArticleDecisions);

    public async Task WriteAsync(ArticleDecisions decisions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var name = NameOf(decisions.ArticleId, decisions.FirstSeen);
        // Nearly always the name is free.
        if (!await entries.TryCreateAsync(name, decisions, cancellation)) await entries.UpdateAsync(name, _ => decisions, cancellation);
    }

    public async Task<ArticleDecisions?> FindAsync(string articleId, DateTimeOffset firstSeen, CancellationToken cancellation) =>
        (await entries.FindAsync(NameOf(articleId, firstSeen), cancellation))?.Value;

    /// <summary>The decisions about articles first seen on that day, in order of article id.</summary>
    public async IAsyncEnumerable<ArticleDecisions> DayAsync(
        DateOnly day,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var name in entries.ListAsync(day.ToString("yyyy-MM-dd/", CultureInfo.InvariantCulture), cancellation))
        {
            if (await entries.FindAsync(name, cancellation) is { } found) yield return found.Value;
        }
    }

    /// <summary>Ids of the articles first seen on that day that were decided about: one listing, no reads.</summary>
    public async IAsyncEnumerable<string> ArticlesAsync(
        DateOnly day,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var folder = day.ToString("yyyy-MM-dd/", CultureInfo.InvariantCulture);
        await foreach (var name in entries.ListAsync(folder, cancellation)) yield return name[folder.Length..^".json".Length];
    }

    private static string NameOf(string articleId, DateTimeOffset firstSeen) =>
        string.Create(CultureInfo.InvariantCulture, $"{firstSeen.UtcDateTime:yyyy-MM-dd}/{articleId}.json");
}
