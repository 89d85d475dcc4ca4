namespace Alerts.Language;

/// <summary>
/// Reads the one-sign names by which Chinese, Japanese and Korean headlines call states (<c>Data/signs.{language}.tsv</c>): in a row
/// (日米韓, 英德, 한·폴란드) or alone in front of an office (美外交部, 미 국무부). Linear; immutable once built.
/// </summary>
internal sealed class SignReader
{
    private const int ShortName = 2;

    private readonly Dictionary<char, Sign> signs = [];
    private readonly string between = "";
    private readonly string fronts = "";
    private readonly string visits = "";
    private readonly string shorts = "";
    private readonly string shortsBehind = "";
    private readonly string[] heads = [];
    private readonly string[] offices = [];

    private SignReader(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            switch (row[0])
            {
                case "between": between = row[1]; break;
                case "fronts": fronts = row[1]; break;
                case "visits": visits = row[1]; break;
                case "short": shorts = row[1]; break;
                case "short-behind": shortsBehind = row[1]; break;
                case "heads": heads = LanguageData.List(row[1]); break;
                case "offices": offices = LanguageData.List(row[1]); break;
                case "not-behind": signs[Letters.Fold(row[1][0])] = signs[Letters.Fold(row[1][0])] with { NotBehind = row[2] }; break;
                default:
                    foreach (var c in row[2]) signs[Letters.Fold(c)] = new Sign(row[1], row[0], "");
                    break;
            }
        }
    }

    /// <summary>Null for a language without such names.</summary>
    public static SignReader? Of(string language)
    {
        var reader = new SignReader(LanguageData.Rows($"signs.{language}", 3));
        return reader.signs.Count > 0 ? reader : null;
    }

    /// <summary>
    /// Inside a word of a script with blanks two syllables are mostly no name
    /// ("우리가" holds Riga), unless what is written onto states stands in front; nor inside a word of katakana ("ネクタイ").
    /// </summary>
    public bool IsInsideWord(string text, int start, int length) => length <= ShortName
        && (Letters.IsHangul(text[start]) ? IsBehindSyllable(text, start) : IsInsideKatakana(text, start, start + length));

    private bool IsBehindSyllable(string text, int start) =>
        fronts.Length > 0 && start > 0 && Letters.IsHangul(text[start - 1]) && !fronts.Contains(text[start - 1], StringComparison.Ordinal);

    private static bool IsInsideKatakana(string text, int start, int end) => Letters.IsKatakana(text[start])
        && (start > 0 && Letters.IsKatakana(text[start - 1]) || end < text.Length && Letters.IsKatakana(text[end]));

    /// <summary>The language has a row of signs that may stand for states.</summary>
    public bool HasShortNames => shorts.Length > 0;

    /// <summary>
    /// "罗马尼亚", and later in the text "罗外交部": the states whose names alone begin with a sign that may stand for them.
    /// </summary>
    public IReadOnlyDictionary<char, string> ShortNames(string text, NameTrie names, DateOnly? on)
    {
        var told = new Dictionary<char, string>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!shorts.Contains(Letters.Fold(text[at]), StringComparison.Ordinal)
                || names.Longest(text, at, on) is not { Entry: { Form: MentionForm.Name, States: [var state] } } name) continue;
            var sign = Letters.Fold(text[at]);
            told[sign] = told.TryGetValue(sign, out var other) && other != state ? "" : state;
            at = name.End - 1;
        }

        return told;
    }

    /// <summary>The name that starts with a sign at this place, or null; <paramref name="told"/> are the short names of its text.</summary>
    public NameMatch? At(string text, int start, NameTrie names, DateOnly? on, IReadOnlyDictionary<char, string>? told)
    {
        var sign = Letters.Fold(text[start]);
        return Known(text, start, names, on)
            ?? (told?.GetValueOrDefault(sign) is { Length: > 0 } state ? Short(text, start, state, names, on, told) : null);
    }

    private NameMatch? Known(string text, int start, NameTrie names, DateOnly? on)
    {
        if (!signs.TryGetValue(Letters.Fold(text[start]), out var first)
            || (start > 0 && first.NotBehind.Contains(text[start - 1], StringComparison.Ordinal)))
            return null;
        if (first.Kind == "tail") return Alone(text, start, first, names, on);
        if (first.IsCut && start > 0 && Letters.IsWord(text[start - 1]))
            return null;
        return Row(text, start, first, names, on) ?? Alone(text, start, first, names, on);
    }

    /// <summary>"罗外交部", "西、比两国大使": in front of an office, or of another that is in front of one.</summary>
    private NameMatch? Short(
        string text, int start, string state, NameTrie names, DateOnly? on, IReadOnlyDictionary<char, string> told)
    {
        if (start > 0 && Letters.IsUnspaced(text[start - 1]) && !shortsBehind.Contains(text[start - 1], StringComparison.Ordinal)
            || names.Longest(text, start, on) is not null) return null;
        List<string> states = [state];
        var end = start + 1;
        while (end + 1 < text.Length && between.Contains(text[end], StringComparison.Ordinal)
            && (told.GetValueOrDefault(Letters.Fold(text[end + 1])) ?? StateOf(text[end + 1])) is { Length: > 0 } next
            && !states.Contains(next) && names.Longest(text, end + 1, on) is null)
        {
            states.Add(next);
            end += 2;
        }

        if (!Array.Exists(offices, office => string.CompareOrdinal(text, end, office, 0, office.Length) == 0)) return null;
        var form = states.Count > 1 ? MentionForm.Group : MentionForm.Adjective;
        return new NameMatch(start, end - start, new NameEntry(text[start..end], [.. states.Order(StringComparer.Ordinal)], form));
    }

    private NameMatch? Row(string text, int start, Sign first, NameTrie names, DateOnly? on)
    {
        List<string> states = [first.State];
        var end = start + 1;
        while (end < text.Length)
        {
            var apart = between.Contains(text[end], StringComparison.Ordinal);
            var at = apart ? end + 1 : end;
            if (at >= text.Length || (first.IsCut && !apart)) break;
            // "8日韩国": the sign that begins a longer name is that name's.
            var name = Named(names.Longest(text, at, on), text[at]);
            if (name is { Length: > 1 } && (!apart || name.Entry.States.Count != 1 || name.Entry.Form is not MentionForm.Name)) break;
            var state = name is { Length: > 1 } ? name.Entry.States[0] : StateOf(text[at]);
            if (state is null || states.Contains(state)) break;
            states.Add(state);
            end = name is { Length: > 1 } ? name.End : at + 1;
        }

        if (states.Count < 2) return null;
        var entry = new NameEntry(text[start..end], [.. states.Order(StringComparer.Ordinal)], MentionForm.Group);
        return new NameMatch(start, end - start, entry);
    }

    /// <summary>"中俄国防部长": an office's name that begins with the sign of its own state ends no row.</summary>
    private NameMatch? Named(NameMatch? name, char sign) =>
        name is { Entry: { Form: MentionForm.Adjective, States: [var state] } } && StateOf(sign) == state ? null : name;

    private string? StateOf(char c) => signs.TryGetValue(Letters.Fold(c), out var sign) ? sign.State : null;

    private NameMatch? Alone(string text, int start, Sign sign, NameTrie names, DateOnly? on)
    {
        var end = start + 1;
        var stands = sign.Kind switch
        {
            "sign" => (StartsHead(text, end) || OpensHeadline(text, start, end)) && names.Longest(text, start, on) is null,
            "cut" => IsCut(text, start, end),
            "case" => IsCut(text, start, end) || IsMarked(text, end),
            "word" => (start == 0 || !Letters.IsUnspaced(text[start - 1])) && (end == text.Length || !Letters.IsUnspaced(text[end])),
            _ => false,
        };
        stands = stands || IsGiven(text, start, end) && names.Longest(text, start, on) is null;
        return stands ? new NameMatch(start, 1, new NameEntry(text[start..end], [sign.State], MentionForm.Adjective)) : null;
    }

    private bool IsCut(string text, int start, int end) =>
        end < text.Length && text[end] == ' ' && StartsHead(text, end + 1) || OpensHeadline(text, start, end);

    /// <summary>"북, 러에 파병": a mark of case and a blank behind it.</summary>
    private static bool IsMarked(string text, int end) =>
        end + 1 < text.Length && text[end] is '에' or '와' or '서' && text[end + 1] == ' ';

    /// <summary>"米、台湾に武器売却", "북, 러시아에 파병": who acts, set off by a comma.</summary>
    private static bool OpensHeadline(string text, int start, int end) =>
        start == 0 && end < text.Length && text[end] is ',' or '、' or '，';

    /// <summary>"美向乌提供": between what is written onto states and <c>heads</c> or a sum; "访俄": behind a verb of visiting.</summary>
    private bool IsGiven(string text, int start, int end) =>
        start > 0 && !Letters.IsHangul(text[start]) && (visits.Contains(text[start - 1], StringComparison.Ordinal)
            || fronts.Contains(text[start - 1], StringComparison.Ordinal)
                && (StartsHead(text, end) || end < text.Length && char.IsAsciiDigit(text[end])));

    private bool StartsHead(string text, int at) => Array.Exists(heads, head => string.CompareOrdinal(text, at, head, 0, head.Length) == 0);

    /// <summary>
    /// How a sign may stand: <c>sign</c>, <c>pair</c>, <c>tail</c>, <c>cut</c>, <c>case</c>, <c>word</c> (see <c>Data/README.md</c>).
    /// </summary>
    private sealed record Sign(string State, string Kind, string NotBehind)
    {
        /// <summary>It makes no row without a dot.</summary>
        public bool IsCut => Kind is "cut" or "case";
    }
}
