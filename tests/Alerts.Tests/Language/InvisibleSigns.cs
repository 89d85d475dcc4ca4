using Alerts.Language;

namespace Alerts.Tests.Language;

/// <summary>Signs without width that agencies strew into their texts.</summary>
public sealed class InvisibleSigns
{
    [Theory]
    [InlineData("sends \u200Btanks")]
    [InlineData("sends\u2060 tanks")]
    [InlineData("\uFEFFsends tanks")]
    [InlineData("sends tanks")]
    public void Are_read_over(string text) => Assert.Equal("sends tanks", ZeroWidth.Without(text));
}
