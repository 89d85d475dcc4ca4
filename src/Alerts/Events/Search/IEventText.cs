namespace Alerts.Events.Search;

/// <summary>Free-text search over event lines. Two engines: a scan of the index in memory, and SQLite FTS5 in the embedded host.</summary>
public interface IEventText
{
    /// <summary>Takes new or changed lines in. Safe to repeat.</summary>
    Task PutAsync(IReadOnlyCollection<EventLine> lines, CancellationToken cancellation);

    /// <summary>
    /// Ids of the events in which every word of <paramref name="text"/> occurs, as a word or the beginning of one (words of one or two
    /// Latin letters only whole); case and diacritics do not matter.
    /// </summary>
    Task<IReadOnlySet<string>> FindAsync(string text, EventSnapshot within, CancellationToken cancellation);
}
