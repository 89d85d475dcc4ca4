using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>Reads from the words in front of a trigger whether it happened, is announced, wished for, possible or denied.</summary>
internal static class ModalityReader
{
    /// <summary>Words between the verb and "tomorrow".</summary>
    private const int ToTomorrow = 3;

    /// <summary>Signs between the stem of a verb that closes its clause and an ending such as "だろう".</summary>
    private const int ToEnding = 5;

    /// <summary>Words between "not" and "planned".</summary>
    private const int ToPredicate = 3;

    /// <summary>Words in front of a trigger that may colour it.</summary>
    private const int Near = 5;

    /// <summary>Words from "demands" to the noun, with whom it is demanded of.</summary>
    private const int ToDemanded = 12;

    /// <summary>The same for an infinitive that closes the clause which "will" or "soll" opens.</summary>
    private const int Bracket = 20;

    /// <summary>Words between "denied" and the verb of what was not done.</summary>
    private const int ToDenial = 10;

    /// <summary>Words between an auxiliary and the "and" in front of its second verb.</summary>
    private const int ToFirstVerb = 12;

    public static Modality Read(Passage passage, Item trigger)
    {
        var reach = trigger.Tag == "base" && passage.Lexicon.Grammar.VerbBracket ? Bracket : Near;
        var near = Before(passage, trigger.Start, reach);
        if (near.Exists(item => item.Sense is Sense.Not or Sense.Denied)
            || (IsUnfinished(passage, trigger) && IsUndone(passage, trigger.End))) return Modality.Denied;
        if (IsAsked(passage, trigger.End) || IsThought(passage, trigger) || IsUnreal(passage, trigger)) return Modality.Possible;
        if (IsTomorrow(passage, trigger) || IsCut(passage, trigger)) return Modality.Planned;
        if (Governs(passage, trigger.Start, Sense.Denied) || IsDeniedThat(passage, trigger)) return Modality.Denied;
        if (IsToHave(passage, trigger)) return Modality.CalledFor;
        if (IsBare(passage, trigger) && Governs(passage, trigger.Start, Sense.CallFor)) return Modality.CalledFor;
        if (trigger.Tag == "noun") return IsMadeKnown(passage, trigger) ? Modality.Done : OfPredicate(passage, trigger)
            ?? (IsDemanded() ? Modality.CalledFor : OfNoun(near));
        if (trigger.Tag == "gerund" && OfGerund(passage, trigger, near) is { } ruled) return ruled;
        if (trigger.Tag == "base" && Governs(passage, trigger.Start, Sense.Maybe)) return Modality.Possible;
        if (trigger.Tag == "base" && Governs(passage, trigger.Start, Sense.Planned, Sense.Future)) return Modality.Planned;
        if (IsSecondOfFuture(passage, trigger)) return Modality.Planned;
        if (IsBare(passage, trigger) && Colours(Sense.CallFor, Math.Max(reach, 9))) return Modality.CalledFor;
        if (IsAskedFor(passage, trigger) || IsAskedOfOffice(passage, trigger)) return Modality.CalledFor;
        if (near.Exists(item => item.Sense == Sense.Maybe)) return Modality.Possible;
        if (trigger.Tag == "future") return Modality.Planned;
        if (Colours(Sense.Causing, 12)) return Modality.Done;
        // "anunció que ha convocado": a finite verb in the past is none that is announced.
        if (near.Exists(item => item is { Sense: Sense.Future, Tag: not "time" }
            || item.Sense is Sense.Planned && !IsFinite(passage, trigger)))
            return Modality.Planned;
        return trigger.Tag == "base" && Colours(Sense.To, 2) ? Modality.Planned : Modality.Done;

        // "domaga się od ministra spraw zagranicznych wezwania", not "after a summons".
        bool IsDemanded() => passage.EndingAt(Sense.Reason, trigger.Start) is null && Colours(Sense.CallFor, ToDemanded);

        bool Colours(Sense sense, int words) => Before(passage, trigger.Start, words).Exists(item => item.Sense == sense);
    }

