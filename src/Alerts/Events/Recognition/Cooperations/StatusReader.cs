using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>How far along an act of cooperation is and how sure the sentence is of it. Planned is never mixed with done.</summary>
internal static class StatusReader
{
    private const int Near = 8;
    private const int NearInBracket = 22;
    private const int FarthestVerb = 12;

    /// <param name="act">The verb or noun that tells the act.</param>
    /// <param name="hearsay">A third party says so or accuses.</param>
    /// <param name="agreed">For the act itself an approval or contract is still no delivery.</param>
    public static ReportStatus Read(Passage passage, Item act, bool hearsay, bool agreed = false)
    {
        if (passage.Has(Sense.Denied) && !passage.Has(Sense.Accuse) && Nearby(passage, act, Sense.Denied)) return ReportStatus.Denied;
        if (passage.All(Sense.Alleged).Any(item => !IsAside(passage, item) && !IsOfOther(passage, item, act)) || hearsay) return ReportStatus.Alleged;
        if (Contracted(passage, act) is { } signed) return signed;
        if (IsAhead(passage, act) || agreed) return ReportStatus.Planned;
        return passage.At(Sense.Done, act.Start) is not null || Before(passage, act, Sense.Done) || Behind(passage, act, Sense.Done) ? ReportStatus.Done : ReportStatus.Reported;
    }

    /// <summary>A drill's own verb may stand behind it ("the exercise took place", "учения пройдут"); troops that arrived for it have not held it yet.</summary>
    public static ReportStatus OfDrill(Passage passage, Item drill)
    {
        var status = Read(passage, drill, hearsay: false);
        if (status == ReportStatus.Done && passage.Items.TrueForAll(item => item.Sense != Sense.Done || passage.At(Sense.Deploy, item.Start) is not null)) status = ReportStatus.Reported;
        if (status != ReportStatus.Reported) return status;
        return passage.Items.Exists(item => item is { Sense: Sense.Done, Tag: "over" }) ? ReportStatus.Done
            : passage.Items.Exists(item => item is { Sense: Sense.Future, Tag: "over" }) ? ReportStatus.Planned
            : IsHeld(passage, drill) ? ReportStatus.Done : ReportStatus.Reported;
    }

    /// <summary>"held", "conducted" close by, and not of an earlier drill.</summary>
    private static bool IsHeld(Passage passage, Item drill) =>
        !passage.Has(Sense.Earlier) && passage.All(Sense.Held).Any(held => Math.Abs(held.Start - drill.Start) <= FarthestVerb
            && !Broken(passage, Math.Min(held.End, drill.End), Math.Max(held.Start, drill.Start)));

    /// <summary>"sells the state it accused of crimes", "fears trouble if A arms B": what is alleged stands behind the word, and is not this act.</summary>
    private static bool IsOfOther(Passage passage, Item alleged, Item act) =>
        alleged.Start >= act.End ? alleged.Tag == "of" && alleged.End < passage.Pieces.Length - 1
            : passage.Items.Exists(item => item is { Sense: Sense.Clause } or { Sense: Sense.Reason, Tag: "time" } or { Sense: Sense.Maybe, Tag: "open" }
            && item.Start >= alleged.End && item.End <= act.Start);

    /// <summary>"despite the threat of sanctions": about the surroundings of the act, not about its truth.</summary>
    private static bool IsAside(Passage passage, Item alleged) =>
        alleged.Tag != "that" && passage.Items.Exists(item => item.Sense is Sense.Oblique && item.End <= alleged.Start && alleged.Start - item.End <= 5);

    /// <summary>"signs a deal to buy": the contract is made, whatever is still to be delivered; "to sign a tank deal": it is not. Null where nothing is signed.</summary>
    private static ReportStatus? Contracted(Passage passage, Item act)
    {
        // What is bought may stand between verb and contract ("签署采购护卫舰的合同"), and the verb may close the clause.
        var free = passage.Lexicon.Grammar is { Signs: true } or { VerbLast: true };
        var ahead = false;
        foreach (var deal in passage.Items)
        {
            if (deal is not { Sense: Sense.Deal or Sense.Pact or Sense.SoftPact, Tag: not "paper" } || Math.Abs(deal.Start - act.Start) > (free ? NearInBracket : 12)
                || !free && deal.Start > act.Start + 1 && act.Sense is Sense.Supply or Sense.Buy) continue;
            foreach (var sign in passage.Items)
            {
                if (sign is not { Sense: Sense.Sign, Tag: not "weak" }
                    || !(sign.End <= deal.Start && deal.Start - sign.End <= (free ? NearInBracket : 10)
                    || sign.Start >= deal.End && sign.Start - deal.End <= (free ? Near : 1))) continue;
                if (!IsAhead(passage, sign) && !IsNegated(passage, sign) && !IsWish(passage, sign)) return ReportStatus.Done;
                ahead = true;
            }
        }

        return ahead && act.Sense == Sense.Deal ? ReportStatus.Planned : null;
    }

