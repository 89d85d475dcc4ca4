using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Initiators;

/// <summary>The offices whose business it is to call envoys in.</summary>
internal static class ForeignService
{
    /// <summary>The sentence names a foreign ministry or minister.</summary>
    public static bool IsIn(Passage passage) =>
        passage.Items.Exists(item => item.Sense is Sense.Ministry or Sense.Official && item.Tag == "foreign")
            || passage.Parties.Exists(party => party.Mention.Office == "foreign");

    /// <summary>It names a foreign ministry, by its common name or its own.</summary>
    public static bool HasMinistry(Passage passage) =>
        passage.Items.Exists(item => item.Sense == Sense.Ministry && item.Tag == "foreign")
            || passage.Parties.Exists(party => party is { Form: MentionForm.Ministry, Mention.Office: "foreign" });
}
