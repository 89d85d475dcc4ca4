using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>
/// Finds what a sentence tells in passing of its subject, between commas, or in front of it: "A, which borders B, buys tanks from C",
/// "A, a rival of B, drills with C", "Like B before it, A buys".
/// </summary>
internal static class Asides
{
    /// <summary>Words of the subject, and of those behind its state: "'s armed forces".</summary>
    private const int LongestSubject = 10;
    private const int ToForces = 3;

    /// <summary>Words between the comma that closes the aside and the verb.</summary>
    private const int ToVerb = 2;

    /// <summary>Words of what stands in front of the subject.</summary>
    private const int LongestFront = 12;

    private static readonly Sense[] Verbs =
    [
        Sense.Be, Sense.Filler, Sense.Future, Sense.Supply, Sense.Buy, Sense.Deploy, Sense.Sign, Sense.Planned, Sense.Held, Sense.Begun,
        Sense.Done, Sense.Approve, Sense.Meet, Sense.Fund,
    ];

    /// <summary>One of the tokens stands in the aside, and the other does not.</summary>
    public static bool Part(Passage passage, int one, int other) =>
        Of(passage) is { } aside && IsIn(aside, one) != IsIn(aside, other);

    /// <summary>As <see cref="Part"/>, of a state and an act; the subject does what is told in passing of it.</summary>
    public static bool PartFrom(Passage passage, Party party, int act) =>
        Of(passage) is { } aside && IsIn(aside, party.Start) != IsIn(aside, act) && (party.End > aside.Start || !IsIn(aside, act));

    private static bool IsIn((int Start, int End) aside, int token) => token >= aside.Start && token < aside.End;

    private static (int Start, int End)? Of(Passage passage) =>
        !passage.Lexicon.Grammar.FixedOrder || passage.IsTitle || passage.Parties.Count < 3 ? null : Front(passage) ?? Behind(passage);

    /// <summary>"As fighting goes on in B, A signs": up to the comma in front of the subject.</summary>
    private static (int Start, int End)? Front(Passage passage) =>
        (passage.StartingAt(Sense.Companion, 0) ?? passage.StartingAt(Sense.Clause, 0)) is not null
        && Array.FindIndex(passage.Pieces, piece => piece.IsComma) is > 0 and <= LongestFront and var comma
        && passage.Parties.Find(subject => passage.OverArticles(subject.Start) == comma + 1) is { } main
        && !passage.Parties.Exists(next => passage.IsJoined(main.End, next.Start)) ? (0, comma) : null;

    /// <summary>Behind the first comma, in front of which nothing but the subject stands.</summary>
    private static (int Start, int End)? Behind(Passage passage)
    {
        var from = Dateline.Of(passage);
        var comma = Array.FindIndex(passage.Pieces, from, piece => piece.IsComma);
        if (comma < 0 || comma - from > LongestSubject || passage.Parties.FindLast(party => party.End <= comma) is not { } subject
            || subject.Start < from || comma - subject.BehindGenitive > ToForces || !Opens(passage, comma + 1, subject.End == comma)
            || passage.Items.Exists(verb => verb.Start >= from && verb.End <= comma && IsVerb(verb))) return null;
        for (var at = comma + 2; at < passage.Pieces.Length - 1; at++)
        {
            if (passage.Pieces[at].IsComma && passage.PartyAt(at + 1) is null
                && passage.Items.Exists(verb => verb.Start - at is > 0 and <= ToVerb && IsVerb(verb)))
                return passage.Parties.Exists(party => party.Start > comma && party.End <= at && party.Names(subject.State))
                    ? null : (comma + 1, at);
        }

        return null;
    }

    /// <summary>"which", "long"; right behind a state also an article, in front of what is no state.</summary>
    private static bool Opens(Passage passage, int at, bool next) =>
        at < passage.Pieces.Length && passage.Means(at, Sense.Aside)
        || next && passage.StartingAt(Sense.Article, at) is { } article && passage.PartyAt(article.End) is null;

    private static bool IsVerb(Item item) => Array.IndexOf(Verbs, item.Sense) >= 0;
}
