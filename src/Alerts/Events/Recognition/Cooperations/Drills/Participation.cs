using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Drills;

/// <summary>Finds who is told to take part in a drill: "with the participation of B", "soldiers from B are taking part".</summary>
internal static class Participation
{
    private const int FarthestJoining = 12;

    /// <summary>Words between "joined" and whom.</summary>
    private const int ToJoined = 2;

    /// <summary>Who is told to take part, with the state in front or the place behind; null where nobody is.</summary>
    public static JointReader.Found? Read(Passage passage, PartyUses uses) =>
        Among(passage, Cluster.All(passage, uses.Plain), joining: false);

    /// <summary>As <see cref="Read"/>, of these clusters.</summary>
    /// <param name="joining">"joined" tells it too.</param>
    public static JointReader.Found? Among(Passage passage, List<Cluster> clusters, bool joining)
    {
        var all = new List<string>();
        foreach (var part in passage.All(Sense.Participants).Where(part => joining || !IsJoining(part)))
        {
            var ofSubject = part.Tag is { } tag && tag.Contains("subject", StringComparison.Ordinal);
            var found = ofSubject ? InFront(part, clusters) : Behind(part, clusters);
            all.AddRange((found ?? []).Except(all));
        }

        return all.Count > 0 ? new JointReader.Found(all, true) : null;
    }

    /// <summary>"joined": said of alliances and much else, so that it tells only beside the drill who takes part.</summary>
    private static bool IsJoining(Item part) => part.Tag is "subject next";

    /// <summary>
    /// "with the participation of B": B, with whoever stands in front, else the place behind; "B's soldiers are mobilised as well".
    /// </summary>
    private static IReadOnlyList<string>? Behind(Item part, List<Cluster> clusters)
    {
        var joining = clusters.Find(cluster => cluster.Start >= part.End && cluster.Start - part.End <= FarthestJoining);
        if (joining is null) return part.Tag == "more" ? InFront(part, clusters) : null;
        var others = clusters.FindLast(cluster => cluster.End <= part.Start)
            ?? clusters.Find(cluster => cluster.Start >= joining.End && cluster.Lead is Sense.In);
        return [.. (others?.States ?? []).Union(joining.States)];
    }

    /// <summary>"soldiers from B are taking part in the drill with A": all in front, and behind those who hold it.</summary>
    private static IReadOnlyList<string>? InFront(Item part, List<Cluster> clusters)
    {
        var front = clusters.FindAll(cluster => cluster.End <= part.Start);
        if (front.Count > 0 && part.Start - front[^1].End > FarthestJoining) return null;
        var behind = clusters.FindAll(cluster => cluster.Start >= part.End && cluster.Start - part.End <= FarthestJoining
            && (cluster.Lead is Sense.With or Sense.In or Sense.By or Sense.Between
                || IsJoining(part) && cluster.Start - part.End <= ToJoined));
        return [.. front.Concat(behind).SelectMany(cluster => cluster.States).Distinct()];
    }
}
