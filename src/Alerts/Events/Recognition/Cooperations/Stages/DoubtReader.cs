using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Stages;

/// <summary>Reads how sure a sentence is of an act: denied, alleged, wished for, or told as it is.</summary>
internal static class DoubtReader
{
    /// <summary>Words between a denial and what is denied, a "not" and its verb, a preposition and the allegation behind it.</summary>
    private const int ToDenial = 15;
    private const int ToNot = 5;
    private const int ToAside = 5;
    private const int ToThing = 2;

    /// <summary>Words from "urges" to the "and" behind which the next thing urged stands.</summary>
    private const int ToNext = 20;

    /// <summary>What opens another clause behind the subject.</summary>
    private static readonly Sense[] OtherVerbs = [Sense.Say, Sense.Reason, Sense.Relative, Sense.Clause, Sense.Supply, Sense.Deploy];

    /// <param name="passage">The sentence.</param>
    /// <param name="act">The verb or noun that tells the act.</param>
    /// <param name="stage">How far it has come.</param>
    /// <param name="hearsay">A third party says so or accuses.</param>
    public static Standing Read(Passage passage, Item act, Stage stage, bool hearsay) =>
        (IsNegated(passage, act) ? ReportStatus.Denied : Doubt(passage, act, stage)) is { } doubt ? new(stage, doubt)
            : new(stage, hearsay ? ReportStatus.Alleged : null) { Hearsay = hearsay };

    /// <summary>Wished for or asked for by someone: nothing has been agreed.</summary>
    public static bool IsWish(Passage passage, Item act) =>
        Scope.Before(passage, act, Sense.CallFor, may: call => call.Tag != "behind") || Scope.Behind(passage, act, Sense.CallFor)
        || IsWarnedOf(passage, act) || IsSupposed(passage, act) || IsWeighed(passage, act)
        || passage.Lexicon.Grammar.FixedOrder && (IsJudged(passage, act) || IsCalledForToo(passage, act));

    /// <summary>"Sending troops to A is out of the question", "transfer of tanks would be a mistake": told of its subject.</summary>
    private static bool IsJudged(Passage passage, Item act) =>
        IsNominal(passage, act) && passage.All(Sense.CallFor).Any(verdict => verdict.Tag == "behind" && verdict.Start >= act.End
            && !passage.Pieces[act.End..verdict.Start].Any(piece =>
                piece.IsComma || piece.Folded == ":" || OtherClause.IsDash(passage, piece))
            && !passage.Items.Exists(item => item.Start >= act.End && item.End <= verdict.Start && OtherVerbs.Contains(item.Sense)));

    /// <summary>A gerund or a noun: no state stands in front as who does it.</summary>
    private static bool IsNominal(Passage passage, Item act) =>
        passage.IsGerund(act.Start)
        || passage.EndingAt(Sense.To, act.Start) is null
            && passage.Parties.TrueForAll(party => party.End != act.Start || party.Form == MentionForm.Adjective);

    /// <summary>"urges A to act and send tanks": what is called for goes on behind "and".</summary>
    private static bool IsCalledForToo(Passage passage, Item act) =>
        passage.EndingAt(Sense.And, act.Start) is { } and && passage.At(Sense.Done, act.Start) is null
        && !passage.Pieces[act.Start].Folded.EndsWith('s')
        && passage.All(Sense.CallFor).Any(call => call.Tag != "behind" && call.End <= and.Start && and.Start - call.End <= ToNext
            && !Scope.Broken(passage, call, act) && passage.Within(Sense.To, call.End, and.Start) is not null);

    /// <summary>"If A arms B, C will respond", "C will respond if A arms B": a case, no plan; "decides whether" is one.</summary>
    private static bool IsSupposed(Passage passage, Item act) =>
        passage.Items.Exists(when => when is { Sense: Sense.Maybe, Tag: "open" } && when.End <= act.Start
            && (when.Start == 0 || passage.Lexicon.Grammar is { VerbLast: true } or { VerbFirst: true } or { Signs: true }
                || passage.Lexicon.Grammar.FixedOrder && passage.Pieces[when.Start].Folded != "whether"
                && passage.Within(Sense.Reason, when.End, act.Start) is null)
            && !Scope.Broken(passage, when.End, act.Start) && !passage.Pieces[when.End..act.Start].Any(piece => piece.IsComma));

    /// <summary>"Arming A could lead to war", "Selling jets to A is wrong": what opens a headline as the subject is a thought.</summary>
    private static bool IsWeighed(Passage passage, Item act) =>
        passage.IsTitle && act.Start == 0 && passage.IsGerund(0)
        && passage.Items.Exists(verb => verb.Start >= act.End && verb.Sense is Sense.Maybe or Sense.Be or Sense.Future
            && !Scope.Broken(passage, act, verb));

