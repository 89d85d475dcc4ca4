using Alerts.Articles;

namespace Alerts.Tests.Articles;

/// <summary>
/// Near copies against texts on the same topic, in the articles of the page fixtures: 19 texts of about 100 words on a few kinds of
/// events in 16 languages, 20 edited copies of each.
/// </summary>
public sealed class FingerprintTests
{
    private static string Fixture(string name) =>
        File.ReadAllText(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Articles", "Fixtures"), $"*{name}*.txt").First());

    private static IReadOnlyList<string> AllTexts() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Articles", "Fixtures"), "*.txt")
            .Select(File.ReadAllText)
            .Distinct()];

    [Fact]
    public void A_text_of_less_than_fifty_words_has_none()
    {
        Assert.Equal(0UL, Fingerprint.Of(null));
        Assert.Equal(0UL, Fingerprint.Of("The ministry called in the ambassador."));
        Assert.Equal(0UL, Fingerprint.Of(string.Join(' ', Enumerable.Range(0, 49))));
        Assert.NotEqual(0UL, Fingerprint.Of(string.Join(' ', Enumerable.Range(0, 50))));
        Assert.Equal(0UL, Fingerprint.Of(new string('国', 99)));
        Assert.NotEqual(0UL, Fingerprint.Of(string.Concat(Enumerable.Range(0, 100).Select(i => (char)('一' + i)))));
    }

    [Fact]
    public void A_missing_signature_is_near_nothing() => Assert.False(Fingerprint.AreNear(0, 0));

    [Fact]
    public void The_value_is_stored_and_never_changes() =>
        Assert.Equal(0x72C22CE0E433B327UL, Fingerprint.Of(string.Join(' ', Enumerable.Range(0, 60).Select(i => $"word{i}"))));

    [Theory]
    [InlineData("en-article")]
    [InlineData("ru-article")]
    [InlineData("zh-article")]
    [InlineData("ja-article")]
    [InlineData("ko-article")]
    [InlineData("ar-article")]
    public void A_copy_with_a_credit_another_headline_and_no_last_paragraph_is_near(string name)
    {
        var text = Fixture(name);
        var paragraphs = text.Split("\n\n");
        var copy = "(Agency) " + string.Join("\n", paragraphs[..^1]).Replace(".", " .", StringComparison.Ordinal).ToUpperInvariant();
        Assert.InRange(Fingerprint.Distance(Fingerprint.Of(text), Fingerprint.Of(copy)), 0, Fingerprint.NearDistance);
    }

    [Fact]
    public void Copies_are_found_and_other_articles_on_the_same_topic_are_not()
    {
        var random = new Random(11);
        var texts = AllTexts().Where(text => Fingerprint.Of(text) != 0).ToList();
        var signatures = texts.Select(Fingerprint.Of).ToList();
        int found = 0, missed = 0, wrong = 0;
        for (var at = 0; at < texts.Count; at++)
        {
            for (var copy = 0; copy < 20; copy++)
            {
                if (Fingerprint.AreNear(signatures[at], Fingerprint.Of(Copied(texts[at], random)))) found++;
                else missed++;
            }

            for (var other = 0; other < at; other++)
                if (TokenOverlap(texts[at], texts[other]) < 0.5 && Fingerprint.AreNear(signatures[at], signatures[other])) wrong++;
        }

        var recall = (double)found / (found + missed);
        var precision = (double)found / (found + wrong);
        Assert.True(recall >= 0.93, $"recall {recall:F4} of {found + missed} copies");
        Assert.True(precision >= 0.999, $"precision {precision:F4}, {wrong} wrong pairs");
    }

    // What wire copies go through: a credit line, a lost sentence or two, a few words edited.
    private static string Copied(string text, Random random)
    {
        var paragraphs = text.Split("\n\n").ToList();
        if (paragraphs.Count > 5 && random.Next(2) == 0) paragraphs.RemoveAt(paragraphs.Count - 1);
        var words = string.Join('\n', paragraphs).Split(' ');
        for (var edits = random.Next(words.Length / 40 + 1); edits > 0; edits--)
            words[random.Next(words.Length)] = "edited" + random.Next(100);
        return "With reporting by agencies. " + string.Join(' ', words);
    }

    private static double TokenOverlap(string one, string other)
    {
        var known = one.Split(' ').ToHashSet(StringComparer.Ordinal);
        return other.Split(' ').Average(word => known.Contains(word) ? 1.0 : 0);
    }
}
