using Alerts.Subscriptions;
using FsCheck;
using FsCheck.Fluent;

namespace Alerts.Tests.Subscriptions;

public sealed class SlotCalendarTests
{
    private static readonly string[] Zones =
    [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Seoul", "America/Santiago", "Africa/Casablanca",
    ];

    [Theory]
    // The day the clocks go forward: 02:30 does not exist and is due when the gap ends.
    [InlineData("Europe/Berlin", "02:30", "2024-03-31T00:00:00Z", "2024-03-31T01:00:00Z")]
    [InlineData("America/New_York", "02:30", "2024-03-10T00:00:00-05:00", "2024-03-10T07:00:00Z")]
    [InlineData("Australia/Lord_Howe", "02:15", "2024-10-05T14:00:00Z", "2024-10-05T15:30:00Z")]
    // The day they go back: 02:30 comes twice and is due the first time.
    [InlineData("Europe/Berlin", "02:30", "2024-10-26T22:00:00Z", "2024-10-27T00:30:00Z")]
    [InlineData("America/New_York", "01:30", "2024-11-03T00:00:00-04:00", "2024-11-03T05:30:00Z")]
    // Midnight itself may be skipped.
    [InlineData("America/Santiago", "00:15", "2024-09-07T12:00:00Z", "2024-09-08T04:00:00Z")]
    [InlineData("Africa/Casablanca", "02:30", "2024-03-10T00:00:00Z", "2024-03-10T01:30:00Z")]
    [InlineData("Asia/Seoul", "08:00", "2024-06-20T23:00:00Z", "2024-06-21T23:00:00Z")]
    public void A_daily_slot_is_due_once_on_days_when_clocks_change(string zone, string at, string from, string due)
    {
        var cadence = Cadence.Daily with { At = TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture) };

        var next = SlotCalendar.Next(cadence, TimeZoneInfo.FindSystemTimeZoneById(zone), Moment(from));

        Assert.Equal(Moment(due), next);
    }

    [Fact]
    public void A_year_of_daily_slots_has_one_on_each_local_day_in_six_zones()
    {
        foreach (var name in Zones)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
            for (var minute = 0; minute < 1440; minute += 45)
            {
                var cadence = Cadence.Daily with { At = TimeOnly.MinValue.AddMinutes(minute) };
                var slot = SlotCalendar.Next(cadence, zone, Moment("2024-01-01T12:00:00Z"));
                for (var day = 0; day < 366; day++)
                {
                    var next = SlotCalendar.Next(cadence, zone, slot);
                    Assert.Equal(LocalDay(slot, zone).AddDays(1), LocalDay(next, zone));
                    Assert.Equal(slot, SlotCalendar.Before(cadence, zone, next));
                    slot = next;
                }
            }
        }
    }

    [Fact]
    public void Periods_neither_overlap_nor_leave_gaps()
    {
        var gen = from zone in Gen.Elements(Zones)
                  from kind in Gen.Elements(CadenceKind.Hourly, CadenceKind.Daily, CadenceKind.Weekly)
                  from minute in Gen.Choose(0, 1439)
                  from day in Gen.Choose(0, 6)
                  from offset in Gen.Choose(0, 366 * 24 * 60)
                  let cadence = new Cadence(kind, TimeOnly.MinValue.AddMinutes(minute), (DayOfWeek)day)
                  select (zone, cadence, instant: Moment("2024-01-01T00:00:00Z").AddMinutes(offset));

        Prop.ForAll(gen.ToArbitrary(), drawn =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(drawn.zone);
            var latest = SlotCalendar.Latest(drawn.cadence, zone, drawn.instant);
            var next = SlotCalendar.Next(drawn.cadence, zone, drawn.instant);
            return latest <= drawn.instant && next > drawn.instant
                && SlotCalendar.Before(drawn.cadence, zone, next) == latest
                && SlotCalendar.Next(drawn.cadence, zone, latest) == next;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void Two_years_of_any_cadence_in_any_zone_are_covered_once()
    {
        var random = new Random(2024);
        var zones = TimeZoneInfo.GetSystemTimeZones();
        var (start, end) = (Moment("2023-12-31T00:00:00Z"), Moment("2026-01-02T00:00:00Z"));
        for (var round = 0; round < 600; round++)
        {
            var zone = zones[random.Next(zones.Count)];
            var cadence = new Cadence(
                (CadenceKind)random.Next(1, 4),
                TimeOnly.MinValue.AddMinutes(random.Next(1440)),
                (DayOfWeek)random.Next(7));
            var (least, most) = cadence.Kind switch
            {
                CadenceKind.Hourly => (TimeSpan.FromMinutes(29), TimeSpan.FromMinutes(121)),
                CadenceKind.Daily => (TimeSpan.FromHours(22), TimeSpan.FromHours(26)),
                _ => (TimeSpan.FromHours(166), TimeSpan.FromHours(170)),
            };
            // The period of a slot is what lies between it and the slot before: together they must tile the time.
            for (var slot = SlotCalendar.Latest(cadence, zone, start); slot < end;)
            {
                var next = SlotCalendar.Next(cadence, zone, slot);
                var middle = slot + ((next - slot) / 2);
                Assert.True(
                    next - slot >= least && next - slot <= most
                    && SlotCalendar.Before(cadence, zone, next) == slot && SlotCalendar.Latest(cadence, zone, middle) == slot
                    && SlotCalendar.Latest(cadence, zone, next) == next && SlotCalendar.Latest(cadence, zone, next.AddTicks(-1)) == slot,
                    $"{cadence} in {zone.Id}: {slot:O} to {next:O}");
                slot = next;
            }
        }
    }

    [Theory]
    [InlineData("22:00", "07:00", "Europe/Berlin", "2024-06-21T21:30:00Z", "2024-06-22T05:00:00Z")]
    [InlineData("22:00", "07:00", "Europe/Berlin", "2024-06-21T12:00:00Z", null)]
    [InlineData("22:00", "07:00", "Europe/Berlin", "2024-03-31T00:30:00Z", "2024-03-31T05:00:00Z")]
    [InlineData("12:00", "14:00", "Asia/Seoul", "2024-06-21T04:59:00Z", "2024-06-21T05:00:00Z")]
    [InlineData("12:00", "14:00", "Asia/Seoul", "2024-06-21T05:00:00Z", null)]
    public void Quiet_hours_end_when_the_clock_says_so(string from, string to, string zone, string at, string? end)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var quiet = new QuietHours(TimeOnly.Parse(from, culture), TimeOnly.Parse(to, culture));

        Assert.Equal(end is null ? null : Moment(end), quiet.EndsAt(Moment(at), TimeZoneInfo.FindSystemTimeZoneById(zone)));
    }

    private static DateOnly LocalDay(DateTimeOffset at, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();
}
