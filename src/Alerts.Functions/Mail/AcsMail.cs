using System.Text.Json.Serialization;

namespace Alerts.Functions.Mail;

/// <summary>The body of <c>POST emails:send</c>, version 2023-03-31.</summary>
internal sealed record AcsMail(
    string SenderAddress,
    AcsContent Content,
    AcsRecipients Recipients,
    IReadOnlyDictionary<string, string> Headers,
    bool UserEngagementTrackingDisabled);

internal sealed record AcsContent(string Subject, string PlainText, string? Html);

internal sealed record AcsRecipients(IReadOnlyList<AcsAddress> To);

internal sealed record AcsAddress(string Address, string? DisplayName);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AcsMail))]
internal sealed partial class AcsJson : JsonSerializerContext;
