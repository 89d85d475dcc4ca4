using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>"Tanks for Kyiv: green light from Berlin": who is told behind the headline's sign to give leave gives the weapons.</summary>
internal static class Leave
{
    /// <summary>Words between the leave and who gives it: "of the".</summary>
    private const int ToGiver = 2;

    /// <summary>The first of those who give leave, or null.</summary>
    public static Party? Giver(Passage passage, PartyUses uses, Item thing)
    {
        var sign = Sign(passage, thing.End);
        if (!passage.IsTitle || sign < 0) return null;
        return passage.All(Sense.Approve).Where(leave => leave.Start > sign)
            .Select(leave => uses.Plain.FirstOrDefault(party => party.Start > sign && party.States.Count == 1
                && (party.Start >= leave.End ? party.Start - leave.End : leave.Start - party.End) is >= 0 and <= ToGiver))
            .FirstOrDefault(party => party is not null);
    }

    /// <summary>All of them, or none: "green light from Rome and Paris".</summary>
    public static IReadOnlyList<string> Givers(Passage passage, PartyUses uses, Item thing) =>
        Giver(passage, uses, thing) is not { } first ? []
            : [.. uses.Plain.Where(party => party == first || passage.IsJoined(first.End, party.Start)).SelectMany(party => party.States)];

    private static int Sign(Passage passage, int from) =>
        Array.FindIndex(passage.Pieces, Math.Min(from, passage.Pieces.Length), piece => piece.Folded is ":" or "," or "." or "–" or "—");
}