    /// <summary>"denied reports that the ambassador had been summoned".</summary>
    private static bool IsDeniedThat(Passage passage, Item trigger) =>
        passage.Lexicon.Grammar.FixedOrder && passage.EndingAt(Sense.Be, trigger.Start) is not null
        && Before(passage, trigger.Start, ToDenial).FindLast(item => item.Sense == Sense.Denied) is { End: > 0 } denied
        && passage.Within(Sense.That, denied.End, trigger.Start) is not null;

    /// <summary>"press him to have the ambassador called in": what others ask a minister to get done.</summary>
    private static bool IsToHave(Passage passage, Item trigger) =>
        passage.Lexicon.Grammar.FixedOrder
        && Before(passage, trigger.Start, 9).FindLast(item => item.Sense is Sense.Causing or Sense.CallFor
            && passage.IsWord(item.End - 1, "have")) is { End: > 0 } have
        && (have.Sense == Sense.CallFor || Before(passage, have.Start, Near).Exists(item => item.Sense == Sense.CallFor));

    /// <summary>"will hand over a note and summon the envoy": two verbs of one auxiliary.</summary>
    private static bool IsSecondOfFuture(Passage passage, Item trigger) =>
        trigger.Tag == "base" && passage.Lexicon.Grammar.FixedOrder
        && passage.EndingAt(Sense.And, trigger.Start) is { Start: var and }
        && Before(passage, and, ToFirstVerb).Exists(item => item is { Sense: Sense.Future, Tag: not "time" });

    /// <summary>"announced that it had summoned": behind an auxiliary or a subject of its own no announcement rules the verb.</summary>
    private static bool IsFinite(Passage passage, Item trigger)
    {
        var at = trigger.Start;
        while (passage.EndingAt(Sense.Be, at) is { } auxiliary) at = auxiliary.Start;
        return trigger.Tag == "active" || trigger.Tag == "any" && passage.EndingAt(Sense.Filler, at) is not null;
    }

    /// <summary>
    /// The clause goes on behind the trigger and may take it back: "the summoning of the envoy denied", "eine Einbestellung lehnte Berlin
    /// ab".
    /// </summary>
    private static bool IsUnfinished(Passage passage, Item trigger) =>
        passage.Lexicon.Grammar.VerbLast && trigger.Tag != "gerund" || passage.Lexicon.Grammar.VerbBracket && trigger.Tag == "noun";

    /// <summary>Where the verb closes the clause, so does its negation: "the summoning of the envoy denied".</summary>
    private static bool IsUndone(Passage passage, int from)
    {
        var to = from;
        while (to < passage.Pieces.Length && to - from < 8 && passage.Pieces[to].Folded is not ("," or "、" or "،" or ";" or ".")
            && passage.At(Sense.Clause, to) is null) to++;
        return passage.Within(Sense.Not, from, to) is not null;
    }

    /// <summary>
    /// "zaprzeczył, że wezwał", "fordert, den Botschafter einzubestellen": the verb in front of the comma rules the clause.
    /// </summary>
    private static bool Governs(Passage passage, int trigger, params ReadOnlySpan<Sense> senses)
    {
        var comma = trigger - 1;
        while (comma >= 0 && trigger - comma <= 9 && passage.Pieces[comma].Folded != ",") comma--;
        if (comma < 0 || passage.Pieces[comma].Folded != ",") return false;
        foreach (var sense in senses)
        {
            if (passage.Within(sense, Math.Max(0, comma - 2), comma) is not null) return true;
        }

        return false;
    }

