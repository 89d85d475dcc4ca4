using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Initiators;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Envoys;

/// <summary>Finds the envoys of a passage and reads whose they are and where they are posted from the words around the noun.</summary>
internal static class EnvoyReader
{
    /// <summary>What may follow a genitive that stands by itself.</summary>
    private static readonly Sense[] Behind = [Sense.Reason, Sense.Clause, Sense.And, Sense.To, Sense.Filler, Sense.By, Sense.In];

    private static readonly Sense[] Verbs = [Sense.Summon, Sense.SoftSummon, Sense.SummonApart, Sense.Recall, Sense.Expel, Sense.Be];

    /// <summary>What an envoy may represent besides a state.</summary>
    private static readonly Sense[] Public = [Sense.Mission, Sense.Government, Sense.Ministry, Sense.Official, Sense.Envoy];

    /// <summary>Pieces between a state and "whose": a comma, its government.</summary>
    private const int ToRelative = 3;

    /// <summary>Words between an envoy and "and his counterpart": his state, his name.</summary>
    private const int ToPeer = 6;

    public static List<EnvoyPhrase> Read(Passage passage) =>
        [.. passage.All(Sense.Envoy).Concat(Peers(passage)).Concat(Omitted(passage)).Concat(Compatriots(passage))
            .Where(noun => !IsNoEnvoy(passage, noun) && !IsOfFirm(passage, noun))
            .Select(noun => Read(passage, noun))
            .Aggregate(new List<EnvoyPhrase>(), (envoys, envoy) => [.. envoys, InBracket(passage, envoy, envoys.LastOrDefault())])];

    /// <summary>"the then French ambassador", not "it then summoned the ambassador".</summary>
    private static bool IsNoEnvoy(Passage passage, Item noun) =>
        passage.All(Sense.NotEnvoy).Any(not => not.End <= noun.Start && noun.Start - not.End <= 3
            && !passage.Items.Exists(verb => verb.Start >= not.End && verb.End <= noun.Start && Array.IndexOf(Verbs, verb.Sense) >= 0));

    /// <summary>"the representative of a Latvian dairy": the adjective tells where another noun comes from.</summary>
    private static bool IsOfFirm(Passage passage, Item noun) =>
        noun.Tag == "representative"
        && EnvoyBack.SkipArticles(passage, passage.StartingAt(Sense.Of, noun.End)?.End ?? noun.End) is var owner
        && passage.PartyAt(owner) is { Form: MentionForm.Adjective, End: var next } && next < passage.Pieces.Length
        && passage.Pieces[next].IsWord && char.IsLower(passage.Text[passage.Pieces[next].Start])
        && !passage.IsIn(next, Behind) && !passage.IsIn(next, Verbs) && !passage.IsIn(next, Public);

    /// <summary>"recalled its ambassador and called in Egypt's": the genitive stands for an envoy like the one before.</summary>
    private static IEnumerable<Item> Omitted(Passage passage)
    {
        foreach (var verb in passage.All(Sense.Summon))
        {
            if (passage.PartyAt(verb.End) is { Possessive: true, BehindGenitive: var behind } party && party.Start <= verb.End
                && (behind == passage.Pieces.Length || !passage.Pieces[behind].IsWord || passage.IsIn(behind, Behind))
                && passage.All(Sense.Envoy).LastOrDefault(envoy => envoy.End <= verb.Start) is { End: > 0 } before)
                yield return before with { Start = party.End, End = behind };
        }
    }

    /// <summary>"had the Iranian in", "the Bulgarian was asked to the ministry": an envoy told by his state alone.</summary>
    private static IEnumerable<Item> Compatriots(Passage passage)
    {
        foreach (var verb in passage.All(Sense.SummonApart))
        {
            var (front, behind) = (verb.Start, verb.End);
            while ((passage.EndingAt(Sense.Be, front) ?? passage.EndingAt(Sense.Filler, front)) is { } auxiliary) front = auxiliary.Start;
            while (passage.StartingAt(Sense.Article, behind) is { } article) behind = article.End;
            var party = passage.Parties.Find(party => party.Form is MentionForm.Adjective or MentionForm.Demonym
                && (party.End == front && front < verb.Start && passage.EndingAt(Sense.Article, party.Start) is not null
                    || party.Start == behind && (passage.StartingAt(Sense.Inward, party.End) ?? passage.StartingAt(Sense.To, party.End))
                        is not null));
            if (party is not null) yield return new Item(party.Start, party.End, Sense.Envoy, "envoy");
        }
    }

