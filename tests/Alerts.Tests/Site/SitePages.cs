using Alerts.Events;

namespace Alerts.Tests.Site;

public sealed class SitePages
{
    [Fact]
    public async Task The_home_page_lists_an_event_and_the_link_leads_to_its_evidence()
    {
        await using var bench = new SiteBench();
        await bench.KeepAsync(Sample.Summons("KR", "RU", "2024-06-21", "Seoul called in Moscow's envoy over the pact."));

        var home = await bench.ReadAsync("/");
        var page = await bench.ReadAsync("/events/summons/KR-RU/2024-06-21");

        Assert.Contains("href=\"/events/summons/KR-RU/2024-06-21\"", home, StringComparison.Ordinal);
        Assert.Contains("Seoul called in Moscow&#x27;s envoy over the pact.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_store_says_that_nothing_was_recorded_yet()
    {
        await using var bench = new SiteBench();
        Assert.Contains("Nothing has been recorded yet", await bench.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_added_later_shows_at_once_although_the_index_was_read_before()
    {
        await using var bench = new SiteBench();
        await bench.KeepAsync(Sample.Summons("KR", "RU", "2024-06-21"));
        await bench.ReadAsync("/");
        await bench.KeepAsync(Sample.Cooperation(EventKind.Treaty, "KP", "RU", "2024-06-19"));

        Assert.Contains("/events/cooperation/KP-RU/2024-06-19/treaty", await bench.ReadAsync("/"), StringComparison.Ordinal);
    }
}
