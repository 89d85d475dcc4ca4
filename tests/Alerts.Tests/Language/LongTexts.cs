using System.Diagnostics;
using Alerts.Language;

namespace Alerts.Tests.Language;

public sealed class LongTexts
{
    private const int Tries = 5;

    [Theory]
    [InlineData("en", "Russia's ambassador met Gen. J. Smith of the U.S. on June 21, 2024. ")]
    [InlineData("ru", "МИД России 21 июня вызвал посла США. ")]
    [InlineData("zh", "中国外交部21日召见日本大使。")]
    [InlineData("en", "................................................")]
    [InlineData("en", "\n \n \n \n")]
    [InlineData("en", "((((((((((((\"\"\"\"\"\"\"\"\"\"\"\"\"")]
    [InlineData("en", "U.S.U.S.U.S.U.S.")]
    [InlineData("tr", "North Korea North Korea North Kore North ")]
    public void Ten_times_the_text_takes_about_ten_times_as_long(string language, string part)
    {
        var anchor = new DateAnchor(new DateTimeOffset(2024, 6, 21, 12, 0, 0, TimeSpan.Zero), true, null);
        Read(string.Concat(Enumerable.Repeat(part, 200)), language, anchor);

        // A busy machine can spoil one try; a reader whose cost is quadratic fails them all.
        Assert.Contains(Enumerable.Range(0, Tries), _ => Grows(part, language, anchor) < 40);
    }

    /// <summary>How many times as long ten times the text takes.</summary>
    private static double Grows(string part, string language, DateAnchor anchor)
    {
        var small = Read(string.Concat(Enumerable.Repeat(part, 2_000)), language, anchor);
        var large = Read(string.Concat(Enumerable.Repeat(part, 20_000)), language, anchor);
        return large / (small + TimeSpan.FromMilliseconds(20));
    }

    private static TimeSpan Read(string text, string language, DateAnchor anchor)
    {
        var clock = Stopwatch.StartNew();
        foreach (var sentence in SentenceSplitter.Split(text, language))
        {
            MentionFinder.Find(sentence.Text, language, null);
            DateReader.Find(sentence.Text, language, anchor);
        }

        return clock.Elapsed;
    }
}
