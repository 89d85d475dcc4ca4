using Alerts.Events.Recognition.Cooperations.Drills;
using Alerts.Events.Recognition.Cooperations.Pacts;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Stages;

/// <summary>Reads how far an act has come: by its form, by a headline's infinitive, by the words of tense around it.</summary>
internal static class StageReader
{
    private const int FarthestVerb = 12;

    /// <summary>Words from those who are taught to the verb that tells it.</summary>
    private const int ToVerb = 4;

    /// <summary>Words between "held" and the drill: "their fifth joint naval".</summary>
    private const int ToObject = 4;

    /// <summary>Words from a signature to the paper.</summary>
    private const int ToPaper = 4;

    private static readonly Sense[] ToCome = [Sense.Future, Sense.Planned, Sense.Maybe];

    /// <summary>What may stand in front of a drill that is still to come.</summary>
    private static readonly Sense[] OfDrills = [Sense.Joint, Sense.Military, Sense.Begun, Sense.Planned];

    private static readonly Cue[] Cues =
    [
        new(Stage.Ahead, Sense.Future),
        new(Stage.Ahead, Sense.Planned),
        new(Stage.Ahead, Sense.Maybe),
        new(Stage.Ahead, Sense.Approve) { Not = Sense.Sign },
        new(Stage.Ahead, Sense.CallFor) { Form = "base", OnlyBefore = true },
        new(Stage.Ahead, Sense.To) { Form = "base", OnlyBefore = true, Reach = 2 },
        new(Stage.Running, Sense.Begun) { OnlyBefore = true, Reach = 3 },
        new(Stage.Over, Sense.Done),
    ];

    /// <param name="passage">The sentence.</param>
    /// <param name="act">The verb or noun that tells the act.</param>
    public static Stage Of(Passage passage, Item act) =>
        IsBygone(passage, act) ? Stage.Over
            : IsAhead(passage, act) ? Stage.Ahead
            : IsTold(passage, act, Stage.Running) ? Stage.Running
            : IsTold(passage, act, Stage.Over) || IsCompleted(passage, act) || IsOrdered(act) ? Stage.Over : Stage.Untold;

    /// <summary>The same of what two states may first agree on in writing: forces, training, aid.</summary>
    public static Stage OfProvided(Passage passage, Item act) => Contracts.ProvideFor(passage, act) ? Stage.Ahead : Of(passage, act);

    /// <summary>The same of training: "A's pilots will be trained in B", where the verb stands behind those who learn.</summary>
    public static Stage OfTraining(Passage passage, Item act) =>
        Array.Exists(ToCome, sense => IsVerbOf(passage, act, sense)) ? Stage.Ahead : OfProvided(passage, act);

    private static bool IsVerbOf(Passage passage, Item act, Sense sense) =>
        passage.Within(sense, act.End, Math.Min(passage.Pieces.Length, act.End + ToVerb)) is { Tag: null or "over" } verb
        && passage.Pieces[verb.Start].Folded != "to";

    /// <summary>
    /// A drill's own verb may stand behind it ("took place", "пройдут"); troops that arrived for it have not held it yet.
    /// </summary>
    public static Stage OfDrill(Passage passage, Item drill)
    {
        if (IsEve(passage, drill)) return Stage.Ahead;
        if (IsBegun(passage, drill)) return Stage.Running;
        if (IsObjectOfHeld(passage, drill)) return Stage.Over;
        var stage = Of(passage, drill);
        if (stage == Stage.Over && passage.All(Sense.Done).All(done => IsJourney(passage, done))) stage = Stage.Untold;
        if (stage != Stage.Untold) return stage;
        if (passage.All(Sense.Done).Any(IsOfDrill) || passage.All(Sense.End).Any(end => CancelledDrill.IsCompleted(passage, end)))
            return Stage.Over;
        return passage.All(Sense.Future).Any(IsOfDrill) ? Stage.Ahead
            : IsHeld(passage, drill) ? Stage.Over : Stage.Untold;
    }

    /// <summary>"ahead of A-B drills", "before A begins joint drills": behind the word stands who will hold it, or the drill.</summary>
    private static bool IsEve(Passage passage, Item drill) => passage.All(Sense.Eve).Any(eve =>
    {
        var next = passage.StartingAt(Sense.Article, eve.End)?.End ?? eve.End;
        return drill.Start - next is >= 0 and <= Scope.Near && !Scope.Broken(passage, eve, drill)
            && (next == drill.Start || passage.PartyAt(next) is not null || passage.IsIn(next, OfDrills));
    });

