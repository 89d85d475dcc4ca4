using Alerts.Language;

namespace Alerts.Events.Recognition.Reading;

/// <summary>Brussels stands for the union; in an article that speaks of Belgium, and of the union by no other name, for Belgium.</summary>
internal static class Brussels
{
    private const string Union = "EU";
    private const string Host = "BE";

    public static void Settle(IReadOnlyList<Passage> passages)
    {
        var told = passages.SelectMany(passage => passage.Parties).ToList();
        if (!told.Exists(IsUnionsSeat) || !told.Exists(party => party.Names(Host))) return;
        if (told.Exists(party => party.Names(Union) && !IsUnionsSeat(party))) return;
        foreach (var passage in passages)
        {
            for (var i = 0; i < passage.Parties.Count; i++)
            {
                var party = passage.Parties[i];
                if (IsUnionsSeat(party)) passage.Parties[i] = party with { Mention = party.Mention with { State = Host, States = [Host] } };
            }
        }
    }

    private static bool IsUnionsSeat(Party party) => party is { State: Union, Form: MentionForm.Capital };
}
