using System.Globalization;

namespace Alerts.Digests.Export;

/// <summary>How all export formats write text and times, cleaned of what could hide or turn text.</summary>
internal static class ExportText
{
    private const int Longest = 600;

    public static string Clean(string? text) => SafeText.OneLine(text, Longest);

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The kind as a tag: <c>summons</c>, <c>cooperation.treaty</c>.</summary>
    public static string Tag(ExportedEvent known) => known.Family == known.Kind ? known.Kind : $"{known.Family}.{known.Kind}";

    public static string Summary(ExportedEvent known)
    {
        var outlet = known.Outlets.Count > 0 ? $" ({known.Outlets[0]})" : "";
        var quoted = known.Evidence.Length == 0 ? "" : $"“{known.Evidence}”{outlet} ";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{quoted}{known.SourceCount} sources, {known.IndependentSources} independent; {known.Status}; "
            + $"confidence {known.Confidence:0.00}; CAMEO {known.Cameo}, PLOVER {known.Plover}.");
    }
}
