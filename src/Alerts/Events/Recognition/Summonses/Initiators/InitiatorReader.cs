using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Initiators;

/// <summary>
/// Finds who did the calling in: of all states of the sentence the one that stands most like a subject, an agent or the ministry called to.
/// </summary>
internal static class InitiatorReader
{
    /// <summary>Signs of a name with the particle in front.</summary>
    private const int LongestName = 16;

    private static readonly Sense[] Breaks =
        [Sense.Summon, Sense.SoftSummon, Sense.Reason, Sense.Clause, Sense.To, Sense.By, Sense.Say, Sense.Envoy, Sense.And, Sense.Accuse];

    /// <summary>Prepositions, the one that tells most first.</summary>
    private static readonly Sense[] Leads =
        [Sense.By, Sense.To, Sense.In, Sense.Oblique, Sense.Reason, Sense.Of, Sense.With, Sense.From];

    /// <summary>Words between subject and verb that do not part them.</summary>
    private static readonly Sense[] Passed = [Sense.Filler, Sense.Be, Sense.Government, Sense.Future, Sense.Mutual];

    public static Summoners Read(
        Passage passage, Item trigger, EnvoyPhrase? envoy, IReadOnlyList<string> targets, bool passive, List<EnvoyPhrase>? envoys = null)
    {
        List<string> hosts = [.. envoy?.Hosts.Except(targets) ?? []];
        if (UnnamedOffice(passage, trigger, passive ? null : envoy))
            return hosts.Count > 0 ? Hosts(hosts, "the ministry of the host", 6) : Summoners.Untold;
        Party? best = null;
        var bestScore = 0;
        var bestRule = "";
        foreach (var party in passage.Parties)
        {
            if (envoy is not null && (envoy.Covers(party.Start) || (party.Start >= envoy.Start && party.Start <= envoy.Noun))) continue;
            if ((passive || trigger.Tag == "gerund") && envoys?.Exists(other => IsOwner(other, party, trigger)) == true) continue;
            if (party.States.All(targets.Contains) || NoSummoner.Is(passage, trigger, party)) continue;
            var (score, rule) = targets.Count > 0 && IsHeading(passage, party) ? (5, "topic of the headline")
                : SummonerScore.Of(passage, trigger, party, passive);
            if (score > bestScore) (best, bestScore, bestRule) = (party, score, rule);
        }

        if (hosts.Count > 0 && (bestScore < 4 || IsNicknamed(best!, hosts) || hosts.Count > 1 && best!.States.All(hosts.Contains)))
            return Hosts(hosts, "where the envoy is posted", 4);
        if (best is not null) return new(WithNeighbours(passage, best, targets), bestRule, bestScore);
        return Members(passage, trigger, envoy) is { Count: > 0 } named ? new(named, "those named of several", 5) : Summoners.Untold;
    }

    /// <summary>Another envoy in front of the verb is the state's.</summary>
    private static bool IsOwner(EnvoyPhrase other, Party party, Item trigger) =>
        other.Covers(party.Start) && party.States.All(other.Whose.Contains) && other.End <= trigger.Start;

    /// <summary>"Das Auswärtige Amt hat den Botschafter in Rumänien einbestellt": papers abroad call their own ministry so.</summary>
    private static bool IsNicknamed(Party party, List<string> hosts) =>
        party.Form == MentionForm.Ministry && !party.States.Any(hosts.Contains);

    private static Summoners Hosts(List<string> hosts, string rule, int score) =>
        new(hosts, $"{rule} ({string.Join(", ", hosts)})", score) { ByHost = true };

    /// <summary>"Among the countries that summoned him were A and B".</summary>
    private static IReadOnlyList<string> Members(Passage passage, Item trigger, EnvoyPhrase? envoy)
    {
        if (!passage.All(Sense.Members).Any(members => members.End <= trigger.Start && trigger.Start - members.End <= 4)) return [];
        var behind = Math.Max(trigger.End, envoy?.End ?? 0);
        return passage.All(Sense.Be).Where(be => be.Start >= behind)
            .Select(be => StateLists.From(passage, be.End))
            .FirstOrDefault(states => states.Count > 0) ?? StateLists.NamedAmong(passage, behind);
    }

    /// <summary>"the foreign ministry summoned": an office as subject whose state the sentence does not name.</summary>
    private static bool UnnamedOffice(Passage passage, Item trigger, EnvoyPhrase? envoy)
    {
        var office = passage.Items.FindLast(item => item.End <= trigger.Start
            && item.Sense is Sense.Ministry or Sense.Official or Sense.Government
            && !Grounds.Hold(passage, trigger, item.Start));
        var next = passage.Lexicon.Grammar.VerbLast && envoy is not null && envoy.Start >= office.End ? envoy.Start : trigger.Start;
        if (office.End == 0 || Gap(passage, office.End, next) > 0 || next - office.End > 6) return false;
        // Where the verb comes last, the office right in front of it is where he was called to.
        if (passage.Lexicon.Grammar.VerbLast && envoy is not null && office.Start >= envoy.End) return false;
        return passage.Parties.TrueForAll(party => OfficeOf(passage, party) != office
            && !(party.Start >= office.End && party.End <= trigger.Start));
    }

    /// <summary>
    /// The ministry, minister or government that the state belongs to: "the Qatari foreign ministry", "ministry of foreign affairs of
    /// Qatar".
    /// </summary>
    internal static Item? OfficeOf(Passage passage, Party party)
    {
        foreach (var item in passage.Items)
        {
            if (item.Sense is not (Sense.Ministry or Sense.Official or Sense.Government)) continue;
            // "仏外務省", "우리 정부", "la Farnesina": one name with its office.
            if (party.Form is MentionForm.Adjective or MentionForm.Ministry && item.Start >= party.Start && item.End <= party.End)
                return item;
            if (item.Start >= party.End && item.Start - party.End <= 3 && !Broken(passage, party.End, item.Start)
                || IsBehindName(passage, party.End, item.Start)) return item;
            if (!passage.Lexicon.Grammar.HostBefore && item.End <= party.Start && party.Start - item.End <= 3
                && !Broken(passage, item.End, party.Start)) return item;
        }

        return null;
    }

