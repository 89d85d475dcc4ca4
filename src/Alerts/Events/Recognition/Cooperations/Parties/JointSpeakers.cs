using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>
/// "A and B announced joint drills": several that announce with one voice, and of nobody else, speak of themselves; of others all of
/// them only tell.
/// </summary>
internal static class JointSpeakers
{
    /// <summary>Words from "announced" to what is: "a two-week joint naval".</summary>
    private const int ToAnnounced = 4;

    private static readonly Sense[] Announced =
    [
        Sense.Joint, Sense.Drill, Sense.SoftDrill, Sense.Pact, Sense.SoftPact, Sense.Deal, Sense.Ties, Sense.Technology,
    ];

    private static readonly Sense[] Clauses = [Sense.Self, Sense.Him, Sense.Relative, Sense.Clause, Sense.Be, Sense.Of, Sense.Future];

    /// <summary>"A and B fear that C will": where others act, those in front of the last of a row tell as it does.</summary>
    public static void Join(Passage passage, PartyUse[] uses)
    {
        for (var i = uses.Length - 2; i >= 0; i--)
        {
            var (party, next) = (passage.Parties[i], passage.Parties[i + 1]);
            if (uses[i] == PartyUse.Plain && uses[i + 1] is PartyUse.Speaker or PartyUse.Accuser && passage.IsJoined(party.End, next.Start)
                && Array.IndexOf(uses, PartyUse.Plain, i + 1) > 0 && Leads.Of(passage, party) is null
                && !passage.Items.Exists(act => act.Start >= ClauseOf(passage, party)
                    && act.End <= party.Start && Tellers.Acts.Contains(act.Sense))) uses[i] = uses[i + 1];
        }
    }

    /// <summary>"..., the leaders of A and B said": behind the last comma where "and" joins the two; else the sentence.</summary>
    private static int ClauseOf(Passage passage, Party party) =>
        passage.StartingAt(Sense.And, party.End) is { } and && passage.Pieces[and.Start].IsWord
            ? Array.FindLastIndex(passage.Pieces, Math.Max(0, party.Start - 1), piece => piece.IsComma) + 1 : 0;

    /// <summary>Takes those for parties that stood as speakers.</summary>
    public static void Release(Passage passage, PartyUse[] uses)
    {
        var speaker = Array.IndexOf(uses, PartyUse.Speaker);
        if (speaker < 1 || Cluster.Around(passage, passage.Parties[speaker]) is not { States.Count: > 1 } row
            || !Announces(passage, row)) return;
        if (passage.Parties.Where((party, i) => uses[i] == PartyUse.Plain && !IsIn(party) && !row.States.Contains(party.State)).Any())
            return;
        for (var i = 0; i < uses.Length; i++)
        {
            if (IsIn(passage.Parties[i])) uses[i] = PartyUse.Plain;
        }

        bool IsIn(Party party) => party.Start >= row.Start && party.End <= row.End;
    }

    /// <summary>What they announce is the object of the verb right behind them.</summary>
    private static bool Announces(Passage passage, Cluster row) =>
        passage.StartingAt(Sense.Say, passage.OverOffices(row.End)) is { } say
        && passage.Items.Exists(thing => thing.Start - say.End is >= 0 and <= ToAnnounced && Announced.Contains(thing.Sense)
            && !passage.Items.Exists(item => item.Start >= say.End && item.End <= thing.Start && Clauses.Contains(item.Sense)));
}
