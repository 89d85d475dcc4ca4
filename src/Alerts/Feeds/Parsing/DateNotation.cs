using System.Globalization;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Reads one date by its parts rather than by formats: numbers joined by colons are a time, a word may be a month, a weekday,
/// half of the day or a zone, and what numbers remain are day, month and year.
/// </summary>
internal ref struct DateNotation
{
    private int year = -1, month = -1, day = -1;
    private int hour = -1, minute, second;
    private long fraction;
    private bool afternoon, morning;
    private TimeSpan? offset;
    private bool monthByName, monthMayBeWeekday, monthStandsAlone, korean, broken;
    private TimeZoneInfo? zoneByName;
    private Numbers numbers;

    public DateNotation()
    {
    }

    public FeedDate? Read(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c)) ReadNumber(text, ref at);
            else if (char.IsLetter(c)) ReadWord(text, ref at);
            else if (c is '+' or '-' or '\u2212' && hour >= 0 && offset is null && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
                ReadOffset(text, ref at);
            else if (c is '(' && hour >= 0) break;
            else
            {
                // A sign or a colon of a time wants a number behind it.
                broken |= c is '+' or ':' && hour >= 0 && at + 1 < text.Length && char.IsLetter(text[at + 1]);
                at++;
            }
        }

        return !broken && Assign() ? Build() : null;
    }

    private void ReadNumber(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        var digits = text[start..at];
        if (digits.Length > 14) return;
        var value = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var separator = start > 0 ? text[start - 1] : '\0';
        var mark = at < text.Length ? text[at] : '\0';
        if (mark is ':' or '\uFF1A' && hour < 0 && digits.Length <= 2) ReadTime(text, (int)value, ref at);
        else if (mark is 'T' or 't' && hour < 0 && digits.Length >= 3)
        {
            numbers.Add(value, digits.Length, separator);
            at++;
            ReadCompactTime(text, ref at);
        }
        else if (hour < 0 && value <= 12 && digits.Length <= 2 && IsBeforeHalf(text[at..])) hour = (int)value;
        else if (!TakeMarked(mark, (int)Math.Min(value, int.MaxValue), ref at)) numbers.Add(value, digits.Length, separator);
    }

    /// <summary>Whether a half of the day follows: "6pm", "6 pm".</summary>
    private static bool IsBeforeHalf(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        var end = 0;
        while (end < rest.Length && end < 3 && char.IsLetter(rest[end])) end++;
        return end == 2 && DateWords.HalfOf(rest[..end]) is not null;
    }

    /// <summary>Chinese, Japanese and Korean write what a number is behind it.</summary>
    private bool TakeMarked(char mark, int value, ref int at)
    {
        switch (mark)
        {
            case '年' or '년': (year, korean) = (value, mark == '년'); break;
            case '月' or '월': month = value; break;
            case '日' or '일' or '号': day = value; break;
            case '時' or '时' or '시' or '点': hour = value; break;
            case '分' or '분': minute = value; break;
            case '秒' or '초': second = value; break;
            default: return false;
        }

        at++;
        return true;
    }

    private void ReadTime(ReadOnlySpan<char> text, int hours, ref int at)
    {
        hour = hours;
        at++;
        broken |= at < text.Length && char.IsLetter(text[at]);
        minute = Digits(text, ref at, 2);
        if (at < text.Length && text[at] is ':' or '\uFF1A')
        {
            at++;
            second = Digits(text, ref at, 2);
        }

        if (at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1])) ReadFraction(text, ref at);
        else if (at < text.Length && text[at] == ':') ReadFourth(text, ref at);
    }

    /// <summary>Behind the seconds a colon may only stand for the point before thousandths.</summary>
    private void ReadFourth(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        ReadFraction(text, ref at);
        broken |= at - start != 4;
    }

    private void ReadCompactTime(ReadOnlySpan<char> text, ref int at)
    {
        if (at >= text.Length || !char.IsAsciiDigit(text[at])) return;
        hour = Digits(text, ref at, 2);
        if (at < text.Length && text[at] == ':') at++;
        minute = Digits(text, ref at, 2);
        if (at < text.Length && text[at] == ':') at++;
        second = Digits(text, ref at, 2);
        if (at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1])) ReadFraction(text, ref at);
    }

    private void ReadFraction(ReadOnlySpan<char> text, ref int at)
    {
        at++;
        var unit = TimeSpan.TicksPerSecond / 10;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++, unit /= 10) fraction += (text[at] - '0') * unit;
    }

    private static int Digits(ReadOnlySpan<char> text, ref int at, int most)
    {
        var value = 0;
        for (var count = 0; count < most && at < text.Length && char.IsAsciiDigit(text[at]); count++, at++)
            value = value * 10 + (text[at] - '0');
        return value;
    }

    private void ReadOffset(ReadOnlySpan<char> text, ref int at)
    {
        var sign = text[at] == '+' ? 1 : -1;
        var start = ++at;
        var hours = Digits(text, ref at, 2);
        if (at - start == 1 && at < text.Length && char.IsAsciiDigit(text[at])) hours = 0;
        if (at + 1 < text.Length && text[at] == ':' && !char.IsLetter(text[at + 1])) at++;
        var minutes = Digits(text, ref at, 2);
        // Zones that do not exist are common and mean nothing; the time then counts as UTC.
        offset = hours > 14 || minutes > 59 ? TimeSpan.Zero : sign * new TimeSpan(hours, minutes, 0);
    }

    private void ReadWord(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length
            && (char.IsLetter(text[at])
                || char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
        {
            at++;
        }

        var word = text[start..at];
        korean |= word is "오전" or "오후";
        if (word.Length == 1 && word[0] is 'a' or 'p' or 'A' or 'P' && text[at..].StartsWith(".m", StringComparison.OrdinalIgnoreCase))
        {
            at += 2;
            afternoon |= word[0] is 'p' or 'P';
            morning |= word[0] is 'a' or 'A';
        }
        else if (hour >= 0 && at + 1 < text.Length && text[at] == '/' && char.IsLetter(text[at + 1])) ReadZoneName(text, start, ref at);
        else if (DateWords.HalfOf(word) is { } half)
        {
            afternoon |= half;
            morning |= !half;
        }
        else if (hour >= 0 && DateWords.ZoneOf(word) is { } zone)
        {
            if (at >= text.Length || text[at] is not ('+' or '-')) offset ??= zone;
        }
        else if (DateWords.MonthOf(word) is > 0 and var named)
            TakeMonth(named, DateWords.IsBesideNumber(text, start, at), word.Equals("mar", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Of several words that may be months the first beside a number is; French and
    /// Spanish Tuesdays look like March until the real month comes.
    /// </summary>
    private void TakeMonth(int named, bool besideNumber, bool isTuesday)
    {
        if (monthByName && !monthMayBeWeekday && (!monthStandsAlone || !besideNumber)) return;
        (month, monthByName, monthStandsAlone) = (named, true, !besideNumber);
        monthMayBeWeekday = numbers.Count == 0 && isTuesday;
    }

    private void ReadZoneName(ReadOnlySpan<char> text, int start, ref int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '/' or '_' or '-' or '+')) at++;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(text[start..at].ToString(), out var zone)) zoneByName = zone;
    }

    private bool Assign()
    {
        if (year < 0 && month < 0 && numbers.Count == 1 && numbers[0].Length is 10 or 13 && hour < 0) return AssignEpoch();
        if (numbers.Count > 0 && !monthByName && year < 0 && (AssignCompact() || AssignShort())) return true;
        if (monthByName) return AssignAroundMonth();
        if (year >= 0 || month >= 0) return year >= 0 && (month >= 0 || day < 0);
        return AssignNumeric();
    }

    private bool AssignEpoch()
    {
        var at = numbers[0].Length == 13
            ? DateTimeOffset.FromUnixTimeMilliseconds(numbers[0].Value) : DateTimeOffset.FromUnixTimeSeconds(numbers[0].Value);
        (year, month, day, hour, minute, second) = (at.Year, at.Month, at.Day, at.Hour, at.Minute, at.Second);
        return true;
    }

    private bool AssignCompact()
    {
        var first = numbers[0];
        if (first.Length is not (8 or 12 or 14)) return false;
        var rest = first.Value;
        if (first.Length == 14) (second, rest) = ((int)(rest % 100), rest / 100);
        if (first.Length >= 12) (minute, hour, rest) = ((int)(rest % 100), (int)(rest / 100 % 100), rest / 10_000);
        (year, month, day) = ((int)(rest / 10_000), (int)(rest / 100 % 100), (int)(rest % 100));
        return true;
    }

    /// <summary>ISO 8601 with a year of two digits: 031231, -0312 and -03-12 (year and month). Nothing else may stand beside it.</summary>
    private bool AssignShort()
    {
        if (hour >= 0 || month >= 0) return false;
        var (value, length, separator) = numbers[0];
        if (numbers.Count == 1 && length == 6)
            (year, month, day) = (FullYear((int)(value / 10_000), 2), (int)(value / 100 % 100), (int)(value % 100));
        else if (numbers.Count == 1 && length == 4 && separator == '-')
            (year, month) = (FullYear((int)(value / 100), 2), (int)(value % 100));
        else if (numbers.Count == 2 && length == 2 && separator == '-'
            && numbers[1] is { Length: 2, Separator: '-' } second) (year, month) = (FullYear((int)value, 2), (int)second.Value);
        else return false;
        return true;
    }

    private bool AssignAroundMonth()
    {
        var fourDigits = false;
        for (var i = 0; i < numbers.Count; i++) fourDigits |= numbers[i].Length >= 4;
        for (var i = 0; i < numbers.Count; i++)
        {
            var (value, length, _) = numbers[i];
            var isYear = length >= 4 || (!fourDigits && (value > 31 || day >= 0));
            if (isYear && year < 0) year = FullYear((int)Math.Min(value, 9999), length);
            else if (day < 0 && length <= 2) day = (int)value;
        }

        // A time belongs to a day.
        return year >= 0 && (day >= 0 || hour < 0);
    }

    private bool AssignNumeric()
    {
        if (numbers.Count == 0) return false;
        var (first, length, _) = numbers[0];
        if (length == 4)
        {
            year = (int)first;
            if (numbers.Count == 2 && numbers[1] is { Length: 3 } ordinal) return AssignOrdinal((int)ordinal.Value);
            if (numbers.Count > 1) month = (int)numbers[1].Value;
            if (numbers.Count > 2) day = (int)numbers[2].Value;
            return true;
        }

        if (numbers.Count < 3 || length > 2) return false;
        var (second, third) = (numbers[1], numbers[2]);
        if (second.Length > 2) return false;
        var american = second.Separator == '/' && first <= 12 || second.Value > 12;
        (month, day) = american ? ((int)first, (int)second.Value) : ((int)second.Value, (int)first);
        if (third.Length == 4) year = (int)third.Value;
        else if (third.Separator is '.' or '/') year = FullYear((int)third.Value, third.Length);
        else (year, month, day) = (FullYear((int)first, length), (int)second.Value, (int)third.Value);
        return true;
    }

    private bool AssignOrdinal(int dayOfYear)
    {
        if (year is < 1 or > 9998 || dayOfYear is < 1 or > 366) return false;
        var date = new DateOnly(year, 1, 1).AddDays(dayOfYear - 1);
        (month, day) = (date.Month, date.Day);
        return true;
    }

    private static int FullYear(int year, int digits) => digits > 2 ? year : year < 70 ? 2000 + year : 1900 + year;

    private readonly FeedDate? Build()
    {
        var (months, days) = (month < 0 ? 1 : month, day < 0 ? 1 : day);
        if (year is < 1900 or > 2200 || months is < 1 or > 12 || days < 1 || days > DateTime.DaysInMonth(year, months)) return null;
        if (hour > 24 || minute > 59 || second > 60) return null;
        var date = new DateTime(year, months, days, 0, 0, 0, DateTimeKind.Utc);
        if (hour < 0) return new FeedDate(new DateTimeOffset(date), HasTime: false);

        var hours = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
        var time = new TimeSpan(hours, minute, Math.Min(second, 59)) + TimeSpan.FromTicks(fraction);
        return new FeedDate(new DateTimeOffset(date + time - Offset(date + time), TimeSpan.Zero), HasTime: true);
    }

    /// <summary>Korean notations carry no zone and mean Korean time; any other time without a zone counts as UTC.</summary>
    private readonly TimeSpan Offset(DateTime local) =>
        offset
        ?? zoneByName?.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified))
        ?? (korean ? TimeSpan.FromHours(9) : TimeSpan.Zero);

    /// <summary>The first six numbers that are no time, in order.</summary>
    private struct Numbers
    {
        private Six items;

        public int Count { get; private set; }

        public readonly (long Value, int Length, char Separator) this[int index] => items[index];

        public void Add(long value, int length, char separator)
        {
            if (Count < 6) items[Count++] = (value, length, separator);
        }

        [System.Runtime.CompilerServices.InlineArray(6)]
        private struct Six
        {
            private (long, int, char) first;
        }
    }
}
