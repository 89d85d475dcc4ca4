namespace Alerts.Events;

/// <summary>A kind of event with its codes in the two public ontologies. The set is closed: <see cref="All"/>.</summary>
/// <param name="Family">The family it belongs to.</param>
/// <param name="Name">The kind's name in the contract: <c>summons</c>, <c>treaty</c>, <c>arms-transfer</c>…</param>
/// <param name="Cameo">CAMEO code (manual 1.1b3).</param>
/// <param name="Plover">PLOVER event and mode or context.</param>
public sealed record EventKind(EventFamily Family, string Name, string Cameo, string Plover)
{
    public static EventKind Summons { get; } = new(EventFamily.Summons, "summons", "110", "ACCUSE-disapprove");

    public static EventKind Treaty { get; } = new(EventFamily.Cooperation, "treaty", "057", "SUPPORT military");

    public static EventKind ArmsTransfer { get; } = new(EventFamily.Cooperation, "arms-transfer", "072", "AID military");

    public static EventKind Deployment { get; } = new(EventFamily.Cooperation, "deployment", "074", "AID military");

    public static EventKind Exercise { get; } = new(EventFamily.Cooperation, "exercise", "062", "COOPERATE military");

    public static EventKind Technology { get; } = new(EventFamily.Cooperation, "technology", "062", "COOPERATE military");

    public static EventKind Talks { get; } = new(EventFamily.Cooperation, "talks", "036", "CONSULT military");

    public static EventKind Aid { get; } = new(EventFamily.Cooperation, "aid", "072", "AID military");

    public static IReadOnlyList<EventKind> All { get; } = [Summons, Treaty, ArmsTransfer, Deployment, Exercise, Technology, Talks, Aid];

    /// <summary>The kind of that name, or null.</summary>
    public static EventKind? Named(string name) => All.FirstOrDefault(kind => kind.Name == name);

    public override string ToString() => Family == EventFamily.Summons ? Name : $"cooperation.{Name}";
}