    /// <summary>
    /// "demande que la Belgique convoque": a finite verb in the clause that a word of asking opens, where indicative and subjunctive are
    /// written alike.
    /// </summary>
    private static bool IsAskedFor(Passage passage, Item trigger) =>
        (trigger.Tag == "active" || trigger.Tag == "any" && passage.Lexicon.Grammar.VerbBracket)
        && Before(passage, trigger.Start, 9).FindLast(item => item.Sense is Sense.CallFor or Sense.Maybe) is { End: > 0 } ask
        && (passage.StartingAt(Sense.Relative, ask.End) is not null || passage.EndsIn(ask, Sense.Relative))
        && passage.Within(Sense.And, ask.End, trigger.Start) is null;

    /// <summary>"促请政府召见大使": where verbs have one form alone, who is asked to do it stands in between.</summary>
    private static bool IsAskedOfOffice(Passage passage, Item trigger) =>
        passage.Lexicon.Grammar is { Signs: true, VerbLast: false }
        && Before(passage, trigger.Start, 9).FindLast(item => item.Sense is Sense.CallFor) is { End: > 0 } ask
        && (passage.Within(Sense.Government, ask.End, trigger.Start) ?? passage.Within(Sense.Ministry, ask.End, trigger.Start)) is not null;

    /// <summary>"cita mañana al embajador", "ha convocado para mañana": whatever the verb's tense, it is still to come.</summary>
    private static bool IsTomorrow(Passage passage, Item trigger) =>
        passage.All(Sense.Future).Any(day => day.Tag == "tomorrow"
            && (day.Start >= trigger.End ? day.Start - trigger.End : trigger.Start - day.End) <= ToTomorrow);

    /// <summary>"wird am Montag einbestellt werden": the auxiliary at the end of the bracket is of what is to come.</summary>
    private static bool IsCut(Passage passage, Item trigger) =>
        passage.Lexicon.Grammar.VerbBracket && passage.StartingAt(Sense.Future, trigger.End) is not null;

    /// <summary>
    /// "Convocar al embajador sería un error": an infinitive that opens the sentence is what is spoken of, no act; so is "Summoning him
    /// would be".
    /// </summary>
    private static bool IsThought(Passage passage, Item trigger) =>
        (trigger.Start == 0 || trigger.Start == 1 && !passage.Pieces[0].IsWord || passage.Pieces[trigger.Start - 1].Folded == ":")
        && (trigger.Tag == "base" || trigger.Tag == "gerund" && IsSubject(passage, trigger.End));

    /// <summary>"hätte den Botschafter einbestellt", "вызвал бы", "呼び出していただろう"; "were he minister, he …".</summary>
    private static bool IsUnreal(Passage passage, Item trigger)
    {
        if (!passage.Has(Sense.Unreal)) return false;
        var reach = passage.Lexicon.Grammar.VerbBracket ? Bracket : Near;
        return passage.All(Sense.Unreal).Any(word => word.Tag == "if" ? word.End <= trigger.Start
                : word.Start - trigger.End is >= 0 and var gap && gap <= (passage.Lexicon.Grammar.VerbLast ? ToEnding : 0))
            || Before(passage, trigger.Start, reach).Exists(item => item is { Sense: Sense.Unreal, Tag: null });
    }

    /// <summary>A verb of what is or would be follows before any comma.</summary>
    private static bool IsSubject(Passage passage, int from)
    {
        var comma = Array.FindIndex(passage.Pieces, from, piece => piece.IsComma);
        return passage.Items.Exists(item => item.Sense is Sense.Future or Sense.Maybe or Sense.Be
            && item.Start >= from && (comma < 0 || item.End <= comma));
    }

    /// <summary>The clause ends in a question mark, and does not ask why it was done.</summary>
    private static bool IsAsked(Passage passage, int from)
    {
        if (passage.At(Sense.Presumes, 0) is { } why && passage.StartingAt(Sense.Maybe, why.End) is null) return false;
        for (var at = from; at < passage.Pieces.Length; at++)
        {
            if (passage.Pieces[at].Folded is "?" or "？" or "؟") return passage.EndingAt(Sense.Presumes, at) is null;
            if (passage.Pieces[at].Folded is ":" or ";" or "\"" or "。") return false;
        }

        return false;
    }