    /// <summary>"the Spanish ambassador and her Belgian counterpart": an envoy of the same rank.</summary>
    private static IEnumerable<Item> Peers(Passage passage)
    {
        foreach (var peer in passage.All(Sense.Counterpart))
        {
            var front = peer.Start;
            while (front > 0 && (passage.PartyAt(front - 1)?.Start ?? Small(passage, front)?.Start) is { } before) front = before;
            if (passage.EndingAt(Sense.And, front) is not { } link || !passage.Pieces[link.Start].IsWord) continue;
            var first = passage.All(Sense.Envoy).LastOrDefault(envoy => envoy.End <= link.Start && link.Start - envoy.End <= ToPeer);
            if (first.End > 0) yield return peer with { Sense = Sense.Envoy, Tag = first.Tag };
        }
    }

    private static Item? Small(Passage passage, int end) =>
        passage.EndingAt(Sense.Own, end) ?? passage.EndingAt(Sense.Article, end) ?? passage.EndingAt(Sense.To, end);

    /// <summary>"総括公使(大使代理)": the rank in the bracket is the same person's.</summary>
    private static EnvoyPhrase InBracket(Passage passage, EnvoyPhrase envoy, EnvoyPhrase? before) =>
        before is { Whose.Count: > 0 } && envoy.Whose.Count == 0
            && envoy.Noun > 0 && passage.Pieces[envoy.Noun - 1].Folded is "(" or "（"
            && before.End <= envoy.Noun && envoy.Noun - before.End <= 8
            ? envoy with { Whose = before.Whose, Hosts = envoy.Hosts.Count > 0 ? envoy.Hosts : before.Hosts, Start = before.Start } : envoy;

    private static EnvoyPhrase Read(Passage passage, Item noun)
    {
        var grammar = passage.Lexicon.Grammar;
        var before = EnvoyFront.Read(passage, noun);
        var own = before.Own || passage.StartingAt(Sense.Own, noun.End) is not null || passage.At(Sense.Own, noun.Start) is not null;
        var after = EnvoyBack.Read(passage, noun, before.Own || own && passage.At(Sense.Several, noun.Start) is null);
        var whose = after.Whose;
        IReadOnlyList<string> hosts = after.Hosts.Count > 0 ? after.Hosts : before.Host is { } front ? [front] : [];
        var inside = Inside(passage, noun);
        if (passage.Means(noun.Start, Sense.Posted)) hosts = [.. hosts, .. inside];
        else if (whose.Count == 0) whose = inside;
        if (whose.Count == 0 && grammar.WhoseBefore) whose = before.Whose;
        else if (before.Adjective && grammar.WhoseBefore && !after.Linked) whose = before.Whose;
        if (whose.Count == 0) whose = Antecedent(passage, before, noun);
        if (whose.Count == 0) whose = before.Own ? Addressed(passage, before.Start) : OfThatState(passage, noun, hosts);
        hosts = [.. hosts.Except(whose)];
        // "EU ambassadors" are those of some of its members; the union's own is one.
        var union = whose is ["EU"] && passage.At(Sense.Several, noun.Start) is not null && ReferenceEquals(whose, before.Whose);
        if (union) whose = [];
        var spelled = SpelledOut.Read(passage, noun, after.End, whose.Count > 0);
        if (spelled is { } list) whose = list.States;
        var opens = before.Own || before.Host is not null || whose.Count > 0 && ReferenceEquals(whose, before.Whose);
        var start = opens ? Math.Min(noun.Start, before.Start) : noun.Start;
        var end = spelled?.End ?? after.End;
        return new EnvoyPhrase(start, end, Rank(noun, before.Highest), whose, hosts, own && whose.Count == 0)
        {
            Noun = noun.Start,
            Ours = (before.Own ? passage.At(Sense.Own, before.Start) : passage.StartingAt(Sense.Own, noun.End)) is { Tag: "our" },
            OfUnion = union,
            Mutual = whose.Count == 0 && IsMutual(passage, noun),
            Possessed = IsPossessed(passage, noun.End),
            From = after.From,
        };
    }

