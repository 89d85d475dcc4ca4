using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Events.Evaluation;

namespace Alerts.Local.Commands;

/// <summary>An evaluation as <c>--json</c> prints it: the record as it is, in camel case.</summary>
[JsonSerializable(typeof(Evaluation))]
internal sealed partial class EvaluationJson : JsonSerializerContext
{
    private static readonly EvaluationJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Evaluation evaluation) => JsonSerializer.Serialize(evaluation, Readable.Evaluation);
}
