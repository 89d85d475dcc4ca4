using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Feeds;

namespace Alerts.Local.Commands;

/// <summary>One line of <c>feeds parse</c>. The names of its fields are a contract.</summary>
internal sealed record ParsedFeedLine(
    string File,
    bool Ok,
    bool Damaged,
    string? Encoding,
    string? Title,
    string? Link,
    string? Id,
    string? Language,
    string? Author,
    string? Description,
    string? Published,
    string? Updated,
    IReadOnlyList<ParsedItem> Items)
{
    /// <summary>Why it is no feed; absent when it is one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Why { get; init; }

    public static string Json(string file, FeedReading reading) =>
        JsonSerializer.Serialize(From(file, reading), ParsedFeedJson.Readable.ParsedFeedLine);

    public static string Text(string file, FeedReading reading) => reading switch
    {
        FeedReading.Read { Document: var feed } => string.Create(CultureInfo.InvariantCulture,
            $"{file}: {feed.Title ?? "(no title)"}, {feed.Entries.Count} entries, {feed.Encoding}{(feed.Damaged ? ", damaged" : "")}"),
        FeedReading.NotAFeed other => $"{file}: {other.Words}",
        _ => file,
    };

    private static ParsedFeedLine From(string file, FeedReading reading) => reading switch
    {
        FeedReading.Read { Document: var feed } => new(
            file,
            true,
            feed.Damaged,
            feed.Encoding,
            feed.Title,
            feed.Link?.OriginalString,
            feed.Id,
            feed.Language,
            feed.Author,
            feed.Description,
            Date(feed.Published),
            Date(feed.Updated),
            [.. feed.Entries.Select(ParsedItem.From)]),
        FeedReading.NotAFeed other =>
            new(file, false, false, other.Encoding, null, null, null, null, null, null, null, null, []) { Why = other.Words },
        _ => throw new InvalidOperationException($"unknown reading {reading}"),
    };

    internal static string? Date(DateTimeOffset? date) =>
        date?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}

internal sealed record ParsedItem(
    string? Id,
    string? Title,
    string? Link,
    string? Published,
    string? Updated,
    string? Summary,
    string? Content,
    string? Author,
    string? Language)
{
    public static ParsedItem From(FeedEntry entry) => new(
        entry.Id,
        entry.Title,
        entry.Link?.OriginalString,
        ParsedFeedLine.Date(entry.Published),
        ParsedFeedLine.Date(entry.Updated),
        entry.Summary,
        entry.Content,
        entry.Author,
        entry.Language);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ParsedFeedLine))]
[JsonSerializable(typeof(FeedLine))]
internal sealed partial class ParsedFeedJson : JsonSerializerContext
{
    /// <summary>Writes letters of all scripts as themselves: the lines are read by people too, never put into HTML.</summary>
    public static ParsedFeedJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
