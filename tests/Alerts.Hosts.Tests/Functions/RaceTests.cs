using Alerts.Articles;
using Alerts.Events;
using Alerts.Events.Matching;
using Alerts.Hosts.Tests.Testing;
using Alerts.Language;

namespace Alerts.Hosts.Tests.Functions;

/// <summary>Two workers on one storage account, racing on the same documents.</summary>
[Collection(AzuriteTests.Name)]
public sealed class RaceTests(Azurite azurite)
{
    private static readonly DateTimeOffset Start = new(2024, 6, 21, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] States = ["RU", "CN", "IR", "IL", "US", "BY", "VE", "TR", "AZ", "IN"];

    [Fact]
    public async Task Two_hundred_concurrent_reports_of_twenty_events_end_as_twenty_events_with_every_source()
    {
        var connection = azurite.FreshAccount();
        await using var one = new AzureApp(connection, new ShiftedClock(Start));
        await using var two = new AzureApp(connection, new ShiftedClock(Start));
        await one.MakeStorageAsync();

        // Two events on each of ten timelines, ten outlets each.
        var reports =
            from state in States
            from swapped in new[] { false, true }
            from outlet in Enumerable.Range(0, 10)
            select (Initiator: swapped ? state : "DE", Target: swapped ? "DE" : state, Outlet: outlet);
        var work = reports.ToList();
        Assert.Equal(200, work.Count);
        await Task.WhenAll(work.Select((report, at) =>
            Task.Run(() => RecordAsync(at % 2 == 0 ? one : two, report.Initiator, report.Target, report.Outlet))));

        var events = await one.Get<EventStore>().AllAsync(CancellationToken.None).ToListAsync();
        Assert.Equal(20, events.Count);
        Assert.All(events, known =>
        {
            Assert.Equal(10, known.SourceCount);
            Assert.Equal(10, known.Sources.Select(source => source.ArticleId).Distinct().Count());
            Assert.Single(known.Announcements, told => told.Kind == AnnouncementKind.New);
        });
    }

    [Fact]
    public async Task Forty_reports_of_two_events_on_one_timeline_lose_none()
    {
        var connection = azurite.FreshAccount();
        await using var one = new AzureApp(connection, new ShiftedClock(Start));
        await using var two = new AzureApp(connection, new ShiftedClock(Start));
        await one.MakeStorageAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(at =>
            Task.Run(() => RecordAsync(at < 20 ? one : two, at % 2 == 0 ? "KR" : "RU", at % 2 == 0 ? "RU" : "KR", at))));

        var events = await two.Get<EventStore>().AllAsync(CancellationToken.None).ToListAsync();
        Assert.Equal(
            ["summons/KR-RU/2024-06-21", "summons/RU-KR/2024-06-21"],
            events.Select(known => known.Id).Order(StringComparer.Ordinal));
        Assert.All(events, known => Assert.Equal(20, known.SourceCount));
    }

    private static Task RecordAsync(AzureApp app, string initiator, string target, int outlet)
    {
        var article = new Article
        {
            Id = $"{initiator}{target}{outlet}",
            Url = new Uri($"https://outlet{outlet}.example/{initiator}-{target}"),
            Outlet = $"Outlet {outlet}",
            Title = $"{initiator} summons the ambassador of {target}, reports outlet number {outlet}",
            Published = Start.AddMinutes(-outlet),
            FirstSeen = Start,
            Language = "en",
            Text =
                $"Written by outlet {outlet} in words of its own: "
                + $"{string.Join(' ', Enumerable.Range(0, 60).Select(word => $"w{outlet}x{word}"))}",
        };
        var report = new Report
        {
            Kind = EventKind.Summons,
            Initiator = initiator,
            Target = target,
            Parties = [.. new[] { initiator, target }.Order(StringComparer.Ordinal)],
            Date = new DateOnly(2024, 6, 21),
            DatePrecision = DatePrecision.Day,
            Status = ReportStatus.Done,
            Rank = "ambassador",
            Confidence = 0.9,
            Evidence = $"{initiator} summoned the ambassador of {target} on Friday, outlet {outlet} says.",
        };
        return app.Get<EventRecorder>().RecordAsync(article, [report], CancellationToken.None);
    }
}