    /// <summary>"began", "is still going on": the nearest word of beginning is itself no plan.</summary>
    public static bool IsBegun(Passage passage, Item act)
    {
        if (!passage.Has(Sense.Begun)) return false;
        var begun = passage.All(Sense.Begun).MinBy(item => Math.Abs(item.Start - act.Start));
        return Math.Abs(begun.Start - act.Start) <= (passage.Lexicon.Grammar.Signs ? 2 * NearInBracket : NearInBracket) && !IsAhead(passage, begun) && !IsNegated(passage, begun);
    }

    /// <summary>Announced, intended, possible, under talks: it has not happened.</summary>
    public static bool IsAhead(Passage passage, Item act)
    {
        if (IsInfinitive(passage, act) || IsHeadlineInfinitive(passage, act)) return true;
        if (Behind(passage, act, Sense.Planned) || Behind(passage, act, Sense.Future) || Behind(passage, act, Sense.Maybe)
            || act.Sense != Sense.Sign && Behind(passage, act, Sense.Approve)) return true;
        if (act.Tag == "future" || Before(passage, act, Sense.Future) || Before(passage, act, Sense.Planned) || Before(passage, act, Sense.Approve)) return true;
        if (IsSoon(passage, act) || IsTalkedOf(passage, act)) return true;
        if (Before(passage, act, Sense.Maybe) || act.Tag == "base" && Before(passage, act, Sense.To, 2)) return true;
        if (passage.Lexicon.Grammar.VerbBracket && passage.Items.Exists(item => item is { Sense: Sense.Planned, Tag: "agree" } && item.Start >= act.End
            && !Broken(passage, act.End, item.Start))) return true;
        return act.Tag == "base" && Before(passage, act, Sense.CallFor);
    }

    /// <summary>"talks on sending", "talking about deploying": what is talked of is not done yet.</summary>
    private static bool IsTalkedOf(Passage passage, Item act) =>
        act.Sense is Sense.Supply or Sense.Deploy or Sense.Buy && passage.Pieces[act.Start].Folded.EndsWith("ing", StringComparison.Ordinal)
            && passage.Lexicon.Grammar.HeadlineInfinitive && Before(passage, act, Sense.Meet);

    /// <summary>"next week" anywhere in the clause of an act that is not told as done.</summary>
    private static bool IsSoon(Passage passage, Item act)
    {
        var reach = passage.Lexicon.Grammar.Signs ? 2 * NearInBracket : NearInBracket / 2;
        return passage.All(Sense.Future).Any(time => time.Tag == "time" && Math.Abs(time.Start - act.Start) <= reach && !Broken(passage, Math.Min(time.End, act.End), Math.Max(time.Start, act.Start)))
            && passage.At(Sense.Done, act.Start) is null && !Before(passage, act, Sense.Done) && !Behind(passage, act, Sense.Done);
    }

    /// <summary>"India to buy jets": a verb with nothing but "to" before it.</summary>
    private static bool IsInfinitive(Passage passage, Item act) =>
        passage.Lexicon.Language == "en" && act.Sense is Sense.Supply or Sense.Buy or Sense.Deploy or Sense.Sign or Sense.Technology or Sense.Train or Sense.Deepen or Sense.Approve or Sense.Beneficiary
        && passage.EndingAt(Sense.To, passage.EndingAt(Sense.Joint, act.Start) is { } jointly ? jointly.Start : act.Start) is not null;

