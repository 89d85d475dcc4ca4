using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>The states that a sentence names one after the other, joined by nothing but commas and "and".</summary>
internal static class StateLists
{
    /// <summary>Lists of at least two states, in order of place.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(Passage passage)
    {
        List<string> list = [];
        for (var i = 0; i < passage.Parties.Count; i++)
        {
            if (i > 0 && !passage.IsJoined(passage.Parties[i - 1].End, passage.Parties[i].Start))
            {
                if (list.Count > 1) yield return list;
                list = [];
            }

            list = [.. list.Union(passage.Parties[i].States)];
        }

        if (list.Count > 1) yield return list;
    }
}
