using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Events;

namespace Alerts.Local.Commands;

/// <summary>One article's line of <c>replay --json</c>: a contract.</summary>
internal sealed record VerdictLine(string Id, IReadOnlyList<VerdictItem> Verdicts)
{
    public static VerdictLine Of(string articleId, IReadOnlyList<Decision> decisions) =>
        new(articleId, [.. decisions.Select(VerdictItem.Of)]);

    public string ToJson() => JsonSerializer.Serialize(this, VerdictJson.Readable.VerdictLine);
}

/// <summary>One verdict. For cooperation initiator and target are null; parties are sorted.</summary>
internal sealed record VerdictItem(
    string Verdict, string? Event, string Family, string Kind, string? Initiator, string? Target, IReadOnlyList<string> Parties,
    DateOnly? Date, string DatePrecision, string? Status, string? Rank, string? Reason, double Confidence, string Evidence, string Why)
{
    public static VerdictItem Of(Decision decision) => decision switch
    {
        { Report: { } report } => new(
            Names.Of(decision.Verdict),
            decision.EventId,
            Names.Of(report.Kind.Family),
            report.Kind.Name,
            report.Initiator,
            report.Target,
            report.Parties,
            report.Date,
            Names.Of(report.DatePrecision),
            Names.Of(report.Status),
            report.Rank,
            report.Reason,
            Math.Round(report.Confidence, 4),
            report.Evidence,
            Reasoned(decision)),
        { Rejection: { } rejected } => new(
            Names.Of(decision.Verdict), null, Names.Of(rejected.Kind.Family), rejected.Kind.Name, null, null, rejected.Parties,
            null, "none", null, null, null, 0, rejected.Evidence, Reasoned(decision)),
        _ => throw new InvalidOperationException("a decision is about a report or a rejected candidate"),
    };

    private static string Reasoned(Decision decision) => string.Create(CultureInfo.InvariantCulture, $"{decision.Code}: {decision.Why}");
}

[JsonSerializable(typeof(VerdictLine))]
internal sealed partial class VerdictJson : JsonSerializerContext
{
    /// <summary>Writes letters of every script as they are: the line is data, not a part of a page.</summary>
    public static VerdictJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