    /// <summary>"A to host drills", "A, B navies to train": in a headline the infinitive right behind its subject tells what is to come.</summary>
    private static bool IsHeadlineInfinitive(Passage passage, Item act)
    {
        if (!passage.IsTitle || !passage.Lexicon.Grammar.HeadlineInfinitive) return false;
        return passage.Items.Exists(to => to.Sense is Sense.To or Sense.Future && to.End <= act.End && passage.Pieces[to.Start].Folded == "to" && passage.Pieces.Length > to.Start + 1
            && passage.PartyAt(to.Start + 1) is null && passage.At(Sense.Article, to.Start + 1) is null && IsSubject(passage, to.Start) && !Broken(passage, to.End, act.Start));
    }

    /// <summary>A state, alone or with its forces or office, before which nothing has happened yet.</summary>
    private static bool IsSubject(Passage passage, int end)
    {
        var start = passage.Items.Find(item => item.End == end && item.Sense is Sense.Military or Sense.Troops or Sense.Official or Sense.Government or Sense.Weapon) is { End: > 0 } office ? office.Start : end;
        var state = passage.Parties.Find(party => party.End + (party.Possessive ? 2 : 0) == start);
        return state is not null && !passage.Items.Exists(item => item.End <= state.Start
            && item.Sense is Sense.Supply or Sense.Deploy or Sense.Meet or Sense.Sign or Sense.Drill or Sense.SoftDrill or Sense.With or Sense.Buy);
    }

    /// <summary>"will meet", "is to visit", "talks planned": the meeting is still to come.</summary>
    public static bool IsAnnounced(Passage passage, Item meeting)
    {
        var reach = passage.Lexicon.Grammar.VerbBracket ? NearInBracket : 4;
        return IsHeadlineInfinitive(passage, meeting) || IsSoon(passage, meeting) || passage.At(Sense.Future, meeting.Start) is not null
            || Before(passage, meeting, Sense.Future, reach) || Before(passage, meeting, Sense.Planned, reach) || Before(passage, meeting, Sense.Maybe, reach)
            || passage.Items.Exists(item => item.Sense == Sense.Planned && passage.Pieces[item.Start].Folded == "expected") || Behind(passage, meeting, Sense.Planned);
    }

    /// <summary>Wished for or asked for by someone: nothing has been agreed.</summary>
    public static bool IsWish(Passage passage, Item act) => Before(passage, act, Sense.CallFor) || Behind(passage, act, Sense.CallFor);

    /// <summary>Said not to be; a denial by name is a status of its own.</summary>
    public static bool IsNegated(Passage passage, Item act) => (Before(passage, act, Sense.Not, 5)
        || (Behind(passage, act, Sense.Not) && !Behind(passage, act, Sense.Denied))) && !Before(passage, act, Sense.Denied, 5);

    private static bool Nearby(Passage passage, Item act, Sense sense) => passage.Items.Exists(item => item.Sense == sense && Math.Abs(item.Start - act.Start) <= 12);

    private static bool Before(Passage passage, Item act, Sense sense, int reach = Near)
    {
        var most = passage.Lexicon.Grammar.Signs ? reach * 2 : reach == Near && passage.Lexicon.Grammar.VerbBracket ? NearInBracket : reach;
        var itself = act.Sense != Sense.Meet && (act.Sense, sense) is not (Sense.Sign, Sense.Approve);
        return passage.Items.Exists(item => item.Sense == sense && (item.Start < act.Start || item.Start == act.Start && itself) && act.Start - item.End < most
            && !Broken(passage, item.End, act.Start));
    }

    /// <summary>Where the verb closes the clause, what colours it follows it: "供与する方針", "vermeyecek".</summary>
    private static bool Behind(Passage passage, Item act, Sense sense)
    {
        if (passage.Lexicon.Grammar is { VerbLast: false, Signs: false }) return false;
        var reach = passage.Lexicon.Grammar.Signs ? NearInBracket : Near;
        for (var at = act.Start; at < Math.Min(passage.Pieces.Length, act.End + reach); at++)
        {
            if (at >= act.End && (passage.Pieces[at].Folded is "," or "、" or "،" or ";" or "." or "。" || passage.At(Sense.Clause, at) is not null)) return false;
            if (passage.StartingAt(sense, at) is not null) return true;
            if (sense is not Sense.Done && at >= act.End && passage.StartingAt(Sense.Done, at) is not null) return false;
        }

        return false;
    }

    private static bool Broken(Passage passage, int from, int to) =>
        passage.Items.Exists(item => item.Sense is Sense.Clause && item.Start >= from && item.End <= to);
}
