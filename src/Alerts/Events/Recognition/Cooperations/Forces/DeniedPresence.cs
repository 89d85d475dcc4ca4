using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Forces;

/// <summary>Reads who denies that another's forces are in its land: "A rejected claims that B's soldiers were in the country".</summary>
internal static class DeniedPresence
{
    /// <summary>Words between who denies and the denial: "A's defence ministry on Friday".</summary>
    private const int ToDenial = 6;

    /// <param name="passage">The sentence.</param>
    /// <param name="troops">The forces.</param>
    /// <param name="owner">Whose they are.</param>
    /// <returns>Whose forces, and in whose land; null where another place is named, or nobody denies.</returns>
    public static TransferReader.Found? Read(Passage passage, Item troops, Party? owner)
    {
        if (owner is not { States: [var sender] } || passage.Parties.Exists(party => party.Start >= troops.End)) return null;
        return Denier(passage, owner) is { } host && !host.Names(sender)
            ? new TransferReader.Found([sender], host.State, "host that denies") : null;
    }

    private static Party? Denier(Passage passage, Party owner) =>
        passage.All(Sense.Denied).Where(denial => denial.End <= owner.Start)
            .Select(denial => passage.Parties.Find(party => party.States.Count == 1 && denial.Start - party.End is >= 0 and <= ToDenial))
            .FirstOrDefault(party => party is not null);
}
