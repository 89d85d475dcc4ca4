using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Events;
using Alerts.Pipeline;

namespace Alerts.Local.Commands;

/// <summary>
/// One article as <c>explain --json</c> prints it: the verdicts of <c>replay --json</c>, each with its reason code and how it was read.
/// </summary>
internal sealed record ExplainedLine(
    string Id,
    string? Title,
    DateTimeOffset? Published,
    string? Language,
    IReadOnlyList<ExplainedItem> Candidates)
{
    public static ExplainedLine Of(Replayed one) =>
        new(one.Article.Id, one.Article.Title, one.Article.Published, one.Article.Language, [.. one.Decisions.Select(ExplainedItem.Of)]);

    public string ToJson() => JsonSerializer.Serialize(this, ExplainedJson.Readable.ExplainedLine);
}

internal sealed record ExplainedItem(string Code, VerdictItem Verdict, string? DateFrom, IReadOnlyList<string> Officials, string? ReadBy)
{
    public static ExplainedItem Of(Decision decision) =>
        new(
            decision.Code,
            VerdictItem.Of(decision),
            decision.Report?.DateBasis.ToString(),
            decision.Report?.Officials ?? [],
            decision.Report?.Why);
}

[JsonSerializable(typeof(ExplainedLine))]
internal sealed partial class ExplainedJson : JsonSerializerContext
{
    public static ExplainedJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
