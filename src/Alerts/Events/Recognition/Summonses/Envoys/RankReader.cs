using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses.Envoys;

/// <summary>
/// Settles the rank of an envoy from all that an article calls him. Exact words win over loose ones: "envoy" is said of anyone,
/// "diplomat" of an ambassador whom the sentence before named, "top diplomat" of whoever heads the mission.
/// </summary>
internal sealed class RankReader(TextReading reading)
{
    private const int FirstSentences = 4;

    /// <summary>The sharpest first: a headline says "ambassador" where the text knows of a chargé.</summary>
    private static readonly string[] Exact = ["charge", "consul", "attache", "deputy", "ambassador"];

    private static readonly string[] Loose = ["head", "representative", "envoy", "diplomat"];

    /// <summary>The rank as reports word it; null when no sentence tells any.</summary>
    /// <param name="initiator">Who called in.</param>
    /// <param name="target">Whose envoy.</param>
    /// <param name="act">The sentences that tell it.</param>
    /// <param name="others">Other states that called in envoys of the target: what names them alone speaks of theirs.</param>
    public string? Of(string initiator, string target, IReadOnlyList<SummonsFrame> act, IReadOnlyList<string> others)
    {
        List<SummonsFrame> ranked = [.. act.Where(frame => frame.RankOf(target) is not null)];
        if (ranked.Count == 0) return Named(initiator, target, others);
        // What a sentence says of one state's envoy is surer than what it says of several.
        var exact = ranked.Where(frame => Array.IndexOf(Exact, frame.RankOf(target)) >= 0).ToList();
        if (exact.Count > 0)
        {
            var fewest = exact.Min(frame => frame.Initiators.Count);
            return Word(First(Exact, target, WithoutAttaches(exact.FindAll(frame => frame.Initiators.Count == fewest), target)));
        }

        return Word(Named(initiator, target, others) ?? First(Loose, target, ranked));
    }

    /// <summary>Where the text tells of an ambassador, the ministry of defence has called in an attaché besides.</summary>
    private static List<SummonsFrame> WithoutAttaches(List<SummonsFrame> exact, string target) =>
        exact.Exists(frame => !frame.Passage.IsTitle && frame.RankOf(target) is not "attache")
            ? exact.FindAll(frame => frame.RankOf(target) is not "attache") : exact;

    /// <summary>The rank of the target's envoy that comes first in the order.</summary>
    private static string First(string[] order, string target, IEnumerable<SummonsFrame> frames) =>
        frames.Select(frame => frame.RankOf(target)!).MinBy(rank => Array.IndexOf(order, rank))!;

    /// <summary>The exact word that title or lead use of the envoy elsewhere.</summary>
    private string? Named(string initiator, string target, IReadOnlyList<string> others)
    {
        foreach (var passage in reading.Passages.Where(passage => passage.Index <= FirstSentences && passage.Has(Sense.Envoy)))
        {
            if (!passage.Parties.Exists(party => party.Names(initiator))
                && passage.Parties.Exists(party => party.States.Any(others.Contains))) continue;
            var named = EnvoyReader.Read(passage).Find(envoy => !envoy.Possessed && Array.IndexOf(Exact, envoy.Rank) >= 0
                && !IsExpelled(passage, envoy)
                && (envoy.Hosts.Count == 0 || envoy.Hosts.Contains(initiator))
                && IsOf(passage, envoy, initiator, target));
            if (named is not null) return named.Rank;
        }

        return null;
    }

    /// <summary>Who is told to leave is a diplomat of the embassy, and not he who was called in to be told so.</summary>
    private static bool IsExpelled(Passage passage, EnvoyPhrase envoy) => envoy.Rank != "ambassador" && passage.Has(Sense.Expel);

    private static bool IsOf(Passage passage, EnvoyPhrase envoy, string initiator, string target) =>
        envoy.Whose.Count > 0 ? envoy.Whose.Contains(target)
        : !envoy.Own && passage.Parties.TrueForAll(party => party.Names(initiator) || party.Names(target));

    private static string Word(string rank) => rank switch
    {
        "envoy" => "ambassador",
        "head" => "charge",
        "deputy" => "diplomat",
        _ => rank,
    };
}
