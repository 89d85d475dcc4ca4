using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Initiators;

/// <summary>How much a state of the sentence stands like the one that calls in: as agent, as subject, as the ministry called to.</summary>
internal sealed class SummonerScore
{
    private static readonly (int, string) None = (0, "");

    /// <summary>Words in front of the place that opens a sentence: "Meanwhile in".</summary>
    private const int MostInFront = 3;

    private readonly Passage passage;
    private readonly Item trigger;
    private readonly Party party;
    private readonly bool passive;
    private readonly Item? office;
    private readonly int start;
    private readonly int end;
    private readonly Sense? lead;

    private SummonerScore(Passage passage, Item trigger, Party party, bool passive)
    {
        (this.passage, this.trigger, this.party, this.passive) = (passage, trigger, party, passive);
        office = InitiatorReader.OfficeOf(passage, party);
        start = Math.Min(party.Start, office?.Start ?? party.Start);
        end = Math.Max(party.End, office?.End ?? party.End);
        lead = InitiatorReader.LeadIn(passage, start, end);
    }

    private Grammar Grammar => passage.Lexicon.Grammar;

    private bool IsBefore => party.End <= trigger.Start;

    /// <summary>An office acts rather than a mere name.</summary>
    private int Weight => office is not null ? 4 : party.Form is MentionForm.Ministry or MentionForm.Seat ? 3 : 0;

    /// <summary>From 7 on the place is sure, below 1 the state did nothing; and the rule, for people.</summary>
    public static (int Score, string Rule) Of(Passage passage, Item trigger, Party party, bool passive)
    {
        var place = new SummonerScore(passage, trigger, party, passive);
        return place.Sure() ?? (place.IsBefore ? place.AsSubject() ?? place.InFront() : place.Behind());
    }

    /// <summary>Places that decide by themselves.</summary>
    private (int, string)? Sure()
    {
        if (party.Start >= trigger.Start && party.End <= trigger.End && party.Form == MentionForm.Ministry)
            return (9, "ministry called to");
        if (IsAntecedent()) return (9, "subject of the relative clause");
        // "북한과의 조약": what its case mark makes another's partner, place or object is no subject.
        if (Grammar.CaseBehind && office is null && lead is Sense.With or Sense.From or Sense.To or Sense.Oblique) return None;
        if (IsBefore && party.Start > 0 && OpensSentence()) return None;
        if (lead is Sense.By && IsBefore && Grammar.FixedOrder) return None;
        if (lead is Sense.By && (IsBefore || IsAgent()))
            return (IsBefore && !(passive && (Grammar.CaseBehind || Grammar.Signs)) ? 2 : 9, "agent");
        if (lead is Sense.To && (office is { Sense: not Sense.Government } || party.Form is MentionForm.Ministry))
            return (passive || IsBefore ? 8 : 5, "ministry called to");
        return !IsBefore && IsInReason() ? None : null;
    }

    /// <summary>"The answer to Iran's words. Called in the ambassador": a headline's second sentence leaves its subject out.</summary>
    private bool OpensSentence() => trigger.Start > 0 && passage.Pieces[trigger.Start - 1].Folded is "." or "?" or "!" or "…";

    /// <summary>"infuriated Kinshasa, which called in": nothing but the relative stands between the state and the verb.</summary>
    private bool IsAntecedent()
    {
        if (!Grammar.FixedOrder || passive || party.Possessive) return false;
        var at = trigger.Start;
        while (passage.EndingAt(Sense.Filler, at) is { } auxiliary) at = auxiliary.Start;
        return passage.EndingAt(Sense.Relative, at) is { Start: > 0 and var which } && passage.Pieces[which - 1].IsComma
            && end == which - 1;
    }

    private (int, string)? AsSubject()
    {
        if (!passive && Grammar.VerbLast && TopicRank() is var rank and > 0) return (rank + (office is not null ? 2 : 0), "subject");
        if (Grammar is { VerbLast: true, Signs: false } && office is null && party.Form == MentionForm.Adjective) return null;
        if (!passive && IsOfTwoVerbs()) return (Weight + 6, "subject of two verbs");
        if (!IsBeforeAuxiliary() && !IsBehindAuxiliary() && InitiatorReader.Gap(passage, end, trigger.Start) > 0) return null;
        if (lead == Sense.Reason && !passive && IsConjunction()) return (Weight + 7, "subject");
        if (office is null && lead is Sense.To or Sense.In or Sense.Reason or Sense.Oblique) return null;
        return (Weight + (passive ? 3 : 7), "subject");
    }

    private (int, string) InFront()
    {
        var distance = Math.Min(3, InitiatorReader.Gap(passage, end, trigger.Start) / 4);
        var score = Weight + (passive ? 1 : 4) - distance - Crossed(end, trigger.Start) - Unlike();
        if (party.Possessive && office is null || lead is Sense.To or Sense.In && !passive) score -= 3;
        if (IsWhoseEnvoy()) score -= 6;
        // "wurde in Moskau der Botschafter einbestellt": the city stands for the host.
        if (passive && lead is Sense.In && (party.Form == MentionForm.Capital || IsPlaceInFront())) score += 2;
        return (Weight == 0 && Grounds.Hold(passage, trigger, party.Start) ? score - 4 : score, "subject further off");
    }

