using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Stages;

/// <summary>Finds the verb or noun of acting that belongs to a thing, and whether it is told to have ended or not to be.</summary>
internal static class ActFinder
{
    /// <summary>Words between a thing and the act done with it.</summary>
    private const int Reach = 12;

    /// <summary>The same where verbs stand at the end.</summary>
    private const int FarReach = 22;

    /// <summary>The same where every sign is a token.</summary>
    private const int ReachInSigns = 40;

    /// <summary>Words from "were" to "suspended": "temporarily".</summary>
    private const int ToParticiple = 2;

    /// <summary>Words between a verb of leave and the participle: "authorises the government to sign".</summary>
    private const int ToResumed = 6;

    /// <summary>Words from "has not" to the verb behind "and will not".</summary>
    private const int ToRefusal = 7;

    /// <summary>Words of a sum in front of what it buys: "US$9 billion".</summary>
    private const int ToSum = 4;

    /// <summary>Words of who says so, at the end of a headline: "Chinese defence ministry".</summary>
    private const int LongestSource = 4;

    /// <summary>Words of a headline up to the colon behind who speaks.</summary>
    private const int LongestHeading = 8;

    private static readonly Sense[] Offices = [Sense.Official, Sense.Ministry, Sense.Government, Sense.Spokesman];

    private static readonly Sense[] HeldUp = [Sense.Weapon, Sense.SoftWeapon, Sense.Ties, Sense.Supply, Sense.Deal];

    private static readonly Sense[] OtherVerbs = [Sense.Relative, Sense.Say, Sense.Reason, Sense.Be, Sense.Future, Sense.Planned];

    /// <summary>The nearest phrase of that sense, of those that may be, with no other clause between.</summary>
    public static Item? Nearest(Passage passage, Item anchor, Sense sense, Predicate<Item>? may = null)
    {
        Item? best = null;
        Item? itself = null;
        var grammar = passage.Lexicon.Grammar;
        var most = grammar.Signs ? ReachInSigns : grammar.VerbLast || grammar.VerbBracket ? FarReach : Reach;
        foreach (var item in passage.Items)
        {
            if (item.Sense != sense || may is not null && !may(item) || IsShip(passage, item) || IsSummons(passage, item)
                || IsTelling(passage, item)) continue;
            if (item.Start == anchor.Start && item.End == anchor.End) { itself = grammar.Signs || grammar.VerbBracket
                || item.Tag == "both" || anchor.Tag == "both" ? item : null; continue; }
            var distance = item.Start >= anchor.End ? item.Start - anchor.End : anchor.Start - item.End;
            if (distance > most || Cut(passage, Math.Min(item.End, anchor.End), Math.Max(item.Start, anchor.Start))) continue;
            if (best is not { } known || distance < Between(anchor, known)) best = item;
        }

        // "军售", "파병", "is arming" are thing and act in one.
        return best ?? itself;
    }

    /// <summary>"the Iranian ship", where "A ships" sends: behind an adjective the word is the vessel.</summary>
    private static bool IsShip(Passage passage, Item item) =>
        item is { Sense: Sense.Supply, Tag: "send" } && passage.At(Sense.SoftWeapon, item.Start) is { Tag: "ship" }
        && passage.PartyAt(item.Start - 1) is { Form: MentionForm.Adjective };

    /// <summary>"- przekazała w piątek agencja": behind a dash or comma a verb that also means telling tells.</summary>
    private static bool IsTelling(Passage passage, Item item) =>
        item.Sense == Sense.Supply && item.Start > 0 && passage.Lexicon.Grammar.Dative && passage.At(Sense.Say, item.Start) is not null
        && passage.Pieces[item.Start - 1].Folded is "-" or "–" or "—" or "," or "\"" or "”" or "»";

    /// <summary>"bestellt wegen der Drohnen den Botschafter ein": the verb's second half makes ordering a summons.</summary>
    private static bool IsSummons(Passage passage, Item item) =>
        passage.Lexicon.Grammar.VerbBracket && passage.StartingAt(Sense.Summon, item.Start) is not null && passage.Has(Sense.Envoy);

