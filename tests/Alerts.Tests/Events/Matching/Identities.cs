using Alerts.Events;
using static Alerts.Tests.Events.Matching.Newsroom;

namespace Alerts.Tests.Events.Matching;

public sealed class Identities
{
    private readonly Newsroom room = new();

    [Fact]
    public async Task Two_papers_reporting_one_summons_become_one_event()
    {
        var first = await room.TellAsync(Paper("one", Friday), Summons("KR", "RU", Day(6, 21)));
        var second = await room.TellAsync(
            Paper("two", Friday.AddHours(3)),
            Summons("KR", "RU", Day(6, 21), "Seoul called in Moscow's envoy on Friday over the pact."));

        Assert.Equal(Verdict.New, first.Verdict);
        Assert.Equal("summons/KR-RU/2024-06-21", first.EventId);
        Assert.Equal(Verdict.FollowUp, second.Verdict);
        Assert.Equal(first.EventId, second.EventId);
        Assert.Null(second.Announcement);
        var known = Assert.Single(await room.AllAsync());
        Assert.Equal((2, 2, 1), (known.SourceCount, known.IndependentSources, known.Announcements.Count));
    }

    [Fact]
    public async Task The_other_direction_is_another_event()
    {
        var there = await room.TellAsync(Paper("one", Friday), Summons("DE", "TR", Day(6, 21)));
        var back = await room.TellAsync(Paper("two", Friday), Summons("TR", "DE", Day(6, 21)));

        Assert.Equal((Verdict.New, Verdict.New), (there.Verdict, back.Verdict));
        Assert.NotEqual(there.EventId, back.EventId);
    }

    [Fact]
    public async Task The_same_words_about_two_other_states_are_another_event()
    {
        const string Text =
            "The foreign ministry summoned the ambassador on Friday over the drone that crossed the border, and demanded an explanation.";
        var one = await room.TellAsync(Paper("one", Friday, text: Text), Summons("DE", "RU", Day(6, 21), Text));
        var other = await room.TellAsync(Paper("two", Friday, text: Text), Summons("PL", "RU", Day(6, 21), Text));

        Assert.Equal((Verdict.New, Verdict.New), (one.Verdict, other.Verdict));
    }

    [Fact]
    public async Task Two_summonses_of_one_envoy_ten_days_apart_are_two_events()
    {
        var one = await room.TellAsync(Paper("one", Friday), Summons("PL", "RU", Day(6, 21)));
        var other = await room.TellAsync(Paper("two", Friday.AddDays(10)), Summons("PL", "RU", Day(7, 1)));

        Assert.Equal((Verdict.New, Verdict.New), (one.Verdict, other.Verdict));
    }

    [Fact]
    public async Task Again_two_days_later_is_another_event()
    {
        var one = await room.TellAsync(Paper("one", Friday), Summons("IR", "RU", Day(6, 21)));
        var again = await room.TellAsync(Paper("two", Friday.AddDays(2)), Summons("IR", "RU", Day(6, 23)) with { Again = true });
        var late = await room.TellAsync(Paper("three", Friday.AddDays(2)), Summons("IR", "RU", Day(6, 21)));
        var more = await room.TellAsync(Paper("four", Friday.AddDays(2)), Summons("IR", "RU", Day(6, 23)));

        Assert.Equal((Verdict.New, Verdict.New), (one.Verdict, again.Verdict));
        Assert.Equal(one.EventId, late.EventId);
        Assert.Equal(again.EventId, more.EventId);
    }

    [Fact]
    public async Task Midnight_between_Seoul_and_Greenwich_does_not_split_an_event()
    {
        var lateEvening = new DateTimeOffset(2024, 6, 20, 23, 40, 0, TimeSpan.Zero);
        var one = await room.TellAsync(Paper("one", lateEvening), Summons("KR", "RU", Day(6, 21)));
        var other = await room.TellAsync(Paper("two", lateEvening.AddHours(1)), Summons("KR", "RU", Day(6, 20)));

        Assert.Equal(Verdict.New, one.Verdict);
        Assert.Equal(Verdict.FollowUp, other.Verdict);
    }

