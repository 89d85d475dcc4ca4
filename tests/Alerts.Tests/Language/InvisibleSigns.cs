using Alerts.Language;

namespace Alerts.Tests.Language;

/// <summary>Marks without width that agencies strew into their texts.</summary>
public sealed class InvisibleSigns
{
    [Theory]
    [InlineData("\u200Btanks")]
    [InlineData("\u2060tanks")]
    [InlineData("\uFEFFtanks")]
    public void A_mark_without_width_is_no_token(string word)
    {
        var tokens = Tokenizer.Tokenize("sends " + word);
        Assert.Equal(["sends", "tanks"], tokens.Select(token => ("sends " + word).Substring(token.Start, token.Length)));
    }
}