    /// <summary>"ノルウェーのアイデ外相": the name of who holds the office, in katakana, stands between.</summary>
    private static bool IsBehindName(Passage passage, int from, int to) =>
        passage.Lexicon.Grammar.Unspaced && to - from is > 1 and <= LongestName
        && passage.StartingAt(Sense.Of, from) is { } of && of.End == from + 1
        && passage.Pieces[(from + 1)..to].All(piece => Letters.IsKatakana(passage.Text[piece.Start]) || piece.Folded == "・");

    private static bool Broken(Passage passage, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (passage.Pieces[at].Folded is "," or ";" or ":" or "(" or "." or "-" or "…") return true;
            if (passage.PartyAt(at) is not null || passage.IsIn(at, Breaks)) return true;
        }

        return false;
    }

    private static bool IsHeading(Passage passage, Party party) =>
        passage.Index <= 1 && passage.IsHeading(party) && party.Form is MentionForm.Name or MentionForm.Capital;

    /// <summary>The preposition in front of the phrase, over articles.</summary>
    internal static Sense? LeadIn(Passage passage, int start, int end) =>
        passage.RulingOf(Leads, passage.OverArticles(start), end);

    /// <summary>Words between subject and verb that are neither auxiliaries, adverbs nor a bracket.</summary>
    internal static int Gap(Passage passage, int from, int to)
    {
        var words = 0;
        for (var at = from; at < to; at++)
        {
            var piece = passage.Pieces[at];
            var counts = piece.IsWord && piece.Folded != "s" ? !passage.IsIn(at, Passed) : piece.Folded is ":" or ";";
            if (counts) words++;
        }

        return words;
    }

    /// <summary>"Germany, Lithuania and Spain summoned": the neighbours joined to the one found.</summary>
    private static List<string> WithNeighbours(Passage passage, Party found, IReadOnlyList<string> targets)
    {
        List<string> states = [.. found.States];
        var at = passage.Parties.IndexOf(found);
        for (var i = at - 1; i >= 0 && IsNeighbour(i); i--) states.AddRange(passage.Parties[i].States);
        for (var i = at + 1; i < passage.Parties.Count && IsNext(i); i++) states.AddRange(passage.Parties[i].States);
        return [.. states.Select(Dependencies.Sovereign).Distinct().Where(state => !targets.Contains(state))];

        bool IsNeighbour(int i) =>
            passage.Parties[i] is var party && passage.IsJoined(party.BehindGenitive, passage.Parties[i + 1].Start)
                && (!party.Possessive || found.Possessive)
                && !IsTopic(passage, i, found) && !IsPlace(passage, party) && !IsOpening(passage, party) && !IsLeadIn(passage, i, found)
                && !NoSummoner.IsCompanion(passage, party);

        bool IsNext(int i) =>
            passage.Parties[i] is var party && passage.IsJoined(passage.Parties[i - 1].End, party.Start) && !IsApposition(passage, party);
    }

    /// <summary>"Sweden, Canada's ally, summoned": it says who Sweden is.</summary>
    private static bool IsApposition(Passage passage, Party party) => party.Possessive && OfficeOf(passage, party) is null;

    /// <summary>"Iran, Tajani convoca": the state in front of the comma is what the headline is about.</summary>
    private static bool IsTopic(Passage passage, int at, Party found) =>
        passage.IsTitle && passage.Parties[at].Start == 0 && found.Form is MentionForm.Leader or MentionForm.Ministry or MentionForm.Seat
            && passage.Pieces[passage.Parties[at].End].Folded == ",";

    /// <summary>"After the attack on Poland, Germany summoned": what the phrase in front of the comma is about.</summary>
    private static bool IsOpening(Passage passage, Party party) =>
        passage.Pieces[party.BehindGenitive].IsComma && LeadIn(passage, party.Start, party.End) is Sense.Oblique or Sense.To or Sense.With;

    /// <summary>
    /// "Back to Ukraine, the EU summoned", "After A and B, C summoned": a row that a word leads in and a mere comma parts from the one
    /// found.
    /// </summary>
    private static bool IsLeadIn(Passage passage, int at, Party found)
    {
        if (passage.Lexicon.Grammar is { Signs: true } or { VerbLast: true } || !passage.Pieces[passage.Parties[at].BehindGenitive].IsComma
            || passage.Parties[at + 1] != found) return false;
        var next = passage.Parties.IndexOf(found) + 1;
        if (next < passage.Parties.Count && passage.IsJoined(found.End, passage.Parties[next].Start)) return false;
        while (at > 0 && passage.IsJoined(passage.Parties[at - 1].BehindGenitive, passage.Parties[at].Start)) at--;
        var start = passage.OverArticles(passage.Parties[at].Start);
        return start > 0 && passage.Pieces[start - 1].IsWord;
    }

    /// <summary>
    /// "Speaking in Rome, Poland's minister said": a place, no part of the list; "foreign ministries in Rome and Madrid" are one.
    /// </summary>
    private static bool IsPlace(Passage passage, Party party) =>
        LeadIn(passage, party.Start, party.End) is Sense.In or Sense.From
        && !(passage.EndingAt(Sense.In, party.Start) is { } place && passage.EndingAt(Sense.Ministry, place.Start) is not null);
}
