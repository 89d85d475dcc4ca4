using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>
/// "A concedes that B has sent C tanks", "A fears B will", "A told the EU B had", "A allows B to send": whatever the verb, a state in front
/// of the clause of what another does with a third only tells of it. Without "that" only where subject, verb and object stand in this
/// order.
/// </summary>
internal static class OtherClause
{
    /// <summary>Words from the teller to "that", to the bare clause, and from the other to its verb: "B's armed forces will".</summary>
    private const int ToThat = 8;
    private const int ToClause = 3;
    private const int ToVerb = 3;

    private static readonly Sense[] Things =
    [
        Sense.Weapon, Sense.SoftWeapon, Sense.Troops, Sense.Aid, Sense.SoftAid, Sense.Fund, Sense.Deal, Sense.Pact, Sense.SoftPact,
        Sense.Drill, Sense.SoftDrill,
    ];

    private static readonly Sense[] Acts = [Sense.Supply, Sense.Buy, Sense.Deploy, Sense.Sign, Sense.Drill, Sense.SoftDrill];

    /// <summary>What joins nouns, so that no verb of telling ends in it: "tanks for B will".</summary>
    private static readonly Sense[] Links =
    [
        Sense.By, Sense.Of, Sense.To, Sense.In, Sense.From, Sense.With, Sense.Between, Sense.And, Sense.Beneficiary, Sense.Oblique,
        Sense.Reason, Sense.Clause, Sense.Relative, Sense.About, Sense.Filler, Sense.Members,
    ];

    private static readonly Sense[] Tenses = [Sense.Future, Sense.Maybe, Sense.Be, Sense.Filler, Sense.Planned];

    private static readonly Sense[] Handings = [Sense.Supply, Sense.Buy, Sense.Deploy];

    public static bool Follows(Passage passage, Party teller) =>
        passage.Parties.Exists(subject => !subject.Names(teller.State)
            && IsTold(passage, teller, subject, passage.OverArticles(subject.Start))
            && Verb(passage, subject) is > 0 and var verb && IsWithThird(passage, teller, subject, verb));

    /// <summary>"thanks B for sending C tanks", "hails B's decision to": for what is done for a third.</summary>
    public static bool Praises(Passage passage, Party teller, int at) =>
        (passage.StartingAt(Sense.Hail, at) ?? passage.StartingAt(Sense.Thank, at)) is { } praises
        && passage.Parties.Find(party => party.Start >= praises.End) is { } helper && passage.OverArticles(helper.Start) == praises.End
        && passage.Within(Sense.Supply, helper.End, passage.Pieces.Length) is { } act
        && IsWithThird(passage, teller, helper, act.Start);

    /// <param name="front">In front of the other state and its article.</param>
    private static bool IsTold(Passage passage, Party teller, Party subject, int front)
    {
        var from = teller.BehindGenitive;
        if (front - from is < 0 or > ToThat) return false;
        if (IsTopic(passage, from, subject)) return true;
        var that = front > from && (passage.Means(front - 1, Sense.That) || passage.EndingAt(Sense.That, front) is not null);
        if (!IsOneClause(passage, from, Math.Max(from, front - (that ? 2 : 1)), [Sense.Clause, .. Acts])) return false;
        if (that) return !IsRelative(passage, front - 1);
        if (!passage.Lexicon.Grammar.FixedOrder || subject.Possessive || subject.Form == MentionForm.Adjective
            || front - from > ToClause) return false;
        return front == from ? IsListener(passage, teller) : IsVerb(passage, teller, subject, front);
    }

    /// <summary>
    /// "A, B'nin C'ye tank gönderdiğini açıkladı", "A'lı yetkililer, B'nin": the verb that closes the sentence is of saying, its clause
    /// B's.
    /// </summary>
    private static bool IsTopic(Passage passage, int from, Party subject) =>
        passage.Lexicon.Grammar is { CaseBehind: true, VerbLast: true, Signs: false }
        && subject.Start - from is > 0 and <= ToClause && passage.Pieces[subject.Start - 1].IsComma
        && Array.TrueForAll(passage.Pieces[from..(subject.Start - 1)], piece => piece.IsWord || piece.Folded == "'")
        && passage.Ruling(Sense.Of, subject.Start, subject.End) is not null
        && passage.Items.Exists(verb => verb.Sense is Sense.Say or Sense.Accuse && passage.Pieces.Length - verb.End <= 1);

