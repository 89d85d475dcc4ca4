using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>"Tanks will be sent to B, says A's chancellor": who announces what nobody else is told to give gives it.</summary>
internal static class Announced
{
    /// <summary>The state of the leader, or null where he tells of others' gifts, or of what has been given.</summary>
    public static string? By(Passage passage, PartyUses uses, Item act, TransferReader.Found found) =>
        found is { Givers.Count: 0, Getter: { } getter } && act is { Sense: Sense.Supply, Tag: null or "send" or "give" }
            && passage.Lexicon.Grammar.FixedOrder && StageReader.IsAhead(passage, act) && passage.EndingAt(Sense.Be, act.Start) is not null
            && uses.With(PartyUse.Speaker).ToList() is [{ Form: MentionForm.Leader, States: [var giver] }]
            && giver != getter && !Rivals.Fight(giver, getter) && !uses.Plain.Any(party => party.State != getter) ? giver : null;
}