    /// <summary>"warns of a response if A arms B": nobody has said that A will.</summary>
    private static bool IsWarnedOf(Passage passage, Item act) =>
        passage.Items.Exists(when => when is { Sense: Sense.Maybe, Tag: "open" } or { Sense: Sense.Terms } && when.End <= act.Start
            && !Scope.Broken(passage, when.End, act.Start)
            && passage.All(Sense.Accuse).Any(warns => warns.End <= when.Start && !Scope.Broken(passage, warns.End, when.Start)));

    /// <summary>Said not to be; a denial by name is a status of its own.</summary>
    public static bool IsNegated(Passage passage, Item act) =>
        (Scope.Before(passage, act, Sense.Not, ToNot) || IsNotInBracket(passage, act)
            || Scope.Behind(passage, act, Sense.Not) && !Scope.Behind(passage, act, Sense.Denied))
        && !IsDenied(passage, act);

    /// <summary>"wird keine Panzer vom Typ Leopard an die Ukraine liefern": up to the comma the bracket is negated as a whole.</summary>
    private static bool IsNotInBracket(Passage passage, Item act) =>
        Scope.ClosesBracket(passage, act) && passage.All(Sense.Not).Any(not => not.End <= act.Start
            && act.Start - not.End < Scope.NearInBracket
            && !passage.Pieces[not.End..act.Start].Any(piece => piece.IsComma || piece.Folded == ":"));

    /// <summary>"denies signing": a denial by name.</summary>
    public static bool IsDenied(Passage passage, Item act) => Scope.Before(passage, act, Sense.Denied, ToNot);

    /// <summary>"rejects claims", "rejects reports": the word that elsewhere tells a refusal denies what others say.</summary>
    public static bool IsDenial(Passage passage, Item end) =>
        passage.StartingAt(Sense.Denied, end.Start) is not null && passage.Items.Exists(claim =>
            claim.Sense is Sense.Accuse or Sense.Alleged or Sense.Say && claim.Start >= end.End && claim.Start - end.End <= ToNot);

    /// <summary>"rules out drills", "will not hold drills", "no plans for A-B drills": the negation stands right in front.</summary>
    public static bool IsRuledOut(Passage passage, Item thing) =>
        Scope.Before(passage, thing, Sense.Not, ToThing)
        || Scope.Before(passage, thing, Sense.Not, Scope.NearInBracket, not => passage.EndsIn(not, Sense.Beneficiary));

    /// <summary>Denied or merely alleged; null where the sentence stands by what it tells.</summary>
    private static ReportStatus? Doubt(Passage passage, Item act, Stage stage)
    {
        var denied = passage.All(Sense.Denied).Any(item => Math.Abs(item.Start - act.Start) <= ToDenial
            && (passage.All(Sense.Accuse).All(claim => item.End <= act.Start && claim.Start >= act.End) || IsAnswer(passage, item))
            && !IsOfRelative(passage, item, act) && !IsOfCritics(passage, item, act));
        if (denied) return ReportStatus.Denied;
        var alleged = passage.All(Sense.Alleged).Any(item =>
            !IsAside(passage, item) && !IsOfOther(passage, item, act) && !(stage == Stage.Ahead && item.Tag == "rumour"));
        return alleged ? ReportStatus.Alleged : null;
    }

    /// <summary>"sold by the navy, who denied": told of whom the act names, not of the act.</summary>
    private static bool IsOfRelative(Passage passage, Item denial, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && denial.Start >= act.End
        && Enumerable.Range(Math.Max(act.End, denial.Start - ToThing), Math.Min(ToThing, denial.Start - act.End))
            .Any(at => passage.IsWord(at, "who"));

    /// <summary>"dismisses B's objections to the sale": who is against it is brushed aside.</summary>
    private static bool IsOfCritics(Passage passage, Item denial, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && denial.End <= act.Start && passage.Within(Sense.Oblique, denial.End, act.Start) is { } against
        && against.Start - denial.End <= ToThing;

    /// <summary>"rejected claims that A", "A's claims are untrue": where others accuse, what they say is what is denied.</summary>
    private static bool IsAnswer(Passage passage, Item denial) =>
        denial.Tag == "false" || passage.All(Sense.Accuse).Any(claim => claim.End > denial.End && claim.Start - denial.End <= ToNot);

    /// <summary>"sells the state it accused of crimes", "fears trouble if A arms B": what is alleged is not this act.</summary>
    private static bool IsOfOther(Passage passage, Item alleged, Item act) =>
        alleged.Start >= act.End ? alleged.Tag == "of" && alleged.End < passage.Pieces.Length - 1
            : passage.Items.Exists(item => OpensClause(item) && item.Start >= alleged.End && item.End <= act.Start);

    private static bool OpensClause(Item item) =>
        item is { Sense: Sense.Clause } or { Sense: Sense.Reason, Tag: "time" } or { Sense: Sense.Maybe, Tag: "open" };

    /// <summary>"despite the threat of sanctions": about the surroundings of the act, not about its truth.</summary>
    private static bool IsAside(Passage passage, Item alleged) =>
        alleged.Tag != "that"
        && passage.All(Sense.Oblique).Any(item => item.End <= alleged.Start && alleged.Start - item.End <= ToAside);
}
