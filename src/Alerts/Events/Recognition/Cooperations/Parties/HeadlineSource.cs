using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>Who says what stands behind the colon that a headline opens with: "Intelligence of A: ...", "A and B: ...".</summary>
internal static class HeadlineSource
{
    /// <summary>Words in front of the colon.</summary>
    public const int Longest = 5;

    /// <summary>The party stands, alone or in a row, right in front of the colon.</summary>
    public static bool Is(Passage passage, Party party)
    {
        var end = party.End;
        while (passage.Parties.Find(other => other.Start > end && passage.IsJoined(end, other.Start)) is { } next) end = next.End;
        return end <= Longest && end < passage.Pieces.Length && passage.Pieces[end].Folded == ":";
    }

    /// <summary>"A and B: ...": where B says so, A does as well.</summary>
    public static void Spread(Passage passage, PartyUse[] uses)
    {
        for (var i = uses.Length - 2; i >= 0; i--)
        {
            var (party, next) = (passage.Parties[i], passage.Parties[i + 1]);
            if (uses[i + 1] == PartyUse.Speaker && Is(passage, party) && Is(passage, next)) uses[i] = PartyUse.Speaker;
        }
    }
}
