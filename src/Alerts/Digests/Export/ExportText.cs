using System.Globalization;
using Alerts.Events;
using Alerts.Events.Search;

namespace Alerts.Digests.Export;

/// <summary>The words that all export formats share, cleaned of what could hide or turn text.</summary>
internal static class ExportText
{
    private const int Longest = 600;

    public static string Headline(EventLine line) => SafeText.OneLine(EventHeadline.Dated(line.AsEvent()), Longest);

    public static string Clean(string? text) => SafeText.OneLine(text, Longest);

    /// <summary>When a reader should look again: the last announcement, else the first sight.</summary>
    public static DateTimeOffset Updated(EventLine line) => line.ToldAt ?? line.FirstSeen;

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string? Day(EventLine line) => line.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Family(EventLine line) => line.Kind.Family == EventFamily.Summons ? "summons" : "cooperation";

    public static string Status(EventLine line) => line.Status.ToString().ToLowerInvariant();

    public static string Summary(EventLine line)
    {
        var evidence = Clean(line.Evidence);
        var outlet = line.Outlets.Count > 0 ? Clean(line.Outlets[0]) : "";
        var quoted = evidence.Length == 0 ? "" : outlet.Length == 0 ? $"“{evidence}” " : $"“{evidence}” ({outlet}) ";
        return string.Create(CultureInfo.InvariantCulture, $"{quoted}{line.SourceCount} sources, {line.IndependentSources} independent; {Status(line)}; confidence {line.Confidence:0.00}.");
    }
}
