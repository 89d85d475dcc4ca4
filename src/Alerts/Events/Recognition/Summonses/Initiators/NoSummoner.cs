using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Initiators;

/// <summary>States that a sentence names in a place where no summoner stands.</summary>
internal static class NoSummoner
{
    private static readonly Sense[] Offices =
        [Sense.Ministry, Sense.Official, Sense.Government, Sense.Envoy, Sense.Mission, Sense.Members, Sense.Military, Sense.Troops];

    /// <summary>Words between "states" and the bracket that names them: "of the council".</summary>
    private const int ToList = 4;

    public static bool Is(Passage passage, Item trigger, Party party) =>
        party.State == "UN" || IsCompanion(passage, party) || IsOfMembers(passage, party)
        || IsBeside(passage, trigger, party) || IsAside(passage, party) || IsTopic(passage, party);

    /// <summary>"EU member states": some of them, not the union.</summary>
    private static bool IsOfMembers(Passage passage, Party party) =>
        party is { Form: MentionForm.Organisation or MentionForm.Name, State: "EU" or "NATO" }
        && passage.StartingAt(Sense.Members, party.End) is not null;

    /// <summary>"Iran-Abkommen", "Ukraine-Krieg": the state says what a matter is about; "US-Außenministerium" is its office.</summary>
    public static bool IsTopic(Passage passage, Party party) =>
        party.Form is MentionForm.Name && party.End + 1 < passage.Pieces.Length
        && passage.Pieces[party.End] is { Folded: "-" } hyphen && hyphen.Start == passage.Pieces[party.End - 1].End
        && passage.Pieces[party.End + 1] is { IsWord: true } word && word.Start == hyphen.End
        && passage.PartyAt(party.End + 1) is null && !passage.IsIn(party.End + 1, Offices);

    /// <summary>"joined C in", "like C": the state did it too, another time.</summary>
    public static bool IsCompanion(Passage passage, Party party) => CompanionWord(passage, party) is not null;

    /// <summary>
    /// The word that makes the state a companion. Behind a verb it holds for a whole list; "like C, D acted" has C alone.
    /// </summary>
    public static Item? CompanionWord(Passage passage, Party party)
    {
        var start = passage.EndingAt(Sense.Article, party.Start)?.Start ?? party.Start;
        if (passage.EndingAt(Sense.Companion, start) is { } word) return word;
        var at = passage.Parties.IndexOf(party);
        return at > 0 && passage.IsJoined(passage.Parties[at - 1].End, party.Start)
            && CompanionWord(passage, passage.Parties[at - 1]) is { Tag: not null } first ? first : null;
    }

    /// <summary>
    /// "북한과의 협력": a particle behind the state makes it the other side of something; a mere "with" only where the verb stands
    /// before it.
    /// </summary>
    private static bool IsBeside(Passage passage, Item trigger, Party party) =>
        passage.StartingAt(Sense.Beside, party.End) is { } particle && (particle.Tag != "behind" || party.Start >= trigger.End);

    /// <summary>"(accredited to Italy and Malta)".</summary>
    private static bool IsAside(Passage passage, Party party) =>
        Array.FindLastIndex(passage.Pieces, party.Start, piece => piece.Folded is "(" or ")") is >= 0 and var open
        && passage.Pieces[open].Folded == "("
        && Array.FindIndex(passage.Pieces, party.End, piece => piece.Folded == ")") is var close
        && close > open + party.End - party.Start + 1
        && !(passage.All(Sense.Members).Any(members => open - members.End is >= 0 and <= ToList) && IsList(passage, open + 1, close));

    /// <summary>"three states (A, B and C)": those who are meant.</summary>
    private static bool IsList(Passage passage, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (passage.PartyAt(at) is null && !passage.IsIn(at, [Sense.And, Sense.Article]) && !passage.Pieces[at].IsComma)
                return false;
        }

        return true;
    }
}
