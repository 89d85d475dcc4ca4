using System.Globalization;
using System.Runtime.CompilerServices;
using Alerts.Storage;

namespace Alerts.Events;

/// <summary>One announcement of one event, for finding it by its time.</summary>
public sealed record AnnouncementMark(string EventId, int Number, DateTimeOffset At);

/// <summary>
/// Announcements by day: <c>announced/{yyyy-MM-dd}/{event id with '~' for '/'}~{number}</c>. Derived from timelines;
/// the name says it all, so that listing needs no reading.
/// </summary>
internal sealed class AnnouncementIndex(IDocumentStore store)
{
    private const string Prefix = "announced/";
    private const int LongestWalk = 62;

    private readonly DocumentCollection<AnnouncementMark> marks = new(store, StorageNames.Indexes, EventsJson.Default.AnnouncementMark);

    public Task<bool> AddAsync(Event known, Announcement announcement, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(announcement);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{Folder(Day(announcement.At))}{known.Id.Replace('/', '~')}~{announcement.Number}");
        return marks.TryCreateAsync(name, new(known.Id, announcement.Number, announcement.At), cancellation);
    }

    /// <summary>Ids of events with an announcement on the days of the period, each once.</summary>
    public async IAsyncEnumerable<string> EventsAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var first = Day(from);
        var last = Day(to);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var folders = last.DayNumber - first.DayNumber > LongestWalk
            ? [Prefix]
            : Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber) + 1).Select(days => Folder(first.AddDays(days)));
        foreach (var folder in folders)
        {
            await foreach (var name in marks.ListAsync(folder, cancellation))
            {
                if (Read(name) is var (day, id) && day >= first && day <= last && told.Add(id)) yield return id;
            }
        }
    }

    private static (DateOnly Day, string EventId)? Read(string name)
    {
        var parts = name.Split('/');
        if (parts.Length != 3 || parts[2].LastIndexOf('~') is var end && end <= 0) return null;
        return DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, parts[2][..end].Replace('~', '/'))
            : null;
    }

    private static string Folder(DateOnly day) => Prefix + day.ToString("yyyy-MM-dd/", CultureInfo.InvariantCulture);

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
