using Alerts.Articles;
using Alerts.Events;
using Alerts.Events.Matching;
using static Alerts.Tests.Events.Matching.Newsroom;

namespace Alerts.Tests.Events.Matching;

public sealed class LifeOfAnEvent
{
    private const string Wire =
        "SEOUL (AFP) - South Korea called in the Russian ambassador on Friday to complain about the defence pact that Moscow and "
        + "Pyongyang signed this week. "
        + "A vice minister told the envoy that any help for the North's weapons programmes breaks the resolutions of the Security "
        + "Council, and asked Moscow to stop it at once. "
        + "The ambassador answered that the pact is directed against nobody, and that he would pass the message on to his capital.";

    private readonly Newsroom room = new();
    private readonly Report pact = Summons("KR", "RU", Day(6, 21));

    [Fact]
    public async Task A_wire_copy_in_another_paper_is_a_duplicate_and_no_independent_source()
    {
        await room.TellAsync(Paper("one", Friday, text: Wire), pact);
        var copy = await room.TellAsync(Paper("two", Friday.AddHours(2), text: Wire + " With our own correspondent."), pact);

        Assert.Equal((Verdict.Duplicate, "wire-copy"), (copy.Verdict, copy.Code));
        var known = Assert.Single(await room.AllAsync());
        Assert.Equal((2, 1), (known.SourceCount, known.IndependentSources));
        Assert.Equal("one", known.Sources[1].CopyOf);
    }

    [Fact]
    public async Task A_later_report_that_tells_no_day_has_the_day_of_its_event()
    {
        await room.TellAsync(Paper("one", Friday), pact);
        var untold = Summons("KR", "RU", Day(6, 22)) with { DateBasis = DateBasis.Publication };
        var later = await room.TellAsync(Paper("two", Friday.AddDays(1)), untold);

        Assert.Equal((Verdict.FollowUp, Day(6, 21)), (later.Verdict, later.Report!.Date));
    }

    [Fact]
    public async Task A_short_sentence_under_the_same_headline_is_a_copy_too()
    {
        const string Sentence = "London had done the same.";
        const string Headline = "Capitals call in envoys";
        var report = Summons("GB", "RU", Day(6, 20), Sentence);
        await room.TellAsync(Paper("one", Friday, text: Sentence) with { Title = Headline }, report);

        var copy = await room.TellAsync(Paper("two", Friday.AddHours(1), text: Sentence) with { Title = Headline }, report);

        Assert.Equal((Verdict.Duplicate, "wire-copy"), (copy.Verdict, copy.Code));
    }

    [Theory]
    [InlineData("Envoy called in 'for a frank word' over what the premier said about fish, nets and borders", Verdict.Old)]
    [InlineData("Envoy called in", Verdict.New)]
    public async Task A_short_sentence_ten_days_later_is_old_where_its_long_headline_is_the_same(string headline, Verdict verdict)
    {
        const string Sentence = "Berg was called to the ministry.";
        await room.TellAsync(
            Paper("one", Friday, text: Sentence) with { Title = headline },
            Summons("GB", "RU", Day(6, 21), Sentence));

        var again = await room.TellAsync(
            Paper("two", Friday.AddDays(10), text: Sentence) with { Title = headline },
            Summons("GB", "RU", Day(7, 1), Sentence));

        Assert.Equal(verdict, again.Verdict);
    }

    [Fact]
    public async Task One_agencys_first_sentence_cut_elsewhere_is_a_copy_however_short_the_rest()
    {
        const string Lead = "Portugal and Morocco signed an accord on patrols of their navies in Lisbon on Thursday.";
        const string Ending = " More accords of the kind may come before the year is out.";
        const string OwnWords = "Ministers put their names to an accord on naval patrols with Rabat.";
        var report = Together(EventKind.Treaty, Day(6, 20), ReportStatus.Done, "MA", "PT") with { Evidence = "Navies sign accord" };
        await room.TellAsync(Paper("wire", Friday, text: Lead), report);

        var cut = await room.TellAsync(Paper("cut", Friday.AddHours(2), text: Lead + Ending), report);
        var own = await room.TellAsync(Paper("own", Friday.AddHours(3), text: OwnWords), report);

        Assert.Equal((Verdict.Duplicate, "wire-copy"), (cut.Verdict, cut.Code));
        Assert.Equal((Verdict.FollowUp, "second-source"), (own.Verdict, own.Code));
    }

