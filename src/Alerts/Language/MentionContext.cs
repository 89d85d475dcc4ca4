namespace Alerts.Language;

/// <summary>Settles found names against their sentence: first names, the pronoun, the bird and the US state are no states.</summary>
internal static class MentionContext
{
    private static readonly string[] PronounBefore =
    [
        "OF", "TO", "FOR", "WITH", "LET", "LETS", "GIVE", "GIVES", "TELL", "TELLS", "HELP", "HELPS", "ABOUT",
        "JOIN", "MAKE", "MAKES", "AMONG", "AROUND", "BEHIND", "BETWEEN", "TEACH", "SHOW", "ASK", "AGAINST",
    ];

    private static readonly string[] StateAfter =
    [
        "AMBASSADOR", "ENVOY", "EMBASSY", "TROOPS", "MILITARY", "NAVY", "ARMY", "FORCES",
        "PRESIDENT", "SENATE", "CONGRESS", "OFFICIAL", "OFFICIALS", "SANCTIONS", "DIPLOMAT",
        "ARMS", "WEAPONS", "GOVERNMENT", "STATE", "DEFENSE", "AID", "AND", "ALLY", "ALLIES",
    ];

    /// <summary>Names that are also first names or surnames.</summary>
    private static readonly string[] Persons =
    [
        "Jordan", "Chad", "Georgia", "Israel", "India", "Paris", "London", "Holland", "England", "Ireland", "French", "English",
        "Kenya", "Cyprus", "Sydney", "Sofia", "Vienna", "Berlin", "Milan", "Lima", "Washington", "Guinea", "Wagner", "Kabul",
    ];

    /// <summary>At the start of a sentence a capital says nothing ("Neighbouring Jordan"); these are first names even there.</summary>
    private static readonly string[] FirstNames =
    [
        "Michael", "Mike", "Robert", "Tom", "Eddie", "Katie", "Jim", "Denzel",
        "George", "David", "John", "James", "Paul", "Louis", "Dawn", "Kerry",
    ];

    private static readonly string[] SmallInTitles =
    [
        "and", "the", "for", "with", "over", "from", "into", "after", "amid", "its", "his", "but", "not",
    ];

    private static readonly string[] Titles =
    [
        "King", "Queen", "Prince", "President", "Premier", "Prime", "Foreign", "Defense", "Defence", "Deputy",
        "Ambassador", "Envoy", "Embassy", "Minister", "Ministry", "Army", "Air", "Armed", "Navy", "Military",
        "Government", "Vice", "Senior", "General", "Summons", "Signs", "Says", "And", "Parliament", "Crown", "Supreme",
        "Secretary", "State", "Special", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ];

    public static IReadOnlyList<Mention> Settle(List<NameMatch> matches, string sentence, string language, NameBook book)
    {
        var mentions = new List<Mention>(matches.Count);
        foreach (var match in matches)
        {
            if (!match.Entry.Blocked && Means(match, matches, sentence, language, book))
                mentions.Add(ToMention(match));
        }

        return mentions;
    }

    private static Mention ToMention(NameMatch match)
    {
        var states = match.Entry.States;
        return new Mention(match.Start, match.Length, states[0], match.Entry.Form) { States = states, Office = match.Entry.Office };
    }

    private static bool Means(NameMatch match, List<NameMatch> all, string sentence, string language, NameBook book)
    {
        var surface = match.Entry.Surface;
        if (IsMoney(match, sentence) || IsOfOther(match, all, sentence) || IsAcronym(match, sentence)) return false;
        if (match.Entry.Weak && !all.Exists(other => other != match && !other.Entry.Weak && other.Entry.States.Count == 1
            && other.Entry.States[0] == match.Entry.States[0]))
            return false;
        if (match.Entry.Compound && !all.Exists(other => other.Start == match.End + 1 && IsHyphen(sentence[match.End])
            || other.End == match.Start - 1 && IsHyphen(sentence[other.End])))
            return false;
        if (book.Ambiguous.TryGetValue(surface, out var ambiguity) && ambiguity.Against.Any(word => Holds(sentence, word, match))
            && !ambiguity.For.Any(word => Holds(sentence, word, match)))
            return false;
        if (language != "en")
            return true;
        return surface == "US" ? !IsPronoun(match, sentence) : !IsPersonName(match, all, sentence);
    }

    /// <summary>"US$59 million".</summary>
    private static bool IsMoney(NameMatch match, string sentence) => match.End < sentence.Length && sentence[match.End] == '$';

