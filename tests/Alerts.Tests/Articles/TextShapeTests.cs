using System.Text;
using Alerts.Articles;

namespace Alerts.Tests.Articles;

public sealed class TextShapeTests
{
    private const string Characters =
        "ab Z~.,  \n\n\f\t\r\v\u0000\u001f\u007f\u0085\u00a0\u00ad\u2003\u200b\u2028\u202e\u2066\u3000\ufeffдвé国語";

    [Theory]
    [InlineData("  one  two ", "one two")]
    [InlineData("one \n two\n\n\n three", "one\ntwo\n\nthree")]
    [InlineData("one\u200btwo \u00ad three", "onetwo three")]
    [InlineData("\n\u00a0", "")]
    [InlineData("Слово\u00a0и дело", "Слово и дело")]
    public void Paragraphs_are_trimmed_and_parted(string text, string expected) => Assert.Equal(expected, TextShape.Paragraphs(text));

    [Fact]
    public void Any_text_comes_out_as_when_it_is_read_character_by_character()
    {
        var random = new Random(23);
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Characters[random.Next(Characters.Length)]));
            Assert.Equal(Shaped(text, markedParagraphs: false), TextShape.Paragraphs(text));
            Assert.Equal(Shaped(text, markedParagraphs: true), TextShape.Breaks(text));
        }
    }

    private static string Shaped(string text, bool markedParagraphs)
    {
        var result = new StringBuilder();
        var (breaks, space) = (0, false);
        foreach (var c in text)
        {
            if (c == '\n') breaks++;
            else if (markedParagraphs && c == '\f') breaks += 2;
            else if (char.IsWhiteSpace(c)) space = true;
            else if (TextShape.Line($"{c}").Length > 0)
            {
                if (result.Length > 0) result.Append(breaks > 1 ? "\n\n" : breaks > 0 ? "\n" : space ? " " : "");
                (breaks, space) = (0, false);
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
