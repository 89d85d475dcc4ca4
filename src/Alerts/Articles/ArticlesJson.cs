using System.Text.Json.Serialization;

namespace Alerts.Articles;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Sighting))]
[JsonSerializable(typeof(Pages.PageText))]
internal sealed partial class ArticlesJson : JsonSerializerContext;
