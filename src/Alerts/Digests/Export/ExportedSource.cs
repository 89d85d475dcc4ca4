using Alerts.Events;

namespace Alerts.Digests.Export;

/// <summary>One article's report of an exported event. Independent: neither a copy of another source nor mere background.</summary>
public sealed record ExportedSource(
    string? Outlet,
    string? Title,
    Uri? Url,
    DateTimeOffset? Published,
    DateTimeOffset FirstSeen,
    string? Language,
    string Evidence,
    string Verdict,
    bool Independent)
{
    public static ExportedSource Of(EventSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(
            source.Outlet is null ? null : ExportText.Clean(source.Outlet),
            source.Title is null ? null : ExportText.Clean(source.Title),
            SafeText.Link(source.Url),
            source.Published,
            source.FirstSeen,
            source.Language,
            ExportText.Clean(source.Evidence),
            Names.Of(source.Verdict),
            source.CopyOf is null
                && !source.Background);
    }
}