    /// <summary>"the Tongan Royal Navy", "Egypt's Northern Fleet": the state in front says whose it is.</summary>
    private static bool IsOfOther(NameMatch match, List<NameMatch> all, string sentence) =>
        match.Entry is { Form: MentionForm.Ministry, Office: "defence" } && all.Exists(other => !other.Entry.Blocked
            && other.Entry.States[0] != match.Entry.States[0]
            && (other.End == match.Start - 1 && other.Entry.Form is MentionForm.Adjective
                || other.End < match.Start && sentence[other.End..match.Start] is "'s " or "’s "));

    /// <summary>
    /// "International Maritime and Aerospace Exhibition (LIMA 2023)": a city's name in capitals that the brackets make an acronym.
    /// </summary>
    private static bool IsAcronym(NameMatch match, string sentence) =>
        match.Entry.Form == MentionForm.Capital && match.Start > 0 && sentence[match.Start - 1] == '(' && sentence.Any(char.IsLower)
            && !sentence.AsSpan(match.Start, match.Length).ContainsAnyInRange('a', 'z');

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2013';

    private static bool Holds(string sentence, string word, NameMatch except)
    {
        for (var at = Next(0); at >= 0; at = Next(at + 1))
        {
            var end = at + word.Length;
            var inside = at < except.End && end > except.Start;
            if (!inside && (Letters.IsHangul(word[0]) || IsWhole(sentence, at, end)))
                return true;
        }

        return false;

        int Next(int from) => sentence.IndexOf(word, from, StringComparison.Ordinal);
    }

    private static bool IsWhole(string sentence, int start, int end) =>
        (start == 0 || !Letters.IsWord(sentence[start - 1])) && (end == sentence.Length || !Letters.IsWord(sentence[end]));

    /// <summary>In a headline all in capitals, "US" after a preposition or "LET" is the pronoun unless a noun of state follows.</summary>
    private static bool IsPronoun(NameMatch match, string sentence)
    {
        if (sentence.Any(char.IsLower))
            return false;
        return PronounBefore.Contains(WordBefore(sentence, match.Start)) && !StateAfter.Contains(WordAfter(sentence, match.End));
    }

    private static bool IsPersonName(NameMatch match, List<NameMatch> all, string sentence)
    {
        if (match.Entry.Form is not (MentionForm.Name or MentionForm.Capital or MentionForm.Adjective or MentionForm.ArmedGroup)
            || !Persons.Contains(match.Entry.Surface) || IsTitleCase(sentence))
            return false;
        var after = WordAfter(sentence, match.End);
        if (StartsLikeName(after) && !Titles.Contains(after) && match.Entry.Form is not MentionForm.Adjective
            && !all.Exists(other => other.Start > match.Start && other.Start <= match.End + 1))
            return true;
        var before = WordBefore(sentence, match.Start);
        return StartsLikeName(before) && !Titles.Contains(before)
            && !all.Exists(other => other.End >= match.Start - 1 && other.End <= match.Start)
            && (FirstNames.Contains(before) || !StartsSentence(sentence, match.Start - 1 - before.Length));
    }

    private static bool StartsSentence(string sentence, int at) =>
        at <= 0 || sentence[..at].TrimEnd().LastOrDefault() is '.' or ':' or '"' or '“' or '\0';

    private static bool StartsLikeName(string word) => word.Length > 1 && char.IsUpper(word[0]) && word.Skip(1).Any(char.IsLower);

    /// <summary>A headline with every word of weight in capitals tells nothing by its capitals.</summary>
    private static bool IsTitleCase(string sentence)
    {
        int capital = 0, small = 0;
        foreach (var word in sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length > 2 && char.IsLetter(word[0]) && !SmallInTitles.Contains(word))
                _ = char.IsUpper(word[0]) ? capital++ : small++;
        }

        return capital > small * 5;
    }

    private static string WordBefore(string sentence, int start)
    {
        var end = start - 1;
        if (end < 0 || sentence[end] != ' ')
            return "";
        var at = end;
        while (at > 0 && Letters.IsWord(sentence[at - 1]))
            at--;
        return sentence[at..end];
    }

    private static string WordAfter(string sentence, int end)
    {
        if (end >= sentence.Length || sentence[end] != ' ')
            return "";
        var stop = end + 1;
        while (stop < sentence.Length && Letters.IsWord(sentence[stop]))
            stop++;
        return sentence[(end + 1)..stop];
    }
}
