using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>
/// What the verb that closes a sentence makes of its topic: "합참은 중국과 러시아가 훈련했다고 밝혔다" tells,
/// "日외무성, 한국군 훈련에 항의" protests against what others do.
/// </summary>
internal static class ClosingVerb
{
    /// <summary>Signs of a verb's ending that may follow it at the end of a sentence.</summary>
    private const int Ending = 5;

    /// <summary><see cref="Sense.Say"/>, <see cref="Sense.Accuse"/>, or null where the state is no such topic.</summary>
    public static Sense? Of(Passage passage, Party party)
    {
        if (passage.Lexicon.Grammar is not { VerbLast: true, Signs: true } || party.States.Count > 1) return null;
        var end = passage.OverOffices(party.End);
        if (!IsTopic(passage, party, end) || Closing(passage, end) is not { } verb) return null;
        return passage.Parties.Exists(other => other.Start > end && other.State != party.State
            && (verb == Sense.Accuse || Mark(passage, other) is { Tag: not null })) ? verb : null;
    }

    /// <summary>The first state of the sentence, marked as topic or, at its head, as subject or by a comma.</summary>
    private static bool IsTopic(Passage passage, Party party, int end)
    {
        if (passage.Parties.Exists(other => other.End <= party.Start && other.State != party.State)) return false;
        return passage.TopicMark(end) is { } mark
            ? mark.Tag is null || party.Start == 0
            : end < passage.Pieces.Length && passage.Pieces[end].IsComma;
    }

    private static Sense? Closing(Passage passage, int from) =>
        passage.Items.FindLast(item => item.Sense is Sense.Say or Sense.Accuse) is { End: > 0 } verb && verb.Start >= from
            && passage.Pieces.Length - verb.End <= Ending
            && !Array.Exists(passage.Pieces[from..verb.Start], piece => piece.Folded is "…" or ".") ? verb.Sense : null;

    private static Item? Mark(Passage passage, Party party) => passage.TopicMark(passage.OverOffices(party.End));
}
