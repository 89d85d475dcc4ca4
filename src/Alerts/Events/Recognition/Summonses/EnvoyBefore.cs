using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>Of whom "he" speaks in "He had been called in on Monday", where the sentence before tells of an envoy and of no summons.</summary>
internal static class EnvoyBefore
{
    /// <summary>The one envoy, or the envoys told in one phrase; null where it may be another, or where nothing says that a ministry called him.</summary>
    public static EnvoyPhrase? Find(TextReading reading, SummonsFrame frame)
    {
        var before = reading.Passages.FirstOrDefault(passage => passage.Index == frame.Passage.Index - 1 && passage.Has(Sense.Envoy));
        if (before is null || !(before.Has(Sense.Expel) || IsForeign(before) || IsForeign(frame.Passage))) return null;
        return EnvoyReader.Read(before) is [{ Whose.Count: > 0, Possessed: false } envoy] && !frame.Initiators.Any(envoy.Whose.Contains) ? envoy : null;
    }

    private static bool IsForeign(Passage passage) =>
        passage.Items.Exists(item => item.Sense is Sense.Ministry or Sense.Official && item.Tag == "foreign")
            || passage.Parties.Exists(party => party.Mention.Office == "foreign");
}
