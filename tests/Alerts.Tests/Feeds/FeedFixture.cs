using System.Text;

namespace Alerts.Tests.Feeds;

/// <summary>
/// A broken feed as a data file: header lines <c>about:</c>, <c>content-type:</c>, <c>base-url:</c> and <c>expect field = value</c>, a
/// line of three hyphens, then the bytes of the feed.
/// </summary>
internal sealed record FeedFixture(
    string Name,
    string About,
    string? ContentType,
    Uri? BaseUrl,
    IReadOnlyList<(string Field, string Value)> Expected,
    byte[] Bytes)
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Alerts.Tests", "Feeds", "Fixtures");

    public static FeedFixture Load(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, name + ".feed"));
        var end = bytes.AsSpan().IndexOf("\n---\n"u8);
        var header = Encoding.UTF8.GetString(bytes, 0, end).Split('\n');
        return new FeedFixture(
            name,
            Value(header, "about: ") ?? throw new InvalidDataException($"{name} does not say what it is about"),
            Value(header, "content-type: "),
            Value(header, "base-url: ") is { } url ? new Uri(url) : null,
            [.. header.Where(line => line.StartsWith("expect ", StringComparison.Ordinal)).Select(Expectation)],
            bytes[(end + 5)..]);
    }

    private static string? Value(string[] header, string key) =>
        header.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..];

    private static (string, string) Expectation(string line)
    {
        var at = line.IndexOf(" = ", StringComparison.Ordinal);
        return (line["expect ".Length..at], line[(at + 3)..]);
    }
}
