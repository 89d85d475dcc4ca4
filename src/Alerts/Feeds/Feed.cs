using System.Text.Json.Serialization;

namespace Alerts.Feeds;

/// <summary>A feed somebody asked us to read. Its id is derived from its first URL and stays when the URL moves.</summary>
public sealed record Feed
{
    public required string Id { get; init; }

    public required Uri Url { get; init; }

    public string? Title { get; init; }

    /// <summary>The outlet's name as readers know it; the feed's own title when not given.</summary>
    public string? Outlet { get; init; }

    /// <summary>What people are shown: the outlet, else the title, else the host.</summary>
    [JsonIgnore]
    public string Name => Outlet ?? Title ?? Url.Host;

    /// <summary>BCP 47 tag of the feed's usual language, when known.</summary>
    public string? Language { get; init; }
}
