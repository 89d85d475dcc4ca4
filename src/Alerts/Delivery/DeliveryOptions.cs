using System.ComponentModel.DataAnnotations;

namespace Alerts.Delivery;

/// <summary>Settings of everything that leaves, section <c>Delivery</c>.</summary>
public sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>Directory for messages that are written as files. Default <c>out</c>.</summary>
    [Required]
    public string Output { get; set; } = "out";

    /// <summary>Where the site is reached, for the links in messages; default <c>http://localhost:5000</c>.</summary>
    [Required]
    public Uri PublicUrl { get; set; } = new("http://localhost:5000");

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

    /// <summary>Hours for which a failing message is tried again before it goes to the poison queue, 1 to 72; default 24.</summary>
    [Range(1, 72)]
    public int TryForHours { get; set; } = 24;
}
