using System.ComponentModel.DataAnnotations;

namespace Alerts.Functions.Mail;

/// <summary>Mail through Azure Communication Services, used when <c>Delivery:Mail</c> is <c>acs</c>. Section <c>Delivery:Acs</c>.</summary>
internal sealed class AcsOptions
{
    public const string Section = "Delivery:Acs";

    /// <summary>Address of the Communication Services resource, https.</summary>
    [RegularExpression("https://.+", ErrorMessage = "Delivery:Acs:Endpoint must be an https address.")]
    public string? Endpoint { get; set; }
}
