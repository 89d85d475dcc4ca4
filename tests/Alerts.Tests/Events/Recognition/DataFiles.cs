using System.Text.RegularExpressions;
using Alerts.Events.Recognition.Reading;
using Alerts.Testing;

namespace Alerts.Tests.Events.Recognition;

public sealed class DataFiles
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "Alerts", "Events", "Recognition", "Data");

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

    [Fact]
    public void Every_section_and_tag_is_explained_beside_the_data()
    {
        var explained = Regex.Matches(File.ReadAllText(Path.Combine(Folder, "README.md")), "`[^`]+`")
            .SelectMany(code => Words(code.Value))
            .ToHashSet();
        var used = Directory.EnumerateFiles(Folder, "*.txt")
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith('['))
            .Distinct()
            .ToList();
        Assert.True(used.Count > 200, $"{used.Count} sections");
        Assert.Equal("", string.Join(" ", used.FindAll(section => !Words(section).All(explained.Contains))));
    }

    [Fact]
    public void A_section_stands_once_in_its_file() =>
        Assert.Equal([], Directory.EnumerateFiles(Folder, "*.txt").SelectMany(Repeated));

    private static IEnumerable<string> Repeated(string file) => File.ReadLines(file)
        .Where(line => line.StartsWith('['))
        .GroupBy(line => line[..(line.IndexOf(']', StringComparison.Ordinal) + 1)])
        .Where(section => section.Skip(1).Any())
        .Select(section => $"{Path.GetFileName(file)} {section.Key}");

    /// <summary>Words of a section's head; states and numbers need no explaining.</summary>
    private static IEnumerable<string> Words(string section) => Regex.Matches(section, "[a-z][a-z-]+").Select(word => word.Value);

    private static List<(int Number, string Line)> Read(string text) => [.. LexiconFile.Lines("words.txt", new StringReader(text))];
}
