using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>The words that say over what an envoy was called in.</summary>
internal static class ReasonReader
{
    private const int MostWords = 18;

    /// <summary>From the first reason word behind the trigger to the end of its clause, shortened; null when none is told.</summary>
    public static string? Read(Passage passage, Item trigger)
    {
        var opener = passage.Items.Find(item => item.Sense == Sense.Reason && item.Start >= trigger.End);
        if (opener.End == 0 && passage.Lexicon.Grammar.VerbLast)
            opener = passage.Items.Find(item => item.Sense == Sense.Reason && item.Start > 0);
        if (opener.End == 0) return null;
        var end = opener.End;
        for (var words = 0; end < passage.Pieces.Length && words < MostWords; end++)
        {
            if (passage.Pieces[end].Folded is "," or ";" or "." or ":" && words > 2) break;
            words++;
        }

        var text = passage.Print(opener.End, end).Trim(' ', ',', '.', '"', ':');
        return text.Length > 2 ? text : null;
    }
}
