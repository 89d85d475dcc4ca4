using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alerts.Digests.Export;

[JsonSerializable(typeof(ExportedEvent))]
[JsonSerializable(typeof(IReadOnlyList<ExportedEvent>))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    /// <summary>Letters of every script stand as they are: the output is data, served as such, and never a part of a page.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static ExportJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = Encoder,
    });
}
