namespace Alerts.Language;

/// <summary>
/// Finds the dates a sentence names, in order of place: absolute in any usual form, weekdays, bare days of the month, relative words.
/// </summary>
public static class DateReader
{
    /// <summary>
    /// The dates; those that need a publication date are left out when the anchor has none. An unknown language is read as English.
    /// </summary>
    public static IReadOnlyList<DateMention> Find(string sentence, string language, DateAnchor anchor)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(anchor);
        var words = DateWords.Of(LanguageDetector.Primary(language));
        var walk = new Walk(new DateTokens(sentence, words), new DateCalendar(anchor.Day), words);
        var found = new List<DateMention>();
        for (var at = 0; at < walk.Tokens.Count;)
        {
            var step = walk.Tokens.Opens(at) ? walk.Read(at) ?? default : default;
            if (step.Length == 0)
            {
                at++;
                continue;
            }

            if (step.Date is { } date)
            {
                var (start, end) = (walk.Tokens[at].Start, walk.Tokens[at + step.Length - 1].End);
                found.Add(new DateMention(start, end - start, date, step.Precision)
                {
                    Absolute = step.Absolute,
                    Attributive = step.Precision == DatePrecision.Day && walk.HangsOnThing(at, at + step.Length),
                });
            }

            at += step.Length;
        }

