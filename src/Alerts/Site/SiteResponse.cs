using System.Text;

namespace Alerts.Site;

/// <summary>
/// One HTTP response. The headers are complete: a host adds none but Date, Server-side connection headers and Content-Length.
/// </summary>
public sealed record SiteResponse(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public static SiteResponse Text(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    /// <summary>303: look at <paramref name="location"/> now, with GET. The location is one of our own paths.</summary>
    public static SiteResponse SeeOther(string location) => Text(303, "See " + location).With("Location", location);

    public SiteResponse With(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { [header] = value } };
}
