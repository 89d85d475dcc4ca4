using Alerts.Language;

namespace Alerts.Events.Recognition.Reading;

/// <summary>Tells which of the days in a sentence are of something else than the act its trigger names: its cause, an aside.</summary>
internal sealed class OtherDays(Passage passage, Item trigger, IReadOnlyList<DateMention> dates, DateOnly? published)
{
    private const int MostOfCause = 6;

    private readonly int from = trigger.Start < passage.Pieces.Length ? passage.Pieces[trigger.Start].Start : 0;

    /// <summary>A day long past is kept: "an article of 3 March said that A summoned" tells of an old act.</summary>
    public bool Holds(DateMention date)
    {
        var (at, end) = (passage.PieceAt(date.Start), passage.PieceAt(date.End - 1) + 1);
        if (at < 0) return false;
        return IsAhead(date) || IsInside(date) || IsOfClause(date) || IsInAside(at, end)
            || !(published?.DayNumber - date.Date.DayNumber > Dates.LongAgoDays) && IsOfCause(date, at, end);
    }

    /// <summary>"tomorrow" told of what lies behind. A bare day of the month may be ahead by the clock of the place.</summary>
    private bool IsAhead(DateMention date) => date.Date > published
        && !date.Absolute && passage.Text.AsSpan(date.Start, date.Length).IndexOfAnyInRange('0', '9') < 0;

    /// <summary>"认定中国是2021年网络攻击的幕后黑手，召见大使": a year inside a clause in front.</summary>
    private bool IsInside(DateMention date) =>
        passage.Lexicon.Grammar.Signs && date.Precision != DatePrecision.Day
        && date.Start > 0 && date.Start < from && char.IsLetter(passage.Text[date.Start - 1])
        && passage.Text.AsSpan(date.Start, from - date.Start).ContainsAny('，', '、', ',');

    /// <summary>A day in front of the trigger with another clause between belongs to that.</summary>
    private bool IsOfClause(DateMention date) =>
        date.Start < from && passage.All(Sense.Clause).Any(clause =>
            passage.Pieces[clause.Start].Start > date.Start && passage.Pieces[clause.Start].Start < from);

    /// <summary>"over the arrest that the envoy reported two days ago, A summoned ...": a comma closes the clause in front.</summary>
    private bool IsInAside(int at, int end) =>
        end < trigger.Start && passage.Pieces[end].Folded == ","
        && passage.All(Sense.Relative).Any(opener => passage.OverArticles(at) - opener.End >= 2
            && !Array.Exists(passage.Pieces[opener.End..at], piece => piece.Folded == ","));

    /// <summary>"After Wednesday's attack A summoned ...", "Nach dem Angriff am Mittwoch hat A ...", "A、10日の攻撃を受けて...".</summary>
    private bool IsOfCause(DateMention date, int at, int end)
    {
        if (end >= trigger.Start && at <= trigger.End + 1) return false;
        if (date.Attributive) return true;
        return at < trigger.Start && passage.All(Sense.Reason).Any(reason => reason.End <= trigger.Start
            && (reason.End < at ? IsOneThing(reason.End, at) : reason.Start >= end && IsSecond(date, reason)));
    }

    /// <summary>A noun and what it is of, no clause: no comma, state, verb or hour stands between.</summary>
    private bool IsOneThing(int start, int end) =>
        passage.OverArticles(end) > start && end - start <= MostOfCause
        && !passage.Parties.Exists(party => party.Start < end && party.End > start)
        && passage.Within(Sense.Be, start, end) is null
        && !Array.Exists(passage.Pieces[start..end], piece => piece.Folded == "," || char.IsDigit(piece.Folded[0])
            || DateWords.Of(passage.Lexicon.Language).IsPartOfDay(piece.Folded));

    /// <summary>Of two days in front of the reason the first is that of the act.</summary>
    private bool IsSecond(DateMention date, Item reason) => dates.Any(other => other.Precision == DatePrecision.Day
        && other.Start < date.Start && date.Start < passage.Pieces[reason.Start].Start);
}
