using Alerts.Language;

namespace Alerts.Tests.Language;

public sealed class VowelMarksTests
{
    [Theory]
    [InlineData("وقّعت اتفاقاً", "وقعت اتفاقا")]
    [InlineData("اتفـــاق", "اتفاق")]
    public void Marks_over_letters_and_strokes_between_them_are_left_out(string written, string read) =>
        Assert.Equal(read, VowelMarks.Without(written));

    [Theory]
    [InlineData("في عمّان مباحثات")]
    [InlineData("سفير عُمان")]
    public void A_mark_that_tells_two_names_apart_stays(string written) => Assert.Equal(written, VowelMarks.Without(written));

    [Fact]
    public void A_text_without_marks_is_handed_back_as_it_is()
    {
        const string text = "Россия и Китай";
        Assert.Same(text, VowelMarks.Without(text));
    }
}