    /// <summary>
    /// "heads of the Thai and Lao missions": their states stand inside the phrase; in "驻台北代表" it is where he is posted.
    /// </summary>
    private static List<string> Inside(Passage passage, Item noun) =>
        [.. passage.Parties.Where(party => party.Start >= noun.Start && party.End <= noun.End)
            .SelectMany(party => party.States).Distinct()];

    /// <summary>
    /// "the top diplomat", "the second highest-ranking envoy": loose words for a head of mission and his deputy; "the acting German
    /// ambassador" is a chargé.
    /// </summary>
    private static string Rank(Item noun, string? highest) => (noun.Tag, highest) switch
    {
        ("ambassador" or "envoy" or "head", "acting") => "charge",
        (_, "acting") => noun.Tag ?? "charge",
        ("diplomat" or "envoy" or "representative", "second") => "deputy",
        ("diplomat" or "envoy" or "representative", not null) => "head",
        _ => noun.Tag ?? "ambassador",
    };

    private static bool IsPossessed(Passage passage, int behind) =>
        behind + 2 < passage.Pieces.Length && passage.Pieces[behind].Folded == "'" && passage.Pieces[behind + 1].Folded == "s"
        && passage.Pieces[behind].Start == passage.Pieces[behind - 1].End && passage.Pieces[behind + 2].IsWord;

    /// <summary>"each other's ambassadors", "послов друг друга".</summary>
    private static bool IsMutual(Passage passage, Item noun) => passage.Items.Exists(item => item.Sense == Sense.Mutual
        && (item.Tag == "row" || (item.End <= noun.Start ? noun.Start - item.End <= 3 : item.Start - noun.End is >= 0 and <= 1)));

    /// <summary>"protests to Prague, whose ambassador", "Прага, посол которой": the state right in front of all that.</summary>
    private static IReadOnlyList<string> Antecedent(Passage passage, EnvoyFront before, Item noun) =>
        before.Relative || passage.StartingAt(Sense.Whose, noun.End) is not null
            ? passage.Parties.FindLast(party => before.Start - party.BehindGenitive is >= 0 and <= ToRelative)?.States ?? [] : [];

    /// <summary>"lodged a protest with Chad by summoning its ambassador": his whom the protest goes to.</summary>
    private static IReadOnlyList<string> Addressed(Passage passage, int own) =>
        passage.Parties.FindLast(party => party.End <= own && IsProtestTo(passage, party))?.States ?? [];

    private static bool IsProtestTo(Passage passage, Party party) =>
        passage.All(Sense.Protest).Any(protest => party.Start - protest.End is >= 0 and <= EnvoyFront.MostBetween
            && (protest.End == party.Start || passage.EndingAt(Sense.With, party.Start) is not null));

    /// <summary>"over the arrests in X that country's chargé was called in": the state named last before him.</summary>
    private static IReadOnlyList<string> OfThatState(Passage passage, Item noun, IReadOnlyList<string> hosts) =>
        passage.StartingAt(Sense.Those, noun.End) is { Tag: "1" } && passage.Parties.FindLast(party => party.End <= noun.Start
            && party.Form is MentionForm.Name && !party.States.Any(hosts.Contains) && InitiatorReader.OfficeOf(passage, party) is null
            && InitiatorReader.LeadIn(passage, party.Start, party.End) is not Sense.Oblique) is { } named ? named.States : [];
}
