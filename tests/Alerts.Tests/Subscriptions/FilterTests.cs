using Alerts.Events;
using Alerts.Subscriptions;
using Alerts.Tests.Delivery;

namespace Alerts.Tests.Subscriptions;

public sealed class FilterTests
{
    [Theory]
    [InlineData("summons of RU", true, false)]
    [InlineData("summons by KR", true, false)]
    [InlineData("summons KR>RU", true, false)]
    [InlineData("summons RU>KR", false, false)]
    [InlineData("summons of CN", false, false)]
    [InlineData("RU-KP arms-transfer+", false, true)]
    [InlineData("KP-RU treaty", false, true)]
    [InlineData("RU-KP deployment+", false, false)]
    [InlineData("cooperation with east-asia", false, true)]
    [InlineData("summons of csto", true, false)]
    [InlineData("with RU", true, true)]
    [InlineData("treaty,talks", false, true)]
    [InlineData("everything", true, true)]
    public void A_rule_says_what_it_wants(string text, bool wantsSummons, bool wantsTreaty)
    {
        var rule = FilterRuleText.TryRead(text, out _);

        Assert.Equal(wantsSummons, rule!.Matches(SampleEvents.Summons()));
        Assert.Equal(wantsTreaty, rule.Matches(SampleEvents.Cooperation(EventKind.Treaty)));
        Assert.Equal(rule.ToString(), FilterRuleText.TryRead(rule.ToString(), out _)!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("summons of")]
    [InlineData("summons of Mars")]
    [InlineData("drop table subscribers")]
    [InlineData("<script>")]
    public void What_is_no_rule_is_told_in_one_line(string text)
    {
        Assert.Null(FilterRuleText.TryRead(text, out var fault));
        Assert.DoesNotContain('\n', fault!);
    }

    [Fact]
    public void Two_groups_that_share_members_need_two_states()
    {
        var rule = new FilterRule { Parties = ["eu-members", "nato-members"] };

        Assert.True(rule.Matches(SampleEvents.Cooperation(EventKind.Exercise, "DE", "FR")));
        Assert.False(rule.Matches(SampleEvents.Cooperation(EventKind.Exercise, "DE", "CH")));
    }
}
