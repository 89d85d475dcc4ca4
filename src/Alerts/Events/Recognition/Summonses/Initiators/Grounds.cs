using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses.Initiators;

/// <summary>
/// What a clause tells as the reason in front of its closing verb: of "wurde wegen der Ausweisung zweier russischer Diplomaten einbestellt"
/// nobody behind "wegen" summons or is summoned.
/// </summary>
internal static class Grounds
{
    private static readonly Sense[] Ends = [Sense.Be, Sense.Filler, Sense.By, Sense.Clause];

    public static bool Hold(Passage passage, Item trigger, int at) =>
        passage.Lexicon.Grammar.VerbBracket && at < trigger.Start
        && passage.Items.FindLast(item => item.Sense == Sense.Reason && item.End <= at) is { End: > 0 } reason
        && !passage.Items.Exists(item => item.Start > reason.Start && item.End <= at && Array.IndexOf(Ends, item.Sense) >= 0);
}
