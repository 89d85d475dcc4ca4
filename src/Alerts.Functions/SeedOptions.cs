using System.ComponentModel.DataAnnotations;

namespace Alerts.Functions;

/// <summary>What a new installation begins with. Section <c>Seed</c>.</summary>
internal sealed class SeedOptions
{
    public const string Section = "Seed";

    /// <summary>
    /// Addresses of feeds, separated by spaces or commas; those that are not read yet are added at each start. Default none.
    /// </summary>
    [StringLength(100_000)]
    public string Feeds { get; set; } = "";

    /// <summary>URL of a Teams Workflows webhook that gets every alert at once. A secret. Default none.</summary>
    [StringLength(4_000)]
    public string TeamsWebhook { get; set; } = "";
}