    /// <summary>"neben dem deutschen Botschafter", "all'incaricato d'affari d'Italia": whose envoy someone is.</summary>
    private bool IsWhoseEnvoy() => office is null && (
        party.Form == MentionForm.Adjective && Grammar.WhoseBefore && passage.StartingAt(Sense.Envoy, end) is not null
        || !Grammar.CaseBehind && passage.EndingAt(Sense.Of, passage.OverArticles(party.Start)) is { } of
            && passage.EndingAt(Sense.Envoy, of.Start) is not null);

    /// <summary>
    /// "Japan hat wegen der Lage in Syrien den Botschafter einbestellt": right behind the subject stands what opens the bracket.
    /// </summary>
    private bool IsBeforeAuxiliary() =>
        Grammar.VerbBracket && !passive && passage.StartingAt(Sense.Filler, end) is not null && !Grounds.Hold(passage, trigger, end);

    /// <summary>"Deshalb hat Teheran die Botschafter Dänemarks und Spaniens einbestellt": a bare name right behind it.</summary>
    private bool IsBehindAuxiliary() =>
        Grammar.VerbBracket && !passive && lead is null && !party.Possessive && party.Form is MentionForm.Name or MentionForm.Capital
        && passage.EndingAt(Sense.Filler, start) is not null && passage.StartingAt(Sense.Envoy, end) is null;

    /// <summary>"Rabat recalled its ambassador for good and summoned": right behind the subject stands the first of two verbs.</summary>
    private bool IsOfTwoVerbs() =>
        Grammar.FixedOrder && lead is null && passage.EndingAt(Sense.And, trigger.Start) is { } and && passage.Pieces[and.Start].IsWord
        && passage.Items.Exists(verb => verb.Start == end && verb.Sense is Sense.Recall or Sense.Expel or Sense.Protest);

    /// <summary>"In Germany, Poland's ambassador was called in": the place that opens the sentence, set off by a comma.</summary>
    private bool IsPlaceInFront() =>
        party.Start <= MostInFront && passage.Pieces[party.End].IsComma && party.Form == MentionForm.Name;

    private (int, string) Behind()
    {
        var score = Weight + (passive ? 1 : Grammar.FixedOrder ? 0 : 2) - Crossed(trigger.End, start) - Unlike();
        return (lead is Sense.In ? score + 2 : score, office is not null ? "ministry or office" : "state");
    }

    /// <summary>What speaks against a state as the one who acts: the preposition in front of it, and how it is named.</summary>
    private int Unlike() =>
        (lead is Sense.Oblique or Sense.Reason ? 4 : 0)
        + (lead is Sense.Of or Sense.With or Sense.From && office is null ? 2 : 0)
        + party.Form switch
        {
            MentionForm.Leader => 1,
            MentionForm.Adjective when office is null => 2,
            MentionForm.Organisation => 3,
            MentionForm.Group => 4,
            _ => 0,
        };

    /// <summary>"after Greece summoned the ambassador": the word in front joins a clause, whose subject the state is.</summary>
    private bool IsConjunction() =>
        trigger.Tag is "any" or "active" && !Array.Exists(passage.Pieces[end..trigger.Start], piece => piece.Folded == ",")
        && (passage.Items.Exists(item => item.Sense == Sense.Envoy && item.Start >= trigger.End)
            || passage.PartyAt(trigger.End) is { Possessive: true });

    /// <summary>
    /// Where the verb comes last: the topic by its mark, or the bare name that opens the sentence. 0 for what is neither.
    /// </summary>
    private int TopicRank()
    {
        if (passage.TopicMark(passage.OverOffices(end)) is { } mark) return mark.Tag == "subject" ? 6 : 7;
        if (Grammar.Signs && passage.Holds(end, trigger)) return 6;
        var part = Grammar.Signs && passage.Pieces[party.End].IsComma && EnvoyFront.Opens(passage, party);
        var opens = (party.Start == 0 || part) && lead is null && !party.Possessive
            && (party.Form is not (MentionForm.Organisation or MentionForm.Group) || part && party.Form is MentionForm.Group)
            && (party.Form != MentionForm.Adjective || passage.Pieces[party.End].IsComma)
            && passage.EndingAt(Sense.Article, party.Start) is null;
        return opens && !passage.Items.Exists(item => item.Start == party.End && Continues(item)) ? 5 : 0;

        bool Continues(Item item) => item.Sense is Sense.Reason && !Grammar.WhoseAfter || item.Sense is Sense.Oblique
            || item.Sense == Sense.Envoy && Grammar.WhoseBefore;
    }

    /// <summary>"summoned by the Polish foreign ministry", not "summoned and told to abide by UN resolutions".</summary>
    private bool IsAgent()
    {
        var distance = start - trigger.End;
        var told = passive || trigger.Tag == "noun";
        return distance <= (told ? 20 : 4) && (told || !IsInReason())
            && !passage.Items.Exists(item => item.Start >= trigger.End && item.End <= start && item.Sense is Sense.Clause);
    }

    private bool IsInReason() =>
        passage.All(Sense.Reason).Any(reason => reason.Start >= trigger.End && reason.End <= party.Start);

    private int Crossed(int from, int to)
    {
        var crossed = 0;
        foreach (var item in passage.Items)
        {
            if (item.Start < from || item.End > to) continue;
            if (item.Sense is Sense.Clause or Sense.Accuse) crossed += 3;
            if (item.Sense is Sense.Reason && !Grammar.VerbBracket || item.Sense is Sense.Oblique) crossed += 2;
        }

        crossed += passage.Parties.Count(party => party.Start >= from && party.End <= to);
        return crossed;
    }
}