    /// <summary>Words between the two, whichever stands in front.</summary>
    private static int Between(Item one, Item other) =>
        Math.Min(Math.Abs(other.Start - one.End), Math.Abs(one.Start - other.End));

    public static bool Cut(Passage passage, int from, int to) =>
        passage.Items.Exists(item => item.Sense == Sense.Clause && item.Start >= from && item.End <= to)
        || from > 0 && Asides.Part(passage, from - 1, to);

    /// <summary>"halts the delivery of": a word of ending in front of the thing or its act, or right behind.</summary>
    public static bool IsEnded(Passage passage, Item thing, Item act, int reach) =>
        passage.All(Sense.End).Any(end => !IsLifted(passage, end) && !DoubtReader.IsDenial(passage, end) && !IsAim(passage, act, end)
            && !IsBefore(passage, act, end) && !IsWhose(passage, act, end)
            && !Cut(passage, Math.Min(end.End, act.End), Math.Max(end.Start, act.Start))
            && (Math.Abs(end.Start - act.Start) <= (passage.Lexicon.Grammar.VerbLast ? reach * 2 : reach)
                || IsStopped(passage, act, end) || IsAtClose(passage, end, act)
                || !IsOfOther(passage, end, thing, act) && (IsDealEnded(passage, end, act, reach)
                    || IsInFront(end, Math.Min(thing.Start, act.Start), reach + 2))));

    /// <summary>"sales of A's weapons to B were suspended", "have stalled": the noun that tells the act is the subject.</summary>
    private static bool IsStopped(Passage passage, Item act, Item end)
    {
        if (end.Start < act.End || passage.At(Sense.Done, act.Start) is not null) return false;
        var been = passage.Within(Sense.Be, Math.Max(act.End, end.Start - ToParticiple), end.Start)
            ?? passage.EndingAt(Sense.Filler, end.Start);
        return been is { } verb && verb.Start >= act.End
            && !passage.Items.Exists(item => item.Start >= act.End && item.End <= verb.Start && OtherVerbs.Contains(item.Sense));
    }

    /// <summary>
    /// "hat den Verkauf von Panzern an Oman abgelehnt", "Waffenexport: U-Boot-Projekt gestoppt": it closes the clause of the act.
    /// </summary>
    private static bool IsAtClose(Passage passage, Item end, Item act) =>
        end.Start >= act.End && (Scope.ClosesBracket(passage, end) || Scope.ClosesVerbLast(passage, end))
        && !passage.Pieces[act.End..end.Start].Any(piece => piece.IsComma || piece.Folded == ":" && !passage.IsTitle);

    /// <summary>"suspended a multi-billion dollar deal to buy": the deal ended.</summary>
    private static bool IsDealEnded(Passage passage, Item end, Item act, int reach) =>
        passage.All(Sense.Deal).Any(deal => IsInFront(end, deal.Start, reach + 2) && IsInFront(deal, act.Start, 2));

    /// <summary>"sends soldiers to help stop rebels": what the act is for.</summary>
    private static bool IsAim(Passage passage, Item act, Item end) =>
        end.Start > act.End && passage.Lexicon.Grammar.FixedOrder && passage.EndingAt(Sense.Beneficiary, end.Start) is not null;

    /// <summary>"deploys soldiers after the exit of B's", "ready to host more if B leaves": what ends is why.</summary>
    private static bool IsBefore(Passage passage, Item act, Item end) =>
        passage.Lexicon.Grammar.FixedOrder && (passage.TimeClause(act.End, end.Start) is not null || passage.Items.Exists(when =>
            when is { Sense: Sense.Maybe, Tag: "open" } && when.Start >= act.End && when.End <= end.Start));

    /// <summary>"sends seized ammunition": the participle behind the verb tells what is sent.</summary>
    private static bool IsWhose(Passage passage, Item act, Item end) =>
        passage.Lexicon.Grammar.FixedOrder && end.Start == act.End && end.End - end.Start == 1
        && passage.IsPast(end.Start);

    /// <summary>"drops the Swedish deal, eyes French jets": behind the comma another thing is told.</summary>
    private static bool IsOfOther(Passage passage, Item end, Item thing, Item act) =>
        thing.Start >= act.Start && passage.IsTitle && passage.Lexicon.Grammar.FixedOrder
        && passage.EndingAt(Sense.And, act.Start) is { } comma && passage.Pieces[comma.Start].IsComma
        && passage.Parties.Exists(party => party.Start >= end.End && party.End <= comma.Start);

