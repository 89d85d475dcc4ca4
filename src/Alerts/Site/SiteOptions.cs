using System.ComponentModel.DataAnnotations;

namespace Alerts.Site;

/// <summary>Settings of the site, section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>The product's name as pages and feeds show it. 1 to 60 characters. The default is "Alerts".</summary>
    [Required, StringLength(60, MinimumLength = 1)]
    public string Title { get; set; } = "Alerts";

    /// <summary>Events on one page of a list. 10 to 200. The default is 50.</summary>
    [Range(10, 200)]
    public int PageSize { get; set; } = 50;

    /// <summary>
    /// The secret that opens the operator's pages of the embedded host. At least 16 characters; without it those pages do not exist.
    /// </summary>
    [StringLength(200, MinimumLength = 16)]
    public string? OperatorToken { get; set; }

    /// <summary>
    /// Whether readers of an event's page may judge it, one verdict an address. The
    /// default is true. The signed links of messages always may.
    /// </summary>
    public bool TakesFeedback { get; set; } = true;
}
