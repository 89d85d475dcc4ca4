using System.Collections.Frozen;
using System.Globalization;

namespace Alerts.Language;

/// <summary>The time zone of each state's capital (<c>Data/zones.tsv</c>, IANA names).</summary>
public static class StateZones
{
    private static readonly Lazy<FrozenDictionary<string, TimeZoneInfo>> Zones = new(Read);

    /// <summary>The zone of the state's capital; UTC for null and for codes that are no state.</summary>
    public static TimeZoneInfo ZoneOf(string? state) =>
        state is not null && Zones.Value.TryGetValue(state, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The codes of all states and bodies known.</summary>
    public static IReadOnlyCollection<string> Codes => Zones.Value.Keys;

    private static FrozenDictionary<string, TimeZoneInfo> Read() =>
        LanguageData.Rows("zones", 3).ToFrozenDictionary(row => row[0], ZoneIn, StringComparer.Ordinal);

    private static TimeZoneInfo ZoneIn(string[] row)
    {
        // A machine may lack the zone database (Windows without ICU): an hour's error by daylight saving is better than none at all.
        var offset = TimeSpan.FromMinutes(int.Parse(row[2], CultureInfo.InvariantCulture));
        return TimeZoneInfo.TryFindSystemTimeZoneById(row[1], out var zone)
            ? zone
            : TimeZoneInfo.CreateCustomTimeZone(row[1], offset, row[1], row[1]);
    }
}
