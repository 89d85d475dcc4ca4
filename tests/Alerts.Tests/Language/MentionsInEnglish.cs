using Alerts.Language;

namespace Alerts.Tests.Language;

public sealed class MentionsInEnglish
{
    [Theory]
    [InlineData("South Korea summoned the Russian ambassador in Seoul", "KR RU KR")]
    [InlineData("North Korea and the ROK traded barbs; N. Korea and S Korea differ from DPRK", "KP KR KP KR KP")]
    [InlineData("The US summoned nobody, and nobody told us why", "US")]
    [InlineData("LET US SEE WHAT RUSSIA DOES", "RU")]
    [InlineData("US AMBASSADOR SUMMONED BY TURKEY", "US TR")]
    [InlineData("Georgia's ruling party met the EU ambassador in Tbilisi", "GE EU GE")]
    [InlineData("The Atlanta court, the Georgia governor said, will wait", "")]
    [InlineData("Michael Jordan met Jordan Pickford in Jordan", "JO")]
    [InlineData("Chad Smith left Chad for Niger and Nigeria", "TD NE NG")]
    [InlineData("Guinea-Bissau, Equatorial Guinea, Papua New Guinea and Guinea", "GW GQ PG GN")]
    [InlineData("the Dominican Republic and Dominica", "DO DM")]
    [InlineData("They polish the Polish silver and roast turkey in Turkey", "PL TR")]
    [InlineData("ships in the South China Sea off China", "CN")]
    [InlineData("The Kremlin and Downing Street; Whitehall told the Pentagon", "RU GB GB US")]
    [InlineData("Russia's and Ukraine’s envoys", "RU UA")]
    [InlineData("DR Congo and the Republic of the Congo", "CD CG")]
    [InlineData("U.S.-South Korean drills", "US KR")]
    [InlineData("European Union, NATO, the African Union", "EU NATO AFU")]
    public void Names_of_states_are_found_by_the_longest_match(string sentence, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', MentionFinder.Find(sentence, "en", new DateOnly(2024, 6, 21)).Select(mention => mention.State)));

    [Fact]
    public void A_group_expands_to_its_states()
    {
        var mention = Assert.Single(MentionFinder.Find("The Baltic states summoned envoys", "en", null));
        Assert.Equal(["EE", "LT", "LV"], mention.States);
        Assert.Equal(MentionForm.Group, mention.Form);
    }

    [Fact]
    public void A_possessive_ending_is_not_part_of_the_mention()
    {
        var mention = Assert.Single(MentionFinder.Find("Over Russia's war", "en", null));
        Assert.Equal((5, 6), (mention.Start, mention.Length));
    }
}
