using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>
/// "A picks B to build frigates", "A chooses B's shipyard to supply them": who is picked makes or gives the thing, who picks gets it.
/// </summary>
internal sealed record Chosen(string Maker, string Buyer)
{
    /// <summary>Null where nobody is picked to do it.</summary>
    /// <param name="making">The verb of making or giving, behind "to".</param>
    public static Chosen? Read(Passage passage, PartyUses uses, Item making)
    {
        if (!passage.Lexicon.Grammar.FixedOrder || passage.EndingAt(Sense.To, making.Start) is not { } to) return null;
        foreach (var pick in passage.All(Sense.Buy).Where(pick => pick.End <= to.Start && IsPick(passage, pick)))
        {
            if (uses.Plain.FirstOrDefault(party => passage.OverArticles(party.Start) == pick.End && party.End <= to.Start) is { } maker
                && uses.Plain.LastOrDefault(party => party.End <= pick.Start && party.State != maker.State) is { } buyer
                && passage.Within(Sense.Weapon, maker.End, to.Start) is null) return new(maker.State, buyer.State);
        }

        return null;
    }

    /// <summary>"picks", "selects": a verb of buying that tells a plan as well.</summary>
    private static bool IsPick(Passage passage, Item pick) =>
        pick.Tag is null && passage.At(Sense.Planned, pick.Start) is not null;
}
