using System.ComponentModel.DataAnnotations;

namespace Alerts.Delivery;

/// <summary>Settings of everything that leaves, section <c>Delivery</c>.</summary>
public sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>Directory for messages that are written as files. Default <c>out</c>.</summary>
    [Required]
    public string Output { get; set; } = "out";

    /// <summary>Where the site is reached, for the links in messages; default <c>http://127.0.0.1:5080</c>.</summary>
    [Required]
    public Uri PublicUrl { get; set; } = new("http://127.0.0.1:5080");

    /// <summary>Sender of all mail, as <c>Name &lt;address&gt;</c> or an address.</summary>
    [Required, StringLength(200)]
    public string From { get; set; } = "Alerts <alerts@localhost.localdomain>";

    /// <summary>Mail address for unsubscribe requests by mail; null (default) leaves that header entry out.</summary>
    [StringLength(200)]
    public string? UnsubscribeMail { get; set; }

    /// <summary>How mail leaves: <c>files</c> (default), <c>smtp</c> or <c>acs</c> (Azure Communication Services).</summary>
    [RegularExpression("files|smtp|acs", ErrorMessage = "Delivery:Mail must be 'files', 'smtp' or 'acs'.")]
    public string Mail { get; set; } = "files";

    /// <summary>
    /// Keys that sign the links in mails, each <c>name:base64</c> of at least 32 bytes. The first signs, all check: to rotate, put a new
    /// one in front and take the old one away when its links may end. Secrets. Without any, links end with the process.
    /// </summary>
    public IList<string> SigningKeys { get; } = [];

    /// <summary>
    /// Most mails in a minute over all workers, 0 to 100,000; 0 is no limit. The default is 30 for <c>acs</c>,
    /// a custom domain's starting quota, and none otherwise.
    /// </summary>
    [Range(0, 100_000)]
    public int? MailsPerMinute { get; set; }

    /// <summary>
    /// Most mails in an hour over all workers, 0 to 1,000,000; 0 is no limit. The default is 100 for <c>acs</c> and none otherwise.
    /// </summary>
    [Range(0, 1_000_000)]
    public int? MailsPerHour { get; set; }

    /// <summary>The limits in force; empty for none.</summary>
    public IReadOnlyList<PaceLimit> MailLimits =>
    [
        .. Limit(MailsPerMinute ?? (Mail == "acs" ? 30 : 0), TimeSpan.FromMinutes(1)),
        .. Limit(MailsPerHour ?? (Mail == "acs" ? 100 : 0), TimeSpan.FromHours(1)),
    ];

    /// <summary>Hours for which a failing message is tried again before it goes to the poison queue, 1 to 72; default 24.</summary>
    [Range(1, 72)]
    public int TryForHours { get; set; } = 24;

    /// <summary>
    /// How long a message stays in the hands of a worker that died while sending it: longer than any send may take. 10 seconds to 1 hour;
    /// default 5 minutes.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan Hold { get; set; } = TimeSpan.FromMinutes(5);

    private static IEnumerable<PaceLimit> Limit(int count, TimeSpan window) => count > 0 ? [new(count, window)] : [];
}
