using System.Globalization;
using Alerts.Events;
using Alerts.Events.Search;
using Microsoft.AspNetCore.WebUtilities;

namespace Alerts.Site;

/// <summary>
/// The filter as the address holds it. What cannot be understood is left out and named in <see cref="LeftOut"/>; it never reaches a page.
/// </summary>
public sealed record SiteQuery
{
    private const int LongestText = 120;
    private const int LastPage = 10_000;

    public EventQuery Events { get; init; } = EventQuery.Everything;

    /// <summary>Counts from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Names of our own parameters whose values made no sense.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    public bool IsFiltered => Events != EventQuery.Everything;

    public static SiteQuery Parse(string query)
    {
        var given = QueryHelpers.ParseQuery(query);
        var leftOut = new List<string>();
        var events = new EventQuery
        {
            Family = Read<EventFamily?>("family", text =>
                text switch { "summons" => EventFamily.Summons, "cooperation" => EventFamily.Cooperation, _ => null }),
            Kind = Read("kind", EventKind.Named),
            State = Read("state", State),
            With = Read("with", State),
            Role = Read<EventRole?>(
                "role",
                text => text switch { "initiator" => EventRole.Initiator, "target" => EventRole.Target, "any" => EventRole.Any, _ => null })
                ?? EventRole.Any,
            From = Read<DateOnly?>("from", Day),
            To = Read<DateOnly?>("to", Day),
            Text = Read("q", text => text.Length <= LongestText && !text.Any(char.IsControl) ? text : null),
        };
        var page = Read<int?>("page", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= LastPage ? number : null);
        return new SiteQuery { Events = events, Page = page ?? 1, LeftOut = leftOut };

        T? Read<T>(string name, Func<string, T?> meaning)
        {
            var text = given.TryGetValue(name, out var values) ? values[0]?.Trim() : null;
            if (string.IsNullOrEmpty(text)) return default;
            var value = meaning(text);
            if (value is null) leftOut.Add(name);
            return value;
        }
    }

    /// <summary>
    /// The same view as an address below <paramref name="path"/>, parameters in a fixed order, the page only when it is not the first.
    /// </summary>
    public string At(string path, int page = 1) => At(path, Events, page);

    public static string At(string path, EventQuery events, int page = 1)
    {
        ArgumentNullException.ThrowIfNull(events);
        var parts = new List<KeyValuePair<string, string?>>
        {
            new("family", events.Family?.ToString().ToLowerInvariant()),
            new("kind", events.Kind?.Name),
            new("state", events.State),
            new("role", events.Role == EventRole.Any ? null : events.Role.ToString().ToLowerInvariant()),
            new("with", events.With),
            new("from", events.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("to", events.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("q", events.Text),
            new("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        };
        return QueryHelpers.AddQueryString(path, parts.Where(part => part.Value is not null));
    }

    private static string? State(string text)
    {
        var code = text.ToUpperInvariant();
        return SiteAddress.IsState(code) ? code : null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1900 and <= 2200
            ? day
            : null;
}