        return found;
    }

    /// <summary>What was read at a token: how many tokens, and which date if it can be known.</summary>
    private readonly record struct Step(int Length, DateOnly? Date, DatePrecision Precision, bool Absolute = false);

    private sealed record Walk(DateTokens Tokens, DateCalendar Calendar, DateWords Words)
    {
        /// <summary>
        /// "Wednesday's", "de mercredi", "środowy"; not "la nuit de mercredi", which is a time of that day.
        /// </summary>
        public bool HangsOnThing(int from, int end)
        {
            if (Tokens.Is(end, "thing") || Tokens.Is(from, "weekday-of") || Tokens.Is(from, "day-of")) return true;
            var of = from - 1;
            while (from - of < 3 && (Tokens.Is(of, "this") || Tokens.Is(of, "last"))) of--;
            return Tokens.Is(of, "of") && !Tokens.Is(of - 1, "part");
        }

        public Step? Read(int at) =>
            Numeric(at) ?? EastAsian(at)
            ?? WeekdayFirst(at) ?? DayFirst(at) ?? DayMonth(at) ?? MonthDay(at) ?? MonthAlone(at)
            ?? Relative(at) ?? Ago(at)
            ?? YearAlone(at);

        /// <summary>2024-06-21, 21.06.2024, 21/06/2024 (month first only where the day tells so).</summary>
        private Step? Numeric(int at)
        {
            if (Tokens.Year(at) is { } year && Tokens.Word(at + 1) is "-" or "/" && Tokens.Number(at + 2, 1, 12) is { } month
                && Tokens.Word(at + 3) is "-" or "/" && Tokens.Number(at + 4, 1, 31) is { } day)
                return new Step(5, Calendar.Day(Tokens.Year(at), month, day), DatePrecision.Day, true);
            if (Tokens.Number(at, 1, 31) is { } first && Tokens.Word(at + 1) is "/" or "-" && Tokens.Number(at + 2, 1, 31) is { } second
                && Tokens.Word(at + 3) is "/" or "-" && Tokens.Year(at + 4) is { } told)
            {
                if (Words.MonthOrDayFirst && first <= 12 && second <= 12 && first != second)
                    return new Step(5, null, DatePrecision.None);
                return second <= 12 ? new Step(5, Calendar.Day(told, second, first), DatePrecision.Day, true)
                    : new Step(5, Calendar.Day(told, first, second), DatePrecision.Day, true);
            }

            return at < Tokens.Count && Tokens[at].Kind == TokenKind.Number ? Pointed(Tokens.Word(at)) : null;
        }

        private Step? Pointed(ReadOnlySpan<char> word)
        {
            if (!word.Contains('.'))
                return null;
            var parts = word.ToString().Split('.');
            if (parts.Length is not (2 or 3) || !parts.All(part => part.Length is >= 1 and <= 4 && part.All(char.IsAsciiDigit)))
                return null;
            var numbers = Array.ConvertAll(parts, int.Parse);
            if (parts.Length == 3 && numbers[2] is >= 1900 and <= 2100)
                return new Step(1, Calendar.Day(numbers[2], numbers[1], numbers[0]), DatePrecision.Day, true);
            if (parts.Length == 3 && numbers[0] is >= 1900 and <= 2100)
                return new Step(1, Calendar.Day(numbers[0], numbers[1], numbers[2]), DatePrecision.Day, true);
            // "19.09" is a date only where dates are written so and both halves have two digits.
            if (parts is [{ Length: 2 }, { Length: 2 }] && Words.DayPointMonth && numbers[1] is >= 1 and <= 12
                && parts[1][0] is '0' or '1' && numbers[0] is >= 1 and <= 31)
                return Calendar.Day(null, numbers[1], numbers[0]) is { } day ? new Step(1, day, DatePrecision.Day) : null;
            return null;
        }

        /// <summary>2024年6月21日, 6월 21일, 21日.</summary>
        private Step? EastAsian(int at)
        {
            if (Tokens[at].Kind != TokenKind.Number)
                return null;
            var next = at;
            int? year = null, month = null;
            if (Tokens.Year(next) is { } told && Tokens.Word(next + 1) is [('年' or '년'), ..])
            {
                year = told;
                next += 2;
            }

            if (Tokens.Number(next, 1, 12) is { } number && Tokens.Word(next + 1) is [('月' or '월'), ..])
            {
                month = number;
                next += 2;
            }

            if (Tokens.Number(next, 1, 31) is { } day && Tokens.Word(next + 1) is [('日' or '일' or '号'), ..]
                && (month is not null || year is null) && !IsSpan(next + 1))
            {
                next += 2;
                var date = month is { } known ? Calendar.Day(year, known, day)
                    : Tokens.Is(next, "from-mark") || Tokens.Is(next - 1, "from-mark") ? Calendar.NextDayOfMonth(day)
                    : Calendar.DayOfMonth(day);
                return new Step(next - at, date, DatePrecision.Day, year is not null);
            }

            if (month is { } only && !IsSpan(next - 1))
                return new Step(next - at, Calendar.Month(year, only), DatePrecision.Month, year is not null);
            return year is { } alone ? new Step(next - at, new DateOnly(alone, 1, 1), DatePrecision.Year, true) : null;
        }

        /// <summary>"3日間", "이틀간": a length of time, no date.</summary>
        private bool IsSpan(int at) => Tokens.Word(at) is [_, '간', ..] || Tokens.Word(at + 1) is "間" or "间" or "내";

        private Step? WeekdayFirst(int at)
        {
            var length = Tokens.Match(at, "weekday", out var weekday);
            if (length == 0)
                length = Tokens.Match(at, "weekday-of", out weekday);
            if (length == 0)
                return null;
            var after = at + length;
            while (Tokens.Word(after) is "," or "." or "(" || Tokens.Is(after, "join"))
                after++;
            if ((after > at + length || Tokens.Word(after - 1) is not ".") && DayInMonth(after) is { } date)
                return date with { Length = after - at + date.Length };
            // "this Monday (21)", "lunes 21": the day of the month decides, if it agrees with the weekday.
            if (Tokens.Number(after, 1, 31) is { } day && Calendar.DayOfMonth(day) is { } exact && DateCalendar.WeekdayOf(exact) == weekday)
                return new Step(after - at + 1, exact, DatePrecision.Day);
            var ahead = Tokens.Is(at - 1, "next") || Tokens.Is(at + length, "next");
            var date2 = Calendar.Weekday(weekday, ahead);
            if (!ahead && date2 == Calendar.Published && (Tokens.Is(at - 1, "last") || Tokens.Is(at + length, "last")))
                date2 = date2?.AddDays(-7);
            return new Step(length, date2, DatePrecision.Day);
        }

        /// <summary>"yesterday, 16 June", "накануне (16 июня)": the day told in full decides.</summary>
        private Step? DayFirst(int at)
        {
            var length = Tokens.Match(at, "day", out _);
            var after = at + length + 1;
            return length > 0 && Tokens.Word(after - 1) is "," or "(" && DayInMonth(after) is { } date
                ? date with { Length = after - at + date.Length } : null;
        }

        /// <summary>What a weekday stands before: a day and its month, in words or in figures.</summary>
        private Step? DayInMonth(int at) => (DayMonth(at) ?? MonthDay(at) ?? Numeric(at)) is { Date: not null } date ? date : null;

        private Step? DayMonth(int at)
        {
            if (Tokens.Number(at, 1, 31) is not { } day)
                return null;
            var next = at + 1;
            while (next - at < 4 && LinksDayToMonth(next))
                next++;
            var length = next < Tokens.Count ? Tokens.Match(next, "month", out var month) : Nothing(out month);
            if (length == 0 && Words.Solar)
                return SolarDay(at, next, day);
            if (length == 0 || Tokens.IsPrefix(next + length - 1))
                return null;
            next += length;
            var year = YearAfter(ref next);
            return new Step(next - at, Calendar.Day(year, month, day), DatePrecision.Day, year is not null);
        }

        /// <summary>"۲۹ تیر", "۲۹ تیر ۱۴۰۲".</summary>
        private Step? SolarDay(int at, int next, int day)
        {
            if (next >= Tokens.Count || Tokens.Match(next, "month-solar", out var month) is not (> 0 and var length))
                return null;
            next += length;
            var year = Tokens.Number(next, 1250, 1500);
            return new Step(next - at + (year is null ? 0 : 1), Calendar.SolarDay(year, month, day), DatePrecision.Day, year is not null);
        }

        /// <summary>"21. Juni", "21º de junio", "21st of June".</summary>
        private bool LinksDayToMonth(int at) =>
            Tokens.Word(at) is "." or ")" or "º" or "°" or "ª" || Tokens.Is(at, "ordinal") || Tokens.Is(at, "join");

        private Step? MonthDay(int at)
        {
            var next = at;
            var length = Words.MonthFirst ? Tokens.Match(at, "month", out var month) : Nothing(out month);
            if (length == 0 || (month == 5 && !Tokens.IsUpper(at)))
                return null;
            next += length;
            if (Tokens.Word(next) is ".")
                next++;
            if (Tokens.Is(next, "join"))
                next++;
            if (Tokens.Match(next, "of-month", out var day) is > 0 and var written)
                next += written;
            else if (Tokens.Number(next, 1, 31) is { } number)
                (day, next) = (number, next + 1);
            else
                return null;
            if (Tokens.Is(next, "ordinal"))
                next++;
            var year = YearAfter(ref next);
            return new Step(next - at, Calendar.Day(year, month, day), DatePrecision.Day, year is not null);
        }

        private Step? MonthAlone(int at)
        {
            var length = Tokens.Match(at, "month", out var month);
            if (length == 0)
                return null;
            var next = at + length;
            var year = YearAfter(ref next);
            if (year is null && (!Tokens.Is(at - 1, "in") || (Words.MonthFirst && !Tokens.IsUpper(at))))
                return null;
            return new Step(next - at, Calendar.Month(year, month), DatePrecision.Month, year is not null);
        }

        private int? YearAfter(ref int next)
        {
            var at = next;
            while (at - next < 3 && (Tokens.Word(at) is "," or "." || Tokens.Is(at, "join")))
                at++;
            if (Tokens.Year(at) is not { } year)
                return null;
            next = at + 1;
            return year;
        }

        private Step? Relative(int at)
        {
            if (Tokens.Match(at, "of-month", out var exact) is > 0 and var written)
                return IsSpan(at + written - 1) ? null : new Step(written, Calendar.DayOfMonth(exact), DatePrecision.Day);
            if (Tokens.Match(at, "day", out var days) is > 0 and var day)
                return new Step(day, Calendar.Shift(days), DatePrecision.Day);
            if (Tokens.Match(at, "day-of", out var of) is > 0 and var dayOf)
                return new Step(dayOf, Calendar.Shift(of), DatePrecision.Day);
            if (Tokens.Match(at, "week", out var weeks) is > 0 and var week)
                return new Step(week, Calendar.Week(weeks), DatePrecision.Week);
            if (Tokens.Match(at, "monthly", out var months) is > 0 and var month)
                return DayOfThatMonth(at, month, months) ?? new Step(month, Calendar.MonthShift(months), DatePrecision.Month);
            if (Tokens.Match(at, "yearly", out var years) is > 0 and var year)
                return new Step(year, Calendar.YearShift(years), DatePrecision.Year);
            if (Tokens.Match(at, "weekend", out _) is > 0 and var weekend)
                return new Step(weekend, Calendar.Weekday(6, false), DatePrecision.Week);
            return null;
        }

        /// <summary>"上月30日", "지난달 30일".</summary>
        private Step? DayOfThatMonth(int at, int length, int months) =>
            Tokens.Number(at + length, 1, 31) is { } day && Tokens.Word(at + length + 1) is [('日' or '일' or '号'), ..]
            && Calendar.MonthShift(months) is { } month && Calendar.Day(month.Year, month.Month, day) is { } date
                ? new Step(length + 2, date, DatePrecision.Day) : null;

        /// <summary>"two days ago", "hace tres semanas", "vor zwei Tagen".</summary>
        private Step? Ago(int at)
        {
            var start = at;
            var opener = Tokens.Match(at, "ago-opener", out _);
            at += opener;
            if (at >= Tokens.Count)
                return null;
            var length = Tokens.Match(at, "number", out var count);
            if (Tokens.Number(at, 1, 60) is { } digits)
                (length, count) = (1, digits);
            if (length == 0 || at + length >= Tokens.Count)
                return null;
            at += length;
            var suffix = opener > 0 ? "unit-" : "ago-";
            if (Tokens.Match(at, suffix + "day", out _) is > 0 and var day)
                return new Step(at + day - start, Calendar.Shift(-count), DatePrecision.Day);
            if (Tokens.Match(at, suffix + "week", out _) is > 0 and var week)
                return new Step(at + week - start, Calendar.Week(-count), DatePrecision.Week);
            if (Tokens.Match(at, suffix + "month", out _) is > 0 and var month)
                return new Step(at + month - start, Calendar.MonthShift(-count), DatePrecision.Month);
            if (Tokens.Match(at, suffix + "year", out _) is > 0 and var year)
                return new Step(at + year - start, Calendar.YearShift(-count), DatePrecision.Year);
            return null;
        }

        /// <summary>"in 2016"; "2016: ..." of a chronicle.</summary>
        private Step? YearAlone(int at) =>
            (Tokens.Year(at) ?? SolarYear(at)) is { } year
            && (Tokens.Is(at - 1, "in") || IsYear(at + 1) || at == 0 && Tokens.Word(1) is ":")
                ? new Step(1, new DateOnly(year, 1, 1), DatePrecision.Year, true) : null;

        /// <summary>"1974'te", "1974 yılında".</summary>
        private bool IsYear(int behind) =>
            Tokens.Is(behind, "year-mark") || Tokens.Word(behind) is "'" or "’" && Tokens.Is(behind + 1, "year-mark");

        /// <summary>A year of the solar calendar, in which most of it lies.</summary>
        private int? SolarYear(int at) =>
            Words.Solar && Tokens.Number(at, 1250, 1500) is { } year ? DateCalendar.FirstOfSolar(year).Year : null;

        private static int Nothing(out int value)
        {
            value = 0;
            return 0;
        }
    }
}
