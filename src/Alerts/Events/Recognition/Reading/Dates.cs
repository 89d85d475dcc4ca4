using System.Globalization;
using Alerts.Articles;
using Alerts.Language;

namespace Alerts.Events.Recognition.Reading;

/// <summary>Dates the acts of one article: what the sentence says, else the day of publication.</summary>
internal sealed class Dates(Article article, string language)
{
    /// <summary>News is not older.</summary>
    public const int LongAgoDays = 14;

    private const int MostTold = 16;
    private const int MostBehindSaying = 5;
    private const int MostBehindDays = 8;

    private readonly Dictionary<(int Passage, DateOnly? Day), IReadOnlyList<DateMention>> read = [];

    private readonly DateAnchor anchor = new(article.Published, article.PublishedHasTime, null);

    public DateOnly? Published => anchor.Day;

    /// <summary>
    /// The day of the act told nearest to the trigger; behind a reason word stands the day of the reason, not of the act.
    /// </summary>
    public ActDate OfAct(Passage passage, Item trigger, IReadOnlyList<string> initiators)
    {
        var local = anchor with { State = initiators.Count > 0 ? initiators[0] : null };
        var from = trigger.Start < passage.Pieces.Length ? passage.Pieces[trigger.Start].Start : 0;
        var reason = passage.Items.Find(item => item.Sense == Sense.Reason && item.Start >= trigger.End);
        var limit = reason.End > 0 ? passage.Pieces[reason.Start].Start : int.MaxValue;
        var last = local.Day is { } day ? day.AddDays(1) : DateOnly.MaxValue;
        var dates = Mentions(passage, local);
        var others = new OtherDays(passage, trigger, dates, local.Day);
        var best = dates
            .Where(date => date.Date <= last && !IsSameDay(passage, date) && !IsBound(passage, date) && !IsCounted(passage, date)
                && !others.Holds(date) && (date.Start < limit || IsOfSaying(passage, date)))
            .OrderBy(date => IsOfTelling(passage, date))
            .ThenBy(date => date.Start < limit ? Distance(passage, date, from) : 2 * passage.Text.Length + date.Start)
            .FirstOrDefault();
        if (best is not null) return Told(passage, best) with { OfStatement = IsOfTelling(passage, best) };
        return DaysBefore(passage, trigger) ?? (local.Day is { } published
            ? new ActDate(published, DatePrecision.Day, false) { Basis = DateBasis.Publication }
            : ActDate.Unknown with { Yearless = Yearless(passage, from) });
    }

    /// <summary>
    /// "the envoy, who took office in May, was called in on Monday": what two commas in front of the verb enclose is told in passing.
    /// </summary>
    private static int Distance(Passage passage, DateMention date, int from)
    {
        var aside = date.Start < from
            && passage.Text.LastIndexOf(',', date.Start) >= 0
            && passage.Text.AsSpan(date.Start, from - date.Start).Contains(',');
        return Math.Abs(date.Start - from) + (aside ? passage.Text.Length : 0);
    }

    /// <summary>The date told nearest to the token, also one that lies ahead; null when none is told.</summary>
    /// <param name="lasting">
    /// The act takes days: "from Monday" tells when it begins, and the day of a statement about it tells nothing.
    /// </param>
    /// <param name="other">What stands nearer to a phrase of that sense, or between it and the token, is the day of another act.</param>
    public ActDate? Told(Passage passage, int token, bool lasting = false, Sense? other = null)
    {
        var from = token < passage.Pieces.Length ? passage.Pieces[token].Start : 0;
        var best = Mentions(passage, anchor)
            .Where(date => !IsBound(passage, date, lasting && date.Precision == DatePrecision.Day)
                && !(lasting && IsOfSaying(passage, date)) && !IsOfOther(date))
            .OrderBy(date => Math.Abs(date.Start - from)).FirstOrDefault();
        return best is null ? null : Told(passage, best) with { OfStatement = IsOfSaying(passage, best) };

        bool IsOfOther(DateMention date) => other is { } sense
            && passage.All(sense).Select(item => passage.Pieces[item.Start].Start)
                .Any(act => Math.Abs(act - date.Start) < Math.Abs(from - date.Start) || act < date.Start && date.Start < from);
    }

    /// <summary>"اليوم نفسه": the word for today in "the same day".</summary>
    private static bool IsSameDay(Passage passage, DateMention date) =>
        passage.PieceAt(date.Start) is >= 0 and var at && passage.At(Sense.SameDay, at) is not null;

    /// <summary>The last day that the text names, none after the publication; null when it names none.</summary>
    public DateOnly? LastDay(string text) =>
        DateReader.Find(text, language, anchor)
            .Where(date => date.Precision == DatePrecision.Day && !(date.Date > Published))
            .Select(date => (DateOnly?)date.Date).LastOrDefault();

    /// <summary>"comes two days after A summoned the envoy": counted from the day of the report; null where nothing is counted.</summary>
    public ActDate? DaysBefore(Passage passage, Item act)
    {
        foreach (var after in passage.All(Sense.DaysAfter))
        {
            var near = after.End <= act.Start && act.Start - after.End <= MostBehindDays
                && !Array.Exists(passage.Pieces[after.End..act.Start], piece => piece.Folded == ",");
            if (!near || Published is not { } day) continue;
            var days = int.Parse(after.Tag!, CultureInfo.InvariantCulture);
            return new ActDate(day.AddDays(-days), DatePrecision.Day, true) { Basis = DateBasis.Relative };
        }

        return null;
    }

