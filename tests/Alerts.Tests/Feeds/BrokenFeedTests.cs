using System.Globalization;
using Alerts.Feeds;
using Alerts.Net;

namespace Alerts.Tests.Feeds;

public sealed class BrokenFeedTests
{
    internal static IReadOnlyList<string> Names { get; } = [.. Directory.EnumerateFiles(FeedFixture.Folder, "*.feed")
        .Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Order(StringComparer.Ordinal)];

    public static TheoryData<string> Fixtures { get; } = new(Names);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_broken_feed_is_read_as_its_header_expects(string name)
    {
        var fixture = FeedFixture.Load(name);
        var (mediaType, charset) = ContentTypeText.Read(fixture.ContentType);
        var reading = FeedParser.Parse(
            fixture.Bytes,
            new FeedParseOptions { MediaType = mediaType, Charset = charset, BaseUrl = fixture.BaseUrl });

        Assert.NotEmpty(fixture.Expected);
        foreach (var (field, value) in fixture.Expected)
        {
            if (field == "why") Assert.Contains(value, Actual(reading, field), StringComparison.OrdinalIgnoreCase);
            else Assert.Equal($"{field} = {value}", $"{field} = {Actual(reading, field)}");
        }
    }

    [Fact]
    public void There_are_at_least_150_broken_feeds() => Assert.True(Fixtures.Count >= 150, $"only {Fixtures.Count}");

    private static string Actual(FeedReading reading, string field) => (reading, field) switch
    {
        (FeedReading.Read, "ok") => "true",
        (_, "ok") => "false",
        (FeedReading.NotAFeed other, "why") => other.Words,
        (FeedReading.Read { Document: var feed }, _) =>
            field.StartsWith("items[", StringComparison.Ordinal) ? OfItem(feed.Entries[field[6] - '0'], field[9..]) : OfFeed(feed, field),
        _ => "(no feed)",
    };

    private static string OfFeed(FeedDocument feed, string field) => field switch
    {
        "damaged" => feed.Damaged ? "true" : "false",
        "truncated" => feed.Truncated ? "true" : "false",
        "encoding" => feed.Encoding,
        "items" => feed.Entries.Count.ToString(CultureInfo.InvariantCulture),
        "title" => Text(feed.Title),
        "link" => Text(feed.Link?.OriginalString),
        "id" => Text(feed.Id),
        "language" => Text(feed.Language),
        "description" => Text(feed.Description),
        "updated" => Date(feed.Updated),
        _ => throw new InvalidDataException($"unknown field {field}"),
    };

    private static string OfItem(FeedEntry entry, string field) => field switch
    {
        "id" => Text(entry.Id),
        "title" => Text(entry.Title),
        "link" => Text(entry.Link?.OriginalString),
        "summary" => Text(entry.Summary),
        "content" => Text(entry.Content),
        "author" => Text(entry.Author),
        "language" => Text(entry.Language),
        "published" => Date(entry.Published),
        "updated" => Date(entry.Updated),
        _ => throw new InvalidDataException($"unknown field {field}"),
    };

    private static string Text(string? value) => value ?? "(none)";

    private static string Date(DateTimeOffset? value) =>
        value?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture) ?? "(none)";
}