    [Fact]
    public async Task One_pair_on_one_day_in_two_families_is_two_events()
    {
        var decisions = await room.ReadAsync(
            Paper("one", Friday),
            Summons("DE", "US", Day(6, 21)),
            Together(EventKind.Exercise, Day(6, 21), ReportStatus.Done, "DE", "US"));

        Assert.All(decisions, decision => Assert.Equal(Verdict.New, decision.Verdict));
        Assert.Equal(2, (await room.AllAsync()).Count);
    }

    [Fact]
    public async Task Treaty_talks_and_deployment_of_one_pair_are_separate_events()
    {
        var decisions = await room.ReadAsync(
            Paper("one", Friday),
            Together(EventKind.Treaty, Day(6, 19), ReportStatus.Done, "KP", "RU"),
            Together(EventKind.Talks, Day(6, 19), ReportStatus.Done, "KP", "RU"),
            Together(EventKind.Deployment, null, ReportStatus.Alleged, "KP", "RU"));

        Assert.Equal(3, decisions.Select(decision => decision.EventId).Distinct().Count());
    }

    [Fact]
    public async Task Arms_the_other_way_are_another_event()
    {
        var arms = Together(EventKind.ArmsTransfer, Day(6, 21), ReportStatus.Done, "KP", "RU");
        var one = await room.TellAsync(Paper("one", Friday), arms with { Supplier = "KP" });
        var other = await room.TellAsync(Paper("two", Friday), arms with { Supplier = "RU" });

        Assert.NotEqual(one.EventId, other.EventId);
    }

    [Fact]
    public async Task An_undated_transfer_joins_the_latest_within_two_weeks_and_opens_one_after_that()
    {
        var arms = Together(EventKind.ArmsTransfer, null, ReportStatus.Alleged, "KP", "RU");
        var one = await room.TellAsync(Paper("one", Friday), arms);
        var soon = await room.TellAsync(Paper("two", Friday.AddDays(13)), arms);
        var later = await room.TellAsync(Paper("three", Friday.AddDays(15)), arms);

        Assert.Equal(one.EventId, soon.EventId);
        Assert.Equal(Verdict.New, later.Verdict);
    }

    [Fact]
    public async Task A_drill_of_four_states_is_found_from_any_of_its_pairs()
    {
        var all = await room.TellAsync(Paper("one", Friday), Drill(Day(6, 21), "DE", "FR", "PL", "US"));
        var two = await room.TellAsync(Paper("two", Friday), Drill(Day(6, 21), "FR", "PL"));
        var three = await room.TellAsync(Paper("three", Friday), Drill(Day(6, 22), "FR", "PL", "US"));

        Assert.Equal("cooperation/DE-FR/2024-06-21/exercise", all.EventId);
        Assert.Equal((Verdict.FollowUp, Verdict.FollowUp), (two.Verdict, three.Verdict));
        Assert.Single(await room.AllAsync());
        Assert.Single(await room.Events.LadderAsync("PL", "US", Day(1, 1), CancellationToken.None));
    }

    [Fact]
    public async Task A_pair_reported_first_takes_in_the_drill_of_four()
    {
        var two = await room.TellAsync(Paper("two", Friday), Drill(Day(6, 21), "FR", "PL"));
        var all = await room.TellAsync(Paper("one", Friday), Drill(Day(6, 21), "DE", "FR", "PL", "US"));
        var other = await room.TellAsync(Paper("three", Friday), Drill(Day(6, 21), "DE", "US"));

        Assert.Equal(two.EventId, all.EventId);
        Assert.Equal(two.EventId, other.EventId);
        Assert.Equal(["DE", "FR", "PL", "US"], Assert.Single(await room.AllAsync()).Parties);
    }

    [Fact]
    public async Task Of_two_acts_in_one_article_each_goes_to_the_nearer_event()
    {
        await room.TellAsync(Paper("one", Friday), Summons("PL", "RU", Day(6, 21)));
        var both = await room.ReadAsync(
            Paper("two", Friday),
            Summons("PL", "RU", Day(6, 19), "It did so on Wednesday."),
            Summons("PL", "RU", Day(6, 21), "And on Friday."));

        Assert.Equal(["summons/PL-RU/2024-06-19", "summons/PL-RU/2024-06-21"], both.Select(decision => decision.EventId));
    }

    private static Report Drill(DateOnly date, params string[] states) => Together(EventKind.Exercise, date, ReportStatus.Done, states);
}
