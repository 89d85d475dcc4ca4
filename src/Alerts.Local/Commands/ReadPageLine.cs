using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Articles;
using Alerts.Language;

namespace Alerts.Local.Commands;

/// <summary>One line of <c>alerts read</c>. The names of its fields are a contract.</summary>
internal sealed record ReadPageLine(
    string File,
    bool Ok,
    string? Url,
    string? Title,
    string? Author,
    string? Published,
    string? Language,
    [property: JsonPropertyName("text")] string? Body)
{
    private const int FewestToTell = 80;

    /// <summary>Why it is no article; absent when it is one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Why { get; init; }

    public static string Json(string file, ReadPage page) => JsonSerializer.Serialize(From(file, page), ReadPageJson.Readable.ReadPageLine);

    /// <summary>For people: a line of what the page says of itself, then its text.</summary>
    public static string Plain(string file, ReadPage page)
    {
        var line = From(file, page);
        return line.Ok
            ? $"{file}: {line.Title ?? "(no title)"} | {line.Author ?? "no author"} | {line.Published ?? "no date"} | "
                + $"{line.Language ?? "no language"}\n\n{line.Body}\n"
            : $"{file}: {line.Why}";
    }

    private static ReadPageLine From(string file, ReadPage page) => page switch
    {
        ReadPage.Read { Reading: ArticleReading.Found { Article: var article } } =>
            new(
                file,
                true,
                article.Url?.AbsoluteUri,
                article.Title,
                article.Author,
                ParsedFeedLine.Date(article.Published),
                LanguageOf(article),
                article.Text),
        ReadPage.Read { Reading: ArticleReading.NoArticle { About: { } about } none } =>
            new(file, false, about.Url?.AbsoluteUri, about.Title, about.Author, ParsedFeedLine.Date(about.Published), about.Language, null)
            {
                Why = none.Why,
            },
        ReadPage.Read { Reading: ArticleReading.NoArticle none } => new(file, false, null, null, null, null, null, null) { Why = none.Why },
        ReadPage.Unread unread => new(file, false, null, null, null, null, null, null) { Why = unread.Why },
        _ => throw new InvalidOperationException($"unknown reading {page}"),
    };

    // Where the page does not say, its text does, if there is enough of it to tell.
    private static string? LanguageOf(ExtractedArticle article) =>
        article.Language ?? (article.Text.Length < FewestToTell ? null : LanguageDetector.Detect(article.Text));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReadPageLine))]
internal sealed partial class ReadPageJson : JsonSerializerContext
{
    /// <summary>Writes letters of all scripts as themselves: the lines are read by people too, never put into HTML.</summary>
    public static ReadPageJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
