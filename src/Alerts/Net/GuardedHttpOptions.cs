using System.ComponentModel.DataAnnotations;

namespace Alerts.Net;

/// <summary>Bounds of every request that leaves the program. Section <c>Net</c>.</summary>
public sealed class GuardedHttpOptions
{
    public const string Section = "Net";

    /// <summary>The product as servers see it. Default <c>Alerts/0.1</c>; <see cref="Contact"/> is added to it.</summary>
    [Required]
    public string UserAgent { get; set; } = "Alerts/0.1";

    /// <summary>Where a site's owner finds out who polls it. Default <c>Delivery:PublicUrl</c>, when that is set.</summary>
    public Uri? Contact { get; set; }

    /// <summary>The header as it is sent: <c>Alerts/0.1 (+https://alerts.example.org/)</c>.</summary>
    public string UserAgentHeader => Contact is null ? UserAgent : $"{UserAgent} (+{Contact.AbsoluteUri})";

    /// <summary>
    /// Hosts that may lie in private, loopback or link-local address space, as <c>host</c> or <c>host:port</c>; default none.
    /// In configuration a list, or one comma-separated string.
    /// </summary>
    public IList<string> AllowedPrivateHosts { get; } = [];

    /// <summary>
    /// Forward proxy for all requests; null (default) connects directly. With a proxy the target's
    /// address is checked before the request, not at connect time.
    /// </summary>
    public Uri? Proxy { get; set; }

    /// <summary>Seconds to reach the server, 1 to 120; default 10.</summary>
    [Range(1, 120)]
    public double ConnectSeconds { get; set; } = 10;

    /// <summary>Seconds from sending a request to its last header, 1 to 120; default 15.</summary>
    [Range(1, 120)]
    public double HeadersSeconds { get; set; } = 15;

    /// <summary>Seconds for a body, 1 to 300; default 20.</summary>
    [Range(1, 300)]
    public double BodySeconds { get; set; } = 20;

    /// <summary>Seconds for everything, redirects included, 1 to 600; default 30.</summary>
    [Range(1, 600)]
    public double TotalSeconds { get; set; } = 30;

    /// <summary>Most kilobytes of response headers, 4 to 1024; default 64.</summary>
    [Range(4, 1024)]
    public int HeaderKilobytes { get; set; } = 64;

    /// <summary>Most bytes of a body, counted after decompression, 1 KiB to 256 MiB; default 16 MiB.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int BodyBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Most redirects followed, 0 to 20; default 5.</summary>
    [Range(0, 20)]
    public int Redirects { get; set; } = 5;

    /// <summary>Most requests to one host and port at a time, 1 to 64; default 1.</summary>
    [Range(1, 64)]
    public int RequestsPerHost { get; set; } = 1;
}
