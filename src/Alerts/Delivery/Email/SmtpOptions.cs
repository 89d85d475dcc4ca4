using System.ComponentModel.DataAnnotations;

namespace Alerts.Delivery.Email;

/// <summary>The mail server, section <c>Delivery:Smtp</c>; used with <c>Delivery:Mail</c> = <c>smtp</c>.</summary>
public sealed class SmtpOptions
{
    public const string Section = "Delivery:Smtp";

    /// <summary>Name or address of the server; default <c>localhost</c>.</summary>
    [Required]
    public string Host { get; set; } = "localhost";

    /// <summary>
    /// Port of the server, 1 to 65535; default 587. STARTTLS is spoken; servers that want TLS from the first byte (465) are not.
    /// </summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Ask for STARTTLS and refuse to go on without it; default true.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Null (default) for a server that wants no login.</summary>
    public string? User { get; set; }

    /// <summary>The password of <see cref="User"/>, never logged; null (default) without one.</summary>
    public string? Password { get; set; }

    /// <summary>Seconds for one message, 1 to 240; default 60.</summary>
    [Range(1, 240)]
    public int Seconds { get; set; } = 60;
}
