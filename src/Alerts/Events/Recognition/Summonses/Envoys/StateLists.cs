using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses.Envoys;

/// <summary>The states that a sentence names one after the other, joined by nothing but commas and "and".</summary>
internal static class StateLists
{
    /// <summary>Lists of at least two states, in order of place.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(Passage passage)
    {
        List<string> list = [];
        for (var i = 0; i < passage.Parties.Count; i++)
        {
            if (i > 0 && !IsJoined(passage, passage.Parties[i - 1].End, passage.Parties[i].Start))
            {
                if (list.Count > 1) yield return list;
                list = [];
            }

            list = [.. list.Union(passage.Parties[i].States)];
        }

        if (list.Count > 1) yield return list;
    }

    /// <summary>Where every sign is a word names of a row may stand side by side: "西班牙比利时".</summary>
    private static bool IsJoined(Passage passage, int from, int to) =>
        passage.IsJoined(from, to) || from == to && passage.Lexicon.Grammar is { Signs: true, VerbLast: false };

    /// <summary>The states named one after the other from the token on, over an article; none where no state stands there.</summary>
    public static IReadOnlyList<string> From(Passage passage, int token) => RowFrom(passage, token).States;

    /// <summary>The states named one after the other up to the token.</summary>
    public static IReadOnlyList<string> Before(Passage passage, int token)
    {
        var last = passage.Parties.FindLastIndex(party => party.End == token);
        var first = last;
        while (first > 0 && passage.IsJoined(passage.Parties[first - 1].End, passage.Parties[first].Start)) first--;
        return last < 0 ? [] : From(passage, passage.Parties[first].Start);
    }

    /// <summary>Those from the token on, and the token behind the last of them.</summary>
    public static (IReadOnlyList<string> States, int End) RowFrom(Passage passage, int token)
    {
        var at = passage.Parties.FindIndex(party => party.Start == token || passage.IsJoined(token, party.Start));
        List<string> states = [];
        var end = token;
        for (var next = at; next >= 0 && next < passage.Parties.Count; next++)
        {
            if (next > at && !passage.IsJoined(end, passage.Parties[next].Start)) break;
            states.AddRange(passage.Parties[next].States.Except(states));
            end = passage.Parties[next].End;
        }

        return (states, end);
    }

    /// <summary>"ten nations, including A and B": those named of them behind the token; none without such words.</summary>
    public static IReadOnlyList<string> NamedAmong(Passage passage, int token) =>
        passage.All(Sense.Among).Where(among => among.Start >= token)
            .Select(among => From(passage, among.End))
            .FirstOrDefault(states => states.Count > 0) ?? [];

    /// <summary>"the members that voted for it: A, B and C": the row behind a colon or a dash; none where another word opens it.</summary>
    public static IReadOnlyList<string> BehindColon(Passage passage, int token)
    {
        var mark = Array.FindIndex(passage.Pieces, token, piece => piece.Folded is ":" or "-" or "：");
        return mark >= 0 && From(passage, mark + 1) is { Count: > 1 } states ? states : [];
    }
}
