using System.Text.Json.Serialization;
using Alerts.Storage;

namespace Alerts.Local.Commands;

/// <summary>A message as <c>poison list --json</c> prints it.</summary>
internal static class PoisonLine
{
    public static string Write(PoisonMessage message) =>
        System.Text.Json.JsonSerializer.Serialize(message, PoisonJson.Default.PoisonMessage);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PoisonMessage))]
internal sealed partial class PoisonJson : JsonSerializerContext;
