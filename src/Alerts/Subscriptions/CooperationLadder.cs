using Alerts.Events;

namespace Alerts.Subscriptions;

/// <summary>The rungs of military cooperation, lowest first: what "arms-transfer and above" means.</summary>
public static class CooperationLadder
{
    public static IReadOnlyList<EventKind> Rungs { get; } =
    [
        EventKind.Talks, EventKind.Exercise, EventKind.Technology, EventKind.Aid,
        EventKind.ArmsTransfer, EventKind.Treaty, EventKind.Deployment,
    ];

    /// <summary>0 for the lowest rung; -1 for a kind that is no cooperation.</summary>
    public static int RungOf(EventKind kind)
    {
        for (var rung = 0; rung < Rungs.Count; rung++)
        {
            if (Rungs[rung] == kind) return rung;
        }

        return -1;
    }
}