    /// <summary>"considers the summoning of", "demand the summoning of".</summary>
    private static Modality OfNoun(List<Item> near) =>
        near.Exists(item => item.Sense == Sense.CallFor) ? Modality.CalledFor
        : near.Exists(item => item.Sense == Sense.Maybe) ? Modality.Possible
        : near.Exists(item => item.Sense == Sense.Planned) ? Modality.Planned : Modality.Done;

    /// <summary>"The summoning of the envoy is not planned", "is planned for Monday": null where the clause says neither.</summary>
    private static Modality? OfPredicate(Passage passage, Item trigger)
    {
        var end = Array.FindIndex(passage.Pieces, trigger.End, piece => piece.IsComma);
        if (end < 0) end = passage.Pieces.Length;
        foreach (var ahead in passage.Items.Where(item => item.Start >= trigger.End && item.End <= end))
        {
            if (ahead.Sense is Sense.Reason or Sense.Clause or Sense.That) return null;
            if (ahead.Sense is not (Sense.Planned or Sense.Future or Sense.Maybe)) continue;
            var near = Math.Max(trigger.End, ahead.Start - ToPredicate);
            if (passage.Within(Sense.Not, near, ahead.Start) is not null) return Modality.Denied;
            if (ahead is { Sense: Sense.Future, Tag: "over" }) return Modality.Planned;
        }

        return null;
    }

    /// <summary>"announced the summoning of": English tells so what was done; elsewhere it may be still to come.</summary>
    private static bool IsMadeKnown(Passage passage, Item trigger) =>
        passage.Lexicon.Grammar.FixedOrder && passage.EndingAt(Sense.Say, passage.OverArticles(trigger.Start)) is not null;

    /// <summary>
    /// "after summoning", "announced summoning" tell what happened; "weighs summoning" is ruled as the noun is; null where all depends on
    /// the clause.
    /// </summary>
    private static Modality? OfGerund(Passage passage, Item trigger, List<Item> near)
    {
        if ((passage.EndingAt(Sense.Reason, trigger.Start) ?? passage.EndingAt(Sense.Say, trigger.Start)) is not null)
            return Modality.Done;
        return passage.EndingAt(Sense.By, trigger.Start) is null && OfNoun(near) is not Modality.Done and var ruled ? ruled : null;
    }

    /// <summary>An infinitive or subjunctive, which takes its truth from what stands before it.</summary>
    private static bool IsBare(Passage passage, Item trigger) =>
        trigger.Tag is "base" or "future" || (trigger.Start > 0 && passage.IsWord(trigger.Start - 1, "be"));

    /// <summary>"will not give in and has called in": behind "and" an auxiliary opens what is told of another verb.</summary>
    private static bool IsNextVerb(Passage passage, int at) =>
        passage.Lexicon.Grammar.FixedOrder && passage.At(Sense.And, at) is { End: var next } && passage.Pieces[at].IsWord
        && passage.IsWord(next, "auxiliary");

    /// <summary>Phrases that lie in the words before the token, not beyond a comma or another clause.</summary>
    private static List<Item> Before(Passage passage, int token, int words)
    {
        var from = token;
        for (var seen = 0; from > 0 && seen < words; from--)
        {
            if (passage.Pieces[from - 1].Folded is "," or ";" or ":" or "." || passage.At(Sense.Clause, from - 1) is not null
                || passage.At(Sense.Summon, from - 1) is not null || IsNextVerb(passage, from - 1)) break;
            if (passage.Pieces[from - 1].IsWord) seen++;
        }

        return passage.Items.FindAll(item => item.Start >= from
            && (item.End <= token || item.Start < token && item.Sense is Sense.Not or Sense.Denied));
    }
}