    /// <summary>"the tanks that", "one of the states that".</summary>
    private static bool IsRelative(Passage passage, int that) => EndsIn(passage, Things, that)
        || passage.EndingAt(Sense.Members, that) is { } states && EndsIn(passage, Links, passage.OverArticles(states.Start));

    /// <summary>"told A B will": who is told.</summary>
    private static bool IsListener(Passage passage, Party teller) =>
        passage.OverArticles(teller.Start) is var front
        && (passage.EndingAt(Sense.Say, front) ?? passage.EndingAt(Sense.Accuse, front)) is { Tag: null };

    /// <summary>"fears", "expected", of several "fear"; not "allies", nor what is done itself: "gets B supplied".</summary>
    private static bool IsVerb(Passage passage, Party teller, Party subject, int end) =>
        passage.Pieces[end - 1].Folded is var word && !EndsIn(passage, Things, end)
        && (word is [.., 's' or 'd'] || Cluster.Around(passage, teller) is { States.Count: > 1 } row && row.End == teller.End)
        && (!EndsIn(passage, Links, end) || word == "states" && end - teller.End == 1)
        && !(EndsIn(passage, Acts, end) && passage.Items.Exists(item => item.Start == subject.End && Acts.Contains(item.Sense)));

    /// <summary>Where the verb of the other's clause starts, or the other ends where its verb may stand anywhere behind; else -1.</summary>
    private static int Verb(Passage passage, Party subject)
    {
        var end = Cluster.Around(passage, subject)?.End ?? subject.BehindGenitive;
        if (!passage.Lexicon.Grammar.FixedOrder)
            return passage.Items.Exists(act => act.Start >= end && Acts.Contains(act.Sense)) ? end : -1;
        if (passage.StartingAt(Sense.To, end) is { } to && IsHandingAt(passage, to.End)) return to.End;
        for (var at = Math.Max(end, subject.BehindGenitive); at <= Math.Min(end + ToVerb, passage.Pieces.Length - 1); at++)
        {
            if (passage.Items.Exists(item => item.Start == at && (Tenses.Contains(item.Sense)
                || at == end && Acts.Contains(item.Sense) && item.Tag is not ("given" or "noun")))) return at;
            if (!passage.Pieces[at].IsWord) return -1;
        }

        return -1;
    }

    /// <summary>"allows B to send".</summary>
    private static bool IsHandingAt(Passage passage, int at) =>
        passage.Lexicon.Grammar.FixedOrder && passage.Items.Exists(act => act.Start == at && act.Sense is Sense.Supply or Sense.Buy);

    /// <summary>Nothing is left for the teller to be: whom B gives to, buys from, or does it together with is named.</summary>
    private static bool IsWithThird(Passage passage, Party teller, Party subject, int verb)
    {
        var handing = passage.Items.Exists(act => act.Start >= verb && Handings.Contains(act.Sense));
        return !handing && Cluster.Around(passage, subject) is { States.Count: > 1 } row && !row.States.Contains(teller.State)
            || passage.Parties.Exists(third => third.Start >= verb && !third.Names(teller.State) && !third.Names(subject.State)
                && IsOneClause(passage, verb, third.Start, [Sense.Clause])
                && (Leads.Of(passage, third) is { } lead ? Binds(passage, lead, verb, handing)
                    : passage.Lexicon.Grammar.Dative || EndsIn(passage, Handings, passage.OverArticles(third.Start))));
    }

    private static bool Binds(Passage passage, Sense lead, int verb, bool handing) => lead switch
    {
        Sense.To or Sense.Beneficiary => true,
        Sense.With => !handing,
        Sense.From => passage.Within(Sense.Buy, verb, passage.Pieces.Length) is not null,
        Sense.In => passage.Within(Sense.Deploy, verb, passage.Pieces.Length) is not null,
        _ => false,
    };

    private static bool IsOneClause(Passage passage, int from, int to, Sense[] breaks) =>
        !passage.Pieces[from..to].Any(piece => piece.IsComma || piece.Folded is ":" or ";" || IsDash(passage, piece))
        && !passage.Items.Exists(item => item.Start >= from && item.End <= to && breaks.Contains(item.Sense));

    /// <summary>Between blanks; not in "F-16".</summary>
    public static bool IsDash(Passage passage, Piece piece) =>
        piece.Folded == "-" && piece.Start > 0 && passage.Text[piece.Start - 1] == ' ';

    private static bool EndsIn(Passage passage, Sense[] senses, int end) =>
        passage.Items.Exists(item => item.End == end && senses.Contains(item.Sense));
}
