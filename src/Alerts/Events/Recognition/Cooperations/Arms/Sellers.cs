using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>
/// Tells who of the two sides of a deal sells where the words name the sides alone: who makes the weapon, for whom the maker named works,
/// or else the greater exporter of arms (<c>Data/exporters.txt</c>).
/// </summary>
internal static class Sellers
{
    /// <summary>Words between a subject and its verb: "A is supplying", "A has now sent".</summary>
    private const int ToVerb = 2;

    /// <summary>A state stands in front of those that export less.</summary>
    private static readonly string[] Exporters = [.. LexiconFile.Lines("exporters.txt").Select(line => line.Line)];

    /// <summary>The same two sides the other way round; null where the words themselves tell it, or it is right already.</summary>
    public static TransferReader.Found? Turned(Passage passage, Item thing, Item act, TransferReader.Found found)
    {
        if (found is not { Givers: [var giver], Getter: { } getter, Further: [] } || IsTold(passage, act)) return null;
        var seller = Maker(passage, thing, act) is { } home && (home == giver || home == getter) ? home
            : act.Sense == Sense.Deal && Rank(giver) > Rank(getter) ? getter : giver;
        return seller == giver ? null : new([seller], giver, "who sells");
    }

    private static string? Maker(Passage passage, Item thing, Item act) =>
        thing.Make ?? (act.Sense is Sense.Deal or Sense.Buy ? ActFinder.Nearest(passage, act, Sense.Maker)?.Tag : null);

    /// <summary>"A supplies", "from A", "to A": the subject of giving, or a preposition, says who gives or gets.</summary>
    private static bool IsTold(Passage passage, Item act) =>
        act is { Sense: Sense.Supply } && passage.Parties.Exists(party => act.Start - party.End is >= 0 and <= ToVerb)
        || passage.Parties.Exists(party => Leads.Of(passage, party) is Sense.From or Sense.By or Sense.Beneficiary or Sense.To
            && party.Start >= act.Start);

    private static int Rank(string state) => Array.IndexOf(Exporters, state) is >= 0 and var rank ? rank : Exporters.Length;
}
