using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Articles;

namespace Alerts.Tests.Articles.Extraction;

/// <summary>
/// Every page under Fixtures: its first line is a comment with what is expected of it (title, author, published, language, url, or
/// refused), and a file of the same name holds the text. A newcomer adds a case by adding these two files.
/// </summary>
public sealed class PageFixtureTests
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Articles", "Fixtures");

    public static TheoryData<string> All() => [.. Names()];

    private static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.html").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(All))]
    public void The_page_is_read_as_expected(string name)
    {
        var (expected, html) = Load(name);
        var reading = ArticleReader.Read(html, new Uri(expected.From));
        if (expected.Refused is { } reason)
        {
            Assert.Equal(reason, Assert.IsType<ArticleReading.NoArticle>(reading).Reason);
            return;
        }

        var article = Assert.IsType<ArticleReading.Found>(reading).Article;
        Assert.Equal(expected.Title, article.Title);
        Assert.Equal(expected.Author, article.Author);
        Assert.Equal(expected.Published, article.Published);
        Assert.Equal(expected.Language, article.Language);
        if (expected.Url is not null) Assert.Equal(expected.Url, article.Url!.AbsoluteUri);
        var likeness = TokenLikeness.F1(article.Text, Text(name));
        Assert.True(likeness >= 0.9, $"token F1 {likeness:F3}, got:\n{article.Text}");
    }

    [Fact]
    public void The_texts_are_right_to_a_token_F1_of_95_hundredths_on_average()
    {
        var scores = Names().Where(name => File.Exists(TextPath(name))).Select(name =>
        {
            var (expected, html) = Load(name);
            return ArticleReader.Read(html, new Uri(expected.From)) is ArticleReading.Found found
                ? TokenLikeness.F1(found.Article.Text, Text(name))
                : 0;
        }).ToList();
        Assert.True(scores.Count >= 60, $"only {scores.Count} pages with a text");
        Assert.True(scores.Average() >= 0.95, $"token F1 is {scores.Average():F4} on average of {scores.Count} pages");
    }

    private static (Expectation Expected, string Html) Load(string name)
    {
        var file = File.ReadAllText(Path.Combine(Folder, name));
        var end = file.IndexOf("-->", StringComparison.Ordinal);
        return (JsonSerializer.Deserialize<Expectation>(file.AsSpan(4, end - 4), Options)!, file[(end + 3)..]);
    }

    private static string Text(string name) => File.ReadAllText(TextPath(name));

    private static string TextPath(string name) => Path.Combine(Folder, Path.ChangeExtension(name, ".txt"));

    private sealed record Expectation(
        string From,
        string? Title,
        string? Author,
        DateTimeOffset? Published,
        string? Language,
        string? Url,
        NoArticleReason? Refused);
}