    /// <summary>"lifts its ban", "authorises the signing of stalled deals": what ended goes on.</summary>
    private static bool IsLifted(Passage passage, Item end) =>
        passage.Items.Exists(lift => lift is { Sense: Sense.Approve, Tag: "lift" } && IsInFront(lift, end.Start, 3))
        || passage.Lexicon.Grammar.FixedOrder && end.End - end.Start == 1
        && passage.IsPast(end.Start) && IsResumed(passage, end);

    /// <summary>A participle right in front of what was held up, behind the verb that lets it go on.</summary>
    private static bool IsResumed(Passage passage, Item end) =>
        (passage.PartyAt(end.End) is not null || passage.IsIn(end.End, HeldUp)
            || passage.Within(Sense.Fund, end.End, end.End + ToSum) is not null)
        && passage.All(Sense.Approve).Any(leave => IsInFront(leave, end.Start, ToResumed));

    /// <summary>It stands in front of the token, with so many words between at most.</summary>
    private static bool IsInFront(Item item, int token, int most) => item.End <= token && token - item.End <= most;

    /// <summary>Told not to happen, and not by a party that denies what others say it did.</summary>
    public static bool IsRefused(Passage passage, PartyUses uses, Item act) =>
        DoubtReader.IsNegated(passage, act) && !HasNeverBeen(passage, act)
        && (act.Tag is "base" or "future" || StageReader.IsAhead(passage, act)
            || passage.EndingAt(Sense.Not, act.Start) is { Tag: "refusal" }
            || passage.Items.Exists(may => may is { Sense: Sense.Not, Tag: "may" })
            || !uses.With(PartyUse.Speaker).Any() && !IsSelfTold(passage) && !IsOfficial(passage, act)
            || passage.All(Sense.End).Any(end => !DoubtReader.IsDenial(passage, end)));

    /// <summary>"has not sold and will not sell", "did not and will not send": what is refused is denied as well.</summary>
    private static bool HasNeverBeen(Passage passage, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && passage.All(Sense.Not).Any(not => not.End <= act.Start
            && act.Start - not.End <= ToRefusal && passage.EndingAt(Sense.Future, not.Start) is null
            && passage.Within(Sense.And, not.End, act.Start) is { } and && and.Start - not.End <= 1
            && passage.Within(Sense.Future, and.End, act.Start) is not null);

    /// <summary>"said it never supplied", "ایران: به روسیه موشک نداده‌ایم": the speaker denies.</summary>
    private static bool IsSelfTold(Passage passage) =>
        passage.Lexicon.Grammar is { VerbLast: true } or { VerbFirst: true } && passage.IsTitle
            && Array.FindIndex(passage.Pieces, piece => piece.Folded == ":") is > 0 and <= LongestHeading and var colon
            && passage.Parties is [var first, ..] && first.End <= colon
        || passage.Items.Exists(self => self.Sense == Sense.Self && passage.EndingAt(Sense.Say, self.Start) is not null);

    /// <summary>"A is not supplying, the minister said": the negation stands right in front of the verb; not "refused to".</summary>
    private static bool IsOfficial(Passage passage, Item act) =>
        passage.Lexicon.Grammar.FixedOrder && passage.EndingAt(Sense.Not, act.Start) is { Tag: not "refusal" }
        && (passage.Has(Sense.Say) && Array.Exists(Offices, passage.Has) || ClosesWithSource(passage));

    /// <summary>"A not supplying tanks - ministry": a headline that closes with who says so.</summary>
    private static bool ClosesWithSource(Passage passage)
    {
        var end = passage.Pieces.Length;
        var source = Array.FindLastIndex(passage.Pieces, piece => piece.Folded is "-" or ":") + 1;
        return passage.IsTitle && source > 1 && end - source is > 0 and <= LongestSource
            && (Array.Exists(Offices, office => passage.EndingAt(office, end) is not null)
                || passage.Parties.Exists(party => party.End == end));
    }
}
