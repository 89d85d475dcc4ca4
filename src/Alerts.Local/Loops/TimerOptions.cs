using System.ComponentModel.DataAnnotations;

namespace Alerts.Local.Loops;

/// <summary>When timers fire: 6-field NCRONTAB in UTC (second minute hour day month weekday). Section <c>Timers</c>.</summary>
internal sealed class TimerOptions
{
    public const string Section = "Timers";

    /// <summary>Looks for due feeds; each feed keeps its own rhythm. Default every minute.</summary>
    [Required]
    public string Poll { get; set; } = "0 * * * * *";

    /// <summary>Looks for due digests. Default every minute, ten seconds past.</summary>
    [Required]
    public string Digests { get; set; } = "10 * * * * *";

    /// <summary>Puts back to work what a killed worker left unfinished. Default every minute, thirty seconds past.</summary>
    [Required]
    public string Sweep { get; set; } = "30 * * * * *";
}
