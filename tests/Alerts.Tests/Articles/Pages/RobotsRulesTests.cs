using System.Text;
using Alerts.Articles.Pages;

namespace Alerts.Tests.Articles.Pages;

public sealed class RobotsRulesTests
{
    private static bool Allows(string file, string path) =>
        RobotsRules.Parse(Encoding.UTF8.GetBytes(file), "Alerts").Allows(new Uri("https://outlet.example" + path));

    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/news", true)]
    [InlineData("User-agent: *\nDisallow:", "/news", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news", "/news/1", true)]
    [InlineData("User-agent: *\nDisallow: /news/secret\nAllow: /news", "/news/secret/1", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /x", "/news", true)]
    [InlineData("User-agent: alerts\nDisallow: /\n\nUser-agent: *\nAllow: /", "/news", false)]
    [InlineData("User-agent: other\nUser-agent: Alerts/1.0\nDisallow: /", "/news", false)]
    [InlineData("User-agent: *\nDisallow: /*?print=", "/news?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", true)]
    [InlineData("\ufeffUSER-AGENT : *\r\nDISALLOW : /x # not here", "/x", false)]
    [InlineData("User-agent: *\nDisallow: /caf%C3%A9", "/caf%c3%a9", false)]
    [InlineData("<html>not a robots file</html>", "/news", true)]
    [InlineData("", "/news", true)]
    public void The_longest_rule_for_us_decides(string file, string path, bool allowed) => Assert.Equal(allowed, Allows(file, path));

    [Fact]
    public void A_pattern_of_many_stars_costs_no_more_than_its_length() =>
        Assert.True(
            Allows("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 5_000)) + "b$", "/" + new string('a', 2_000)));
}
