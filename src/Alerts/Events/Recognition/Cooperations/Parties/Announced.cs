using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>
/// "Tanks will be sent to B, says A's chancellor", "A has approved the sale of tanks, says B": where one side alone is told, who tells of
/// it is the other.
/// </summary>
internal static class Announced
{
    /// <summary>The state of the leader, or null where he tells of others' gifts, or of what has been given.</summary>
    public static string? By(Passage passage, PartyUses uses, Item act, TransferReader.Found found) =>
        found is { Givers.Count: 0, Getter: { } getter } && act is { Sense: Sense.Supply, Tag: null or "send" or "give" }
            && passage.Lexicon.Grammar.FixedOrder && StageReader.IsAhead(passage, act) && passage.EndingAt(Sense.Be, act.Start) is not null
            && uses.With(PartyUse.Speaker).ToList() is [{ Form: MentionForm.Leader, States: [var giver] }]
            && giver != getter && !Rivals.Fight(giver, getter) && !uses.Plain.Any(party => party.State != getter) ? giver : null;

    /// <summary>The state that tells of a sale or of deliveries to nobody named, which another approves or begins.</summary>
    public static string? To(Passage passage, PartyUses uses, Item thing, Item act, TransferReader.Found found) =>
        found is { Givers: [var giver], Getter: null } && act is { Sense: Sense.Supply, Tag: "sell" or "noun" or "both" }
            && passage.IsTitle && passage.Lexicon.Grammar.FixedOrder && passage.EndingAt(Sense.Future, act.Start) is null
            && uses.With(PartyUse.Speaker).ToList() is [{ States: [var getter] }] && getter != giver && !Rivals.Fight(giver, getter)
            && uses.Plain.All(party => party.Names(giver) && !Provenance.IsOrigin(passage, party, thing)) ? getter : null;
}