    /// <summary>Announced, intended, possible, under talks: it has not happened.</summary>
    public static bool IsAhead(Passage passage, Item act) => !IsBygone(passage, act)
        && (act.Tag == "future" || Infinitives.Tell(passage, act) || IsSoon(passage, act)
        || IsTold(passage, act, Stage.Ahead) && !IsPerfect(passage, act) && !IsNextSigned(passage, act) && !IsPast(passage, act)
        || IsTalkedOf(passage, act) || IsAgreedBehind(passage, act) || IsIntended(passage, act) || IsWeighed(passage, act)
        || IsToFinish(passage, act));

    /// <summary>"told the army to finalise the purchase": the infinitive of what elsewhere tells the end.</summary>
    private static bool IsToFinish(Passage passage, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && act.Sense is Sense.Supply or Sense.Buy or Sense.Deal
        && passage.All(Sense.Done).Any(done => done.Start < act.Start && act.Start - done.End <= ToPaper && done.Tag is null
            && passage.EndingAt(Sense.To, done.Start) is not null && !Scope.Broken(passage, done, act));

    /// <summary>"to buy jets after sending tanks to A", "after A's purchase of jets", "the latest state to buy": it is over.</summary>
    private static bool IsBygone(Passage passage, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && act.Sense is Sense.Supply or Sense.Buy
        && (passage.EndingAt(Sense.Reason, Doer(passage, act.Start)) is { Tag: "time" }
            || passage.EndingAt(Sense.Causing, act.Start) is { } first && passage.EndsIn(first, Sense.To));

    /// <summary>Where the name of who does it starts, if it stands right in front of a noun of acting.</summary>
    private static int Doer(Passage passage, int act) =>
        passage.OverArticles(passage.Parties.Find(party => party.Possessive && party.BehindGenitive == act)?.Start ?? act);

    /// <summary>"a missile sale may follow": the noun that tells the act is the subject of what is only possible.</summary>
    private static bool IsWeighed(Passage passage, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && act.Sense == Sense.Supply && passage.StartingAt(Sense.Maybe, act.End) is not null
        && passage.IsIn(act.Start - 1, [Sense.Weapon, Sense.SoftWeapon]);

    /// <summary>"will meet", "is to visit", "talks planned": the meeting is still to come.</summary>
    public static bool IsAnnounced(Passage passage, Item meeting)
    {
        if (IsOccasion(passage, meeting)) return false;
        var reach = passage.Lexicon.Grammar.VerbBracket ? Scope.NearInBracket : 4;
        return Infinitives.InHeadline(passage, meeting) || IsSoon(passage, meeting)
            || passage.At(Sense.Future, meeting.Start) is not null
            || Array.Exists(ToCome, sense => Scope.Before(passage, meeting, sense, reach, IsStillToCome))
            || passage.All(Sense.Planned).Any(item => item.Tag == "far")
            || Scope.Behind(passage, meeting, Sense.Planned, IsStillToCome);
    }

    /// <summary>"weighed plans at a meeting in Rome": where something was done has been held.</summary>
    private static bool IsOccasion(Passage passage, Item meeting) =>
        !passage.Has(Sense.Future) && passage.EndingAt(Sense.In, passage.OverArticles(meeting.Start)) is not null;

    /// <summary>What a meeting agreed on or spoke of does not tell that it is to come.</summary>
    private static bool IsStillToCome(Item cue) => cue.Tag is not ("agree" or "talks");

    /// <summary>"began", "is still going on": the nearest word of beginning is itself no plan.</summary>
    public static bool IsBegun(Passage passage, Item act)
    {
        if (!passage.Has(Sense.Begun)) return false;
        var begun = passage.All(Sense.Begun).Where(item => item.Tag != "act")
            .OrderBy(item => Math.Abs(item.Start - act.Start)).FirstOrDefault();
        return begun.End > 0 && Math.Abs(begun.Start - act.Start) <= (passage.Lexicon.Grammar.Signs ? 2 : 1) * Scope.NearInBracket
            && !IsAhead(passage, begun) && !DoubtReader.IsNegated(passage, begun);
    }

    private static bool IsTold(Passage passage, Item act, Stage stage) =>
        Array.Exists(Cues, cue => cue.Stage == stage && cue.Tells(passage, act))
            || stage == Stage.Over && passage.At(Sense.Done, act.Start) is not null;

    /// <summary>"hat Panzer verkauft": spelled as the present that announces, but bracketed by the auxiliary of what is done.</summary>
    private static bool IsPerfect(Passage passage, Item act) =>
        Scope.ClosesBracket(passage, act) && passage.At(Sense.Planned, act.Start) is not null
        && passage.All(Sense.Done).Any(done => done.End <= act.Start && !Scope.Broken(passage, done, act)
            && (passage.At(Sense.Filler, done.Start) ?? passage.At(Sense.Be, done.Start)) is not null);

    /// <summary>"pledges jets and signs a pact", "promises aid, signs": the plan is of what stands in front of the signature.</summary>
    private static bool IsNextSigned(Passage passage, Item act) =>
        act.Sense == Sense.Sign && act.Tag is null && passage.Lexicon.Grammar is { VerbBracket: false, VerbLast: false, Signs: false }
        && passage.At(Sense.Done, act.Start) is not null && passage.EndingAt(Sense.And, act.Start) is not null;

    /// <summary>
    /// "announces troops sent to A", "vow closer ties after A sent troops": what is told as done no plan in front puts off that only tells
    /// of it, or of what follows from it.
    /// </summary>
    private static bool IsPast(Passage passage, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && passage.At(Sense.Done, act.Start) is not null
        && passage.Pieces[act.Start].Folded is [.., 't' or 'd']
        && ToCome.SelectMany(passage.All).Where(plan => plan.End <= act.Start && act.Start - plan.End < Scope.Near).All(plan =>
            passage.At(Sense.Say, plan.Start) is not null || passage.TimeClause(plan.End, act.Start) is not null);

    /// <summary>"the delivery of tanks to Poland was completed".</summary>
    private static bool IsCompleted(Passage passage, Item act) =>
        act.Sense == Sense.Supply && !passage.Has(Sense.Future) && passage.StartingAt(Sense.Of, act.End) is not null
        && passage.All(Sense.Done).Any(done => IsOfDrill(done) && done.Start - act.End is >= 0 and <= FarthestVerb
            && !Scope.Broken(passage, act, done));

    /// <summary>"orders howitzers": the contract is made.</summary>
    private static bool IsOrdered(Item act) => act is { Sense: Sense.Buy, Tag: "order" };

    /// <summary>Verbs whose subject is the exercise itself.</summary>
    private static bool IsOfDrill(Item item) => item.Tag == "over";

    private static bool IsJourney(Passage passage, Item done) =>
        passage.At(Sense.Deploy, done.Start) is not null || passage.At(Sense.Supply, done.Start) is { Tag: "send" };

    /// <summary>"held their fifth drill last month and will train again": the verb right in front; not "be held".</summary>
    private static bool IsObjectOfHeld(Passage passage, Item drill) =>
        passage.Lexicon.Grammar.FixedOrder && passage.All(Sense.Held).Any(held =>
            drill.Start - held.End is >= 0 and <= ToObject && passage.EndingAt(Sense.Be, held.Start) is null);

    /// <summary>"held", "conducted" close by, and not of an earlier drill.</summary>
    private static bool IsHeld(Passage passage, Item drill) =>
        !passage.Has(Sense.Earlier)
        && passage.All(Sense.Held).Any(held => Math.Abs(held.Start - drill.Start) <= FarthestVerb && !Scope.Broken(passage, held, drill));

    /// <summary>
    /// "signed a letter of intent", "a letter of intent for the purchase"; a memorandum on arms is one, on ties it is their pact.
    /// </summary>
    public static bool IsIntended(Passage passage, Item act) =>
        passage.All(Sense.Intent).Any(paper => paper.Start - act.End <= ToPaper
            && act.Start - paper.End <= Scope.Near && !Scope.Broken(passage, paper, act)
            && (paper.Tag != "arms" || act.Sense is Sense.Supply or Sense.Buy or Sense.Deal));

    /// <summary>"talks on sending", "talking about deploying": what is talked of is not done yet.</summary>
    private static bool IsTalkedOf(Passage passage, Item act) =>
        passage.Lexicon.Grammar.HeadlineInfinitive && act.Sense is Sense.Supply or Sense.Deploy or Sense.Buy
            && Scope.Before(passage, act, Sense.Meet, may: talks => talks.Tag != "visit")
            && passage.IsGerund(act.Start);

    /// <summary>"next week" anywhere in the clause of an act that is not told as done.</summary>
    private static bool IsSoon(Passage passage, Item act)
    {
        var reach = passage.Lexicon.Grammar.Signs ? 2 * Scope.NearInBracket : Scope.NearInBracket * 2 / 3;
        return passage.All(Sense.Future).Any(time => time.Tag == "time" && Math.Abs(time.Start - act.Start) <= reach
            && !Scope.Broken(passage, time, act) && passage.Within(Sense.Eve, act.End, time.Start) is null)
            && !IsTold(passage, act, Stage.Over);
    }

    /// <summary>"haben die Lieferung von Panzern vereinbart", "hat ihr zugestimmt": in a verb bracket that closes the clause.</summary>
    private static bool IsAgreedBehind(Passage passage, Item act) =>
        passage.Lexicon.Grammar.VerbBracket && act.Sense != Sense.Sign
        && passage.All(Sense.Planned).Concat(passage.All(Sense.Approve)).Any(item => item.Start >= act.End
            && !Scope.Broken(passage, act, item)
            && (item.Tag == "agree" || Scope.ClosesBracket(passage, item)
                && !Array.Exists(passage.Pieces[act.End..item.Start], piece => piece.IsComma)));
}
