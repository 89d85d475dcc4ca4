using System.Globalization;

namespace Alerts.Subscriptions;

/// <summary>Turns wishes into a subscriber's settings, or says in one line each what is not understood.</summary>
public static class WishReader
{
    private const int MostRules = 20;

    /// <summary>The subscriber with the wishes applied; unchanged when there are <paramref name="faults"/>.</summary>
    public static Subscriber Apply(Subscriber subscriber, SubscriptionWishes wishes, out IReadOnlyList<string> faults)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(wishes);
        var found = new List<string>();
        var next = subscriber with
        {
            Filter = Filter(subscriber.Filter, wishes, found),
            Zone = Zone(subscriber.Zone, wishes.Zone, found),
            Cadence = CadenceOf(subscriber.Cadence, wishes, found),
            Quiet = wishes.Quiet is null ? subscriber.Quiet : Quiet(wishes.Quiet, found),
            DailyCap = Whole(wishes.DailyCap, subscriber.DailyCap, 1, 1000, "The daily cap", found),
            TextOnly = wishes.TextOnly ?? subscriber.TextOnly,
            WantsEmptyDigests = wishes.WantsEmptyDigests ?? subscriber.WantsEmptyDigests,
        };
        if (wishes.PauseUntil is { } pause) next = Pause(next, pause, found);
        faults = found;
        return found.Count == 0 ? next : subscriber;
    }

    private static SubscriptionFilter Filter(SubscriptionFilter filter, SubscriptionWishes wishes, List<string> faults) => filter with
    {
        Rules = wishes.Rules is null ? filter.Rules : Rules(wishes.Rules, faults),
        MinConfidence = Fraction(wishes.MinConfidence, filter.MinConfidence, faults),
        MinSources = Whole(wishes.MinSources, filter.MinSources, 1, 5, "The number of sources", faults),
        HoldFor = TimeSpan.FromHours(
            Whole(wishes.HoldHours, (int)filter.HoldFor.TotalHours, 0, 48, "The hours to wait for sources", faults)),
    };

    private static List<FilterRule> Rules(string text, List<string> faults)
    {
        var rules = new List<FilterRule>();
        foreach (var line in text.Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Equals("everything", StringComparison.OrdinalIgnoreCase)) continue;
            if (FilterRuleText.TryRead(line, out var fault) is { } rule) rules.Add(rule);
            else faults.Add(fault!);
        }

        if (rules.Count > MostRules) faults.Add($"There are {rules.Count} rules; at most {MostRules} are kept.");
        return rules;
    }

    private static string Zone(string current, string? wish, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(wish)) return current;
        if (wish.Length < 60 && LocalMoment.Zone(wish) is not null) return wish;
        faults.Add($"'{wish[..Math.Min(60, wish.Length)]}' is no time zone. Write it as Asia/Seoul, Europe/Berlin or UTC.");
        return current;
    }

    private static Cadence CadenceOf(Cadence current, SubscriptionWishes wishes, List<string> faults)
    {
        var next = current;
        if (!string.IsNullOrWhiteSpace(wishes.Cadence))
        {
            if (Enum.TryParse<CadenceKind>(wishes.Cadence, ignoreCase: true, out var kind) && Enum.IsDefined(kind))
                next = next with { Kind = kind };
            else faults.Add("The cadence must be immediate, hourly, daily or weekly.");
        }

        if (!string.IsNullOrWhiteSpace(wishes.At)) next = next with { At = Time(wishes.At, "The time of the digest", faults) ?? next.At };
        if (!string.IsNullOrWhiteSpace(wishes.Day))
        {
            if (Enum.TryParse<DayOfWeek>(wishes.Day, ignoreCase: true, out var day) && Enum.IsDefined(day)) next = next with { Day = day };
            else faults.Add("The day must be a day of the week, such as Monday.");
        }

        return next;
    }

    private static QuietHours? Quiet(string wish, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(wish)) return null;
        if (wish.Split('-') is [var from, var to] && Clock(from) is { } start && Clock(to) is { } end) return new QuietHours(start, end);
        faults.Add("Quiet hours are written 22:00-07:00.");
        return null;
    }

    private static Subscriber Pause(Subscriber subscriber, string wish, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(wish))
            return subscriber.Status == SubscriberStatus.Paused
                ? subscriber with { Status = SubscriberStatus.Confirmed, PausedUntil = null }
                : subscriber;
        if (DateOnly.TryParseExact(wish.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return subscriber with
            {
                Status = SubscriberStatus.Paused,
                PausedUntil = LocalMoment.Of(day, TimeOnly.MinValue, subscriber.TimeZone),
            };
        faults.Add("The day to pause until is written 2026-12-24.");
        return subscriber;
    }

    private static TimeOnly? Time(string text, string what, List<string> faults)
    {
        if (Clock(text) is { } time) return time;
        faults.Add($"{what} is written 08:00.");
        return null;
    }

    private static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    private static int Whole(string? text, int current, int least, int most, string what, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(text)) return current;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        faults.Add($"{what} must be a whole number from {least} to {most}.");
        return current;
    }

    private static double Fraction(string? text, double current, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(text)) return current;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1)
            return number;
        faults.Add("The confidence must be a number from 0 to 1, such as 0.8.");
        return current;
    }
}
