using Alerts.Events.Recognition.Reading;

namespace Alerts.Tests.Events.Recognition;

public sealed class DataFiles
{
    [Theory]
    [InlineData("<<<<<<< main")]
    [InlineData("=======")]
    [InlineData("||||||| parent of words")]
    [InlineData(">>>>>>> words")]
    public void A_mark_left_by_a_merge_is_refused_with_file_and_line(string mark)
    {
        var refused = Assert.Throws<FormatException>(() => Read($"[drill]\nwar games\n{mark}\nmanoeuvres"));
        Assert.StartsWith("words.txt:3: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(mark[..7], refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_keep_their_numbers_and_lose_comments_and_blanks() =>
        Assert.Equal([(1, "[drill]"), (4, "war games")], Read("[drill]\n# ======= own words\n\n  war games # of any navy"));

    private static List<(int Number, string Line)> Read(string text) => [.. LexiconFile.Lines("words.txt", new StringReader(text))];
}
