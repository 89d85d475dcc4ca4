using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Alerts.Feeds.Parsing;

/// <summary>Reads JSON Feed 1.x, and RSS in JSON. Where the JSON breaks off, the items that were complete are kept.</summary>
internal static class JsonFeedReader
{
    private static readonly JsonReaderOptions Tolerant = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = 64,
    };

    /// <summary>The feed, or null when the document is none.</summary>
    public static FeedDocument? Read(ReadOnlySpan<char> text, FeedParseOptions options)
    {
        var bytes = Encoding.UTF8.GetBytes(JsonText.WithoutHalves(text.ToString()));
        return RssInJson.ToMarkup(bytes, Tolerant) is { } markup && new XmlFeedReader(markup, options).Read() is { } rss
            // Prefixes go undeclared in JSON; only a break is damage.
            ? rss with { Damaged = rss.Truncated }
            : ReadJsonFeed(bytes, options);
    }

    private static FeedDocument? ReadJsonFeed(ReadOnlySpan<byte> bytes, FeedParseOptions options)
    {
        var reader = new Utf8JsonReader(bytes, Tolerant);
        var feed = new JsonDraft(options);
        var damaged = false;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            ReadFeed(ref reader, feed);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            damaged = true;
        }

        return feed.Build(damaged);
    }

    private static void ReadFeed(ref Utf8JsonReader reader, JsonDraft feed)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            if (name == "items" && reader.TokenType == JsonTokenType.StartArray) ReadItems(ref reader, feed);
            else
            {
                using var value = JsonDocument.ParseValue(ref reader);
                feed.Offer(name, value.RootElement);
            }
        }
    }

    private static void ReadItems(ref Utf8JsonReader reader, JsonDraft feed)
    {
        feed.HasItems = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            using var item = JsonDocument.ParseValue(ref reader);
            if (item.RootElement.ValueKind == JsonValueKind.Object) feed.Add(item.RootElement);
        }
    }

    private sealed class JsonDraft(FeedParseOptions options)
    {
        private readonly Dictionary<string, string> values = [];
        private readonly List<FeedEntry> entries = [];
        private string? author;
        private Uri? hub;

        public bool HasItems { get; set; }

        public void Offer(string name, JsonElement value)
        {
            if (name is "author" or "authors") author ??= AuthorIn(value);
            else if (name == "hubs" && value.ValueKind == JsonValueKind.Array) hub ??= value.EnumerateArray()
                .Select(item => Links.Resolve(Text(item, "url"), options.BaseUrl)).FirstOrDefault(url => url is not null);
            else if (Text(value) is { } text) values.TryAdd(name, text);
        }

        public void Add(JsonElement item)
        {
            if (entries.Count >= options.MostEntries) return;
            var page = Links.Resolve(values.GetValueOrDefault("home_page_url"), options.BaseUrl) ?? options.BaseUrl;
            var html = Text(item, "content_html");
            var text = Text(item, "content_text");
            var published = FeedDate.Parse(Text(item, "date_published"));
            entries.Add(new FeedEntry
            {
                Id = Text(item, "id"),
                Title = ShortText.Clean(Text(item, "title")),
                Link = Links.Resolve(Text(item, "url") ?? Text(item, "external_url"), page) ?? Links.Resolve(Text(item, "id"), null),
                Published = published?.At,
                PublishedHasTime = published?.HasTime ?? true,
                Updated = FeedDate.Parse(Text(item, "date_modified"))?.At,
                Summary = Text(item, "summary"),
                Content = html ?? text,
                Author = item.TryGetProperty("authors", out var authors) && AuthorIn(authors) is { } first ? first
                    : item.TryGetProperty("author", out var single) ? AuthorIn(single) : null,
                Language = Text(item, "language"),
            });
        }

        // What the feed says of all its items may stand after them: JSON knows no order.
        public FeedDocument? Build(bool damaged)
        {
            var language = values.GetValueOrDefault("language");
            var isFeed = values.TryGetValue("version", out var version) && version.Contains("jsonfeed", StringComparison.OrdinalIgnoreCase)
                || HasItems;
            return !isFeed ? null : new FeedDocument
            {
                Title = ShortText.Clean(values.GetValueOrDefault("title")),
                Link = Links.Resolve(values.GetValueOrDefault("home_page_url"), options.BaseUrl),
                Id = values.GetValueOrDefault("feed_url"),
                Language = language,
                Author = author,
                Description = values.GetValueOrDefault("description"),
                Self = Links.Resolve(values.GetValueOrDefault("feed_url"), options.BaseUrl),
                Hub = hub,
                Damaged = damaged,
                Truncated = damaged,
                Entries = entries.ConvertAll(entry =>
                    entry with { Author = entry.Author ?? author, Language = entry.Language ?? language }),
            };
        }

        private static string? AuthorsIn(JsonElement list, JsonValueKind kind)
        {
            var authors = new AuthorSlot();
            foreach (var author in list.EnumerateArray().Where(author => author.ValueKind == kind)) authors.Offer(AuthorIn(author), 0);
            return authors.Value;
        }

        private static string? AuthorIn(JsonElement value) => value.ValueKind switch
        {
            // Authors are objects; mere texts among them are taken where there is nothing better.
            JsonValueKind.Array => AuthorsIn(value, JsonValueKind.Object) ?? AuthorsIn(value, JsonValueKind.String),
            JsonValueKind.Object => Text(value, "name") ?? (Text(value, "url") is { } url ? People.NameIn(url) : null),
            _ => Text(value),
        };

        private static string? Text(JsonElement owner, string name) =>
            owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? Text(value) : null;

        private static string? Text(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String when value.GetString()?.Trim() is { Length: > 0 } text => text,
            JsonValueKind.Number => value.GetRawText().ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
    }
}
