using System.ComponentModel.DataAnnotations;

namespace Alerts.Local.Loops;

/// <summary>How a queue is worked off. The defaults are those of <c>host.json</c>.</summary>
internal sealed class QueueLoopOptions
{
    /// <summary>Messages in work at once. 1 to 64; default 4.</summary>
    [Range(1, 64)]
    public int Parallelism { get; set; } = 4;

    /// <summary>
    /// Articles in work at once: their writes are committed together, so that more of them share a commit. 1 to 64; default 64.
    /// </summary>
    [Range(1, 64)]
    public int ArticleParallelism { get; set; } = 64;

    /// <summary>Failures after which a message goes to the poison queue. 1 to 100; default 5.</summary>
    [Range(1, 100)]
    public int Tries { get; set; } = 5;

    /// <summary>
    /// How long a received message is hidden; its step is cancelled shortly before. 10 seconds to 1 day; default 10 minutes.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan Visibility { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>When a failed message comes again. Up to 1 day; default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often an empty queue is looked at. 10 milliseconds to 1 minute; default half a second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan IdleInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// How long messages in work may go on after a request to stop; then they are cancelled and given back. Default 20 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(20);
}