    [Theory]
    [InlineData("http://one.example/story")]
    [InlineData("https://one.example/story?utm_source=rss&utm_medium=feed")]
    [InlineData("https://amp.one.example/story/amp")]
    [InlineData("https://www.one.example/story/")]
    public async Task The_same_page_at_another_address_is_a_duplicate(string address)
    {
        await room.TellAsync(Paper("one", Friday, text: Wire), pact);
        var edited = Paper("two", Friday.AddHours(5), text: Wire) with { Url = new Uri(address), Title = "An edited title" };
        var again = await room.TellAsync(edited, pact);

        Assert.Equal((Verdict.Duplicate, "same-document"), (again.Verdict, again.Code));
    }

    [Fact]
    public async Task A_copy_stamped_a_month_later_is_old_though_its_Friday_is_another()
    {
        await room.TellAsync(Paper("one", Friday, text: Wire), pact);
        var late = await room.TellAsync(Paper("two", Friday.AddDays(28), text: Wire), pact with { Date = Day(7, 19) });

        Assert.Equal((Verdict.Old, "restamped-copy"), (late.Verdict, late.Code));
        Assert.Equal("summons/KR-RU/2024-06-21", late.EventId);
        Assert.Contains("first seen 2024-06-21 09:14 UTC at Paper one", late.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_timely_report_of_a_silently_recorded_event_is_still_new()
    {
        var background = await room.TellAsync(Paper("one", Friday), pact with { Background = true });
        var timely = await room.TellAsync(Paper("two", Friday.AddHours(1)), pact);
        var later = await room.TellAsync(Paper("three", Friday.AddHours(2)), pact);

        Assert.Equal((Verdict.Old, "background"), (background.Verdict, background.Code));
        Assert.Equal((Verdict.New, "first-timely-report", 1), (timely.Verdict, timely.Code, timely.Announcement));
        Assert.Equal(Verdict.FollowUp, later.Verdict);
    }

    [Fact]
    public async Task A_feeds_first_poll_alerts_only_what_is_fresh()
    {
        var stale = await room.TellAsync(
            Paper("one", Friday.AddDays(-4), seen: Friday) with { FirstPoll = true },
            Summons("KR", "RU", Day(6, 17)));
        var fresh = await room.TellAsync(
            Paper("two", Friday.AddHours(-20), seen: Friday) with { FirstPoll = true },
            Summons("PL", "RU", Day(6, 20)));

        Assert.Equal((Verdict.Old, "first-poll"), (stale.Verdict, stale.Code));
        Assert.Equal(Verdict.New, fresh.Verdict);
    }

    [Fact]
    public async Task An_undated_article_is_never_now()
    {
        var undated = await room.TellAsync(Paper("one", null, seen: Friday), Summons("KR", "RU", null));
        var weekday = await room.TellAsync(Paper("two", null, seen: Friday), Summons("PL", "RU", Day(6, 21)));
        var told = await room.TellAsync(
            Paper("three", null, seen: Friday),
            Summons("DE", "RU", Day(6, 20)) with { DateBasis = DateBasis.Told });

        Assert.Equal(("undated", "undated"), (undated.Code, weekday.Code));
        Assert.Equal(Verdict.New, told.Verdict);
    }

    [Fact]
    public async Task A_publication_date_in_the_future_makes_nothing_newer()
    {
        var late = await room.TellAsync(Paper("one", Friday.AddDays(40), seen: Friday), Summons("KR", "RU", Day(6, 10)));

        Assert.Equal((Verdict.Old, "act-too-old"), (late.Verdict, late.Code));
    }

    [Fact]
    public async Task A_day_without_a_time_counts_to_its_end()
    {
        var day = new DateTimeOffset(2024, 6, 19, 0, 0, 0, TimeSpan.Zero);
        var seen = day.AddHours(80);
        var report = await room.TellAsync(Paper("one", day, seen: seen) with { PublishedHasTime = false }, Summons("KR", "RU", Day(6, 19)));
        var timed = await room.TellAsync(Paper("two", day, seen: seen), Summons("PL", "RU", Day(6, 19)));

        Assert.Equal(Verdict.New, report.Verdict);
        Assert.Equal("seen-late", timed.Code);
    }

    [Fact]
    public async Task Planned_then_done_is_told_as_a_change()
    {
        var drill = Together(EventKind.Exercise, Day(6, 25), ReportStatus.Done, "CN", "RU");
        var planned = await room.TellAsync(Paper("one", Friday), drill with { Status = ReportStatus.Planned });
        var done = await room.TellAsync(Paper("two", Friday.AddDays(4)), drill);
        var more = await room.TellAsync(Paper("three", Friday.AddDays(4)), drill);

        Assert.Equal(Verdict.New, planned.Verdict);
        Assert.Equal((Verdict.FollowUp, "status-changed", 2), (done.Verdict, done.Code, done.Announcement));
        Assert.Null(more.Announcement);
        var known = Assert.Single(await room.AllAsync());
        Assert.Equal([ReportStatus.Planned, ReportStatus.Done], known.History.Select(change => change.Status));
        Assert.Equal([AnnouncementKind.New, AnnouncementKind.Changed], known.Announcements.Select(told => told.Kind));
    }

    [Fact]
    public async Task A_denial_is_told_once()
    {
        var alleged = Together(EventKind.ArmsTransfer, null, ReportStatus.Alleged, "KP", "RU");
        var denied = alleged with { Status = ReportStatus.Denied };
        await room.TellAsync(Paper("one", Friday), alleged);
        var denial = await room.TellAsync(Paper("two", Friday.AddDays(1)), denied);
        var again = await room.TellAsync(Paper("three", Friday.AddDays(1)), denied);

        Assert.Equal(("denied", 2), (denial.Code, denial.Announcement));
        Assert.Null(again.Announcement);
        Assert.Equal(ReportStatus.Denied, Assert.Single(await room.AllAsync()).Status);
    }

    [Fact]
    public async Task A_second_independent_source_confirms_what_was_unsure_and_only_that()
    {
        var unsure = pact with { Confidence = 0.6 };
        await room.TellAsync(Paper("one", Friday, text: Wire), unsure);
        var copy = await room.TellAsync(Paper("two", Friday.AddHours(1), text: Wire), unsure);
        var second = await room.TellAsync(Paper("three", Friday.AddHours(2)), unsure);
        var third = await room.TellAsync(Paper("four", Friday.AddHours(3)), unsure);

        Assert.Null(copy.Announcement);
        Assert.Equal(("confirmed", 2), (second.Code, second.Announcement));
        Assert.Null(third.Announcement);
    }

    [Fact]
    public async Task A_repeated_step_decides_the_same_and_writes_nothing()
    {
        var article = Paper("one", Friday);
        var first = await room.TellAsync(article, pact);
        await room.TellAsync(Paper("two", Friday.AddHours(1)), pact);
        var before = await room.Store.ReadAsync("timelines", "summons/KR-RU.json", CancellationToken.None);
        var repeated = await room.TellAsync(article, pact);
        var after = await room.Store.ReadAsync("timelines", "summons/KR-RU.json", CancellationToken.None);

        Assert.Equal(
            (first.Verdict, first.Code, first.Why, first.EventId, first.Announcement),
            (repeated.Verdict, repeated.Code, repeated.Why, repeated.EventId, repeated.Announcement));
        Assert.Equal(before!.ETag, after!.ETag);
    }

    [Fact]
    public async Task A_page_stamped_ten_months_late_joins_the_summons_it_tells_of()
    {
        var then = new DateTimeOffset(2023, 9, 19, 8, 0, 0, TimeSpan.Zero);
        var act = Summons("KR", "RU", Day(9, 19, 2023));
        var first = await room.TellAsync(Paper("one", then), act with { Reason = "military cooperation with North Korea" });
        var late = await room.TellAsync(Paper("two", then.AddDays(304)), act with { DateBasis = DateBasis.DayAndMonth });

        Assert.Equal(first.EventId, late.EventId);
        Assert.Equal(Verdict.Old, late.Verdict);
    }

    [Fact]
    public async Task A_page_stamped_ten_months_late_is_old_also_when_it_is_seen_first()
    {
        var then = new DateTimeOffset(2023, 9, 19, 8, 0, 0, TimeSpan.Zero);
        var act = Summons("KR", "RU", Day(9, 19, 2023));
        var late = await room.TellAsync(Paper("two", then.AddDays(304)), act with { DateBasis = DateBasis.DayAndMonth });
        var first = await room.TellAsync(Paper("one", then, seen: then.AddDays(305)), act);

        Assert.Equal((Verdict.Old, Verdict.Old), (late.Verdict, first.Verdict));
        Assert.Equal(late.EventId, first.EventId);
    }

    [Fact]
    public async Task A_day_and_month_that_the_page_date_puts_into_this_year_is_that_of_the_known_event()
    {
        var then = new DateTimeOffset(2023, 9, 19, 8, 0, 0, TimeSpan.Zero);
        var first = await room.TellAsync(Paper("one", then), Summons("KR", "RU", Day(9, 19, 2023)) with { Officials = ["Kulik"] });

        var aYearOn = then.AddYears(1).AddDays(1);
        var thisYears = Summons("KR", "RU", Day(9, 19)) with { DateBasis = DateBasis.DayAndMonth };
        var page = await room.TellAsync(Paper("two", aYearOn), thisYears with { Officials = ["Kulik"] });
        var real = await room.TellAsync(Paper("three", aYearOn), thisYears with { Officials = ["Zinoviev"] });

        Assert.Equal((Verdict.Old, "page-date-contradicted", first.EventId), (page.Verdict, page.Code, page.EventId));
        Assert.Equal((Verdict.New, "summons/KR-RU/2024-09-19"), (real.Verdict, real.EventId));
    }

    [Fact]
    public async Task Dates_that_the_text_tells_betray_a_wrong_page_date()
    {
        var then = new DateTimeOffset(2023, 9, 19, 8, 0, 0, TimeSpan.Zero);
        var act = Summons("KR", "RU", Day(9, 19, 2023)) with { Reason = "arms deals with North Korea" };
        var misdated = Summons("KR", "RU", Day(7, 19)) with
        {
            DateBasis = DateBasis.Publication,
            Reason = "possible arms deals with North Korea",
            ToldDates = [Day(9, 12, 2023), Day(9, 18, 2023)],
        };
        var first = await room.TellAsync(Paper("one", then), act);
        var page = await room.TellAsync(Paper("two", then.AddDays(304)), misdated);

        Assert.Equal((Verdict.Old, "page-date-contradicted", first.EventId), (page.Verdict, page.Code, page.EventId));
    }

    [Fact]
    public async Task Five_paraphrases_in_five_papers_are_one_event_and_one_alert()
    {
        string[] tellings =
        [
            "South Korea's foreign ministry called in Russia's ambassador on Friday over the treaty with Pyongyang.",
            "Moscow's man in Seoul was asked to appear at the ministry, which is angry about a pact.",
            "After Putin's trip to Kim, Seoul lodged a protest with the Russian envoy it had summoned.",
            "Seoul convoca al embajador ruso por el pacto de defensa con Corea del Norte.",
            "서울은 북러 조약과 관련해 러시아 대사를 초치했다.",
        ];
        var decisions = new List<Decision>();
        foreach (var (at, telling) in tellings.Index())
        {
            var report = Summons("KR", "RU", at == 1 ? null : Day(6, 21), telling);
            decisions.Add(await room.TellAsync(Paper("p" + at, Friday.AddHours(at), text: telling), report));
        }

        Assert.Equal(Verdict.New, decisions[0].Verdict);
        Assert.All(decisions.Skip(1), decision => Assert.Equal((Verdict.FollowUp, (int?)null), (decision.Verdict, decision.Announcement)));
        Assert.Single(decisions.Select(decision => decision.EventId).Distinct());
    }

    [Fact]
    public async Task Workers_racing_on_one_event_raise_one_alert()
    {
        var reports = Enumerable.Range(0, 24).Select(at => Summons("KR", "RU", Day(6, 21), $"Sentence {at}."));
        var decisions = await RaceAsync(reports);

        Assert.Single(decisions.SelectMany(all => all), decision => decision.Verdict == Verdict.New);
        var known = Assert.Single(await room.AllAsync());
        Assert.Equal((24, 1), (known.SourceCount, known.Announcements.Count));
    }

    [Fact]
    public async Task Workers_racing_on_a_drill_of_several_states_raise_one_alert()
    {
        string[][] parties = [["DE", "FR", "PL"], ["FR", "PL"], ["DE", "PL"], ["DE", "FR"], ["DE", "FR", "PL"], ["FR", "PL"]];
        await RaceAsync(parties.Select(states => Together(EventKind.Exercise, Day(6, 21), ReportStatus.Done, states)));

        // Two pairs that nobody names together may open an event each; all who share two states with the drill are in it.
        var all = await room.AllAsync();
        Assert.Equal(6, all.Sum(known => known.SourceCount));
        Assert.All(all, known => Assert.Single(known.Announcements, told => told.Kind == AnnouncementKind.New));
    }

    /// <summary>Each report in a paper of its own, taken in by a worker of its own.</summary>
    private Task<IReadOnlyList<Decision>[]> RaceAsync(IEnumerable<Report> reports) =>
        Task.WhenAll(reports.Select((report, at) => Task.Run(
            () => room.Recorder.RecordAsync(Paper("p" + at, Friday), [report], CancellationToken.None))));
}