    /// <summary>
    /// Days and months that the passages tell with a number, none after the publication; what gives a wrong page date away.
    /// </summary>
    public IReadOnlyList<DateOnly> AllTold(IEnumerable<Passage> passages)
    {
        if (Published is not { } published) return [];
        return [.. passages.SelectMany(passage => Mentions(passage, anchor)
            .Where(date => date.Precision is DatePrecision.Day or DatePrecision.Month && Told(passage, date).Basis != DateBasis.Relative))
            .Select(date => date.Date).Where(day => day <= published).Distinct().Take(MostTold)];
    }

    /// <summary>The day of that month which another sentence tells with its year; null when none does.</summary>
    public ActDate? WithYear(MonthDay day, IEnumerable<Passage> passages)
    {
        foreach (var passage in passages)
        {
            foreach (var date in Mentions(passage, anchor))
            {
                if (date is { Absolute: true, Precision: DatePrecision.Day } && IsThatDay(date.Date)) return Told(passage, date);
            }
        }

        return null;

        bool IsThatDay(DateOnly date) => date.Month == day.Month && date.Day == day.Day;
    }

    /// <summary>"since August", "from November 1": a bound of time.</summary>
    private static bool IsBound(Passage passage, DateMention date, bool butStart = false)
    {
        var at = passage.PieceAt(date.Start);
        if (at < 0) return false;
        if (passage.At(Sense.Span, at) is not null) return true;
        return passage.EndingAt(Sense.Span, passage.OverArticles(at)) is { } span && !(butStart && span.Tag == "start");
    }

    /// <summary>"the third time this month", "twice this year": over what time acts are counted, no day of one.</summary>
    private bool IsCounted(Passage passage, DateMention date) =>
        date.Precision == DatePrecision.Year && date.Date.Year == Published?.Year
        || date.Precision != DatePrecision.Day && passage.PieceAt(date.Start) is >= 0 and var at
            && passage.All(Sense.Again).Any(again => at - again.End is >= 0 and <= 1);

    /// <summary>"the supply of arms since 2023", told in 2024: what has been going on behind the token, and is no news.</summary>
    public bool RunsSinceAnEarlierYear(Passage passage, int token) =>
        Mentions(passage, anchor).Any(date => date.Precision == DatePrecision.Year && date.Date.Year < Published?.Year
            && passage.PieceAt(date.Start) >= token && IsBound(passage, date));

    /// <summary>The day, or the month that is not over yet, lies further back than news does.</summary>
    public bool IsLongAgo(ActDate date) =>
        date.Day is { } told && Published is { } published && published.DayNumber - told.DayNumber > LongAgoDays
        && !(date.Precision == DatePrecision.Month && (told.Year, told.Month) == (published.Year, published.Month));

    private static ActDate Told(Passage passage, DateMention date) => new(date.Date, date.Precision, true)
    {
        Basis = date.Absolute ? DateBasis.Told
            : passage.Text.AsSpan(date.Start, date.Length).IndexOfAnyInRange('0', '9') >= 0 ? DateBasis.DayAndMonth
            : DateBasis.Relative,
    };

    /// <summary>Read once for every day that it may be counted from: several frames ask for the dates of one passage.</summary>
    private IReadOnlyList<DateMention> Mentions(Passage passage, DateAnchor local)
    {
        var key = (passage.Index, local.Day);
        if (!read.TryGetValue(key, out var mentions)) read[key] = mentions = DateReader.Find(passage.Text, language, local);
        return mentions;
    }

    /// <summary>
    /// In an undated article what hangs on the day of writing ("on Friday", "yesterday") cannot be known, and no year either. A day and
    /// month is what does not move when the day from which it is counted does.
    /// </summary>
    private MonthDay? Yearless(Passage passage, int from)
    {
        var seen = new DateAnchor(article.FirstSeen, true, null);
        var moved = DateReader.Find(passage.Text, language, seen with { Published = article.FirstSeen.AddDays(-1) });
        return DateReader.Find(passage.Text, language, seen)
            .Where(date => date is { Absolute: false, Precision: DatePrecision.Day } && moved.Contains(date) && !IsBound(passage, date))
            .OrderBy(date => Math.Abs(date.Start - from))
            .Select(date => (MonthDay?)new MonthDay(date.Date.Month, date.Date.Day)).FirstOrDefault();
    }

    private static bool IsOfTelling(Passage passage, DateMention date) =>
        IsOfSaying(passage, date) || passage.PieceAt(date.Start) is var at && at >= 0 && at < Dateline.Of(passage);

    /// <summary>"..., the ministry said on Friday": the day of the statement, which is the day of the act when no other is told.</summary>
    private static bool IsOfSaying(Passage passage, DateMention date)
    {
        var at = passage.PieceAt(date.Start);
        return at >= 0 && passage.All(Sense.Say).Any(say => say.End <= at && at - say.End <= MostBehindSaying
            && (passage.Within(Sense.Summon, say.End, at) ?? passage.Within(Sense.SoftSummon, say.End, at)) is null);
    }
}
