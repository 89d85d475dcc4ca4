using System.Buffers;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>Finds the envoys of a passage and reads whose they are and where they are posted from the words around the noun.</summary>
internal static class EnvoyReader
{
    /// <summary>Adjectives and titles that may stand between a state and the noun: "Russia's newly appointed deputy ambassador".</summary>
    private const int MostBetween = 4;

    /// <summary>Japanese and Korean particles behind a subject or object: what stands before them does not own the envoy.</summary>
    private static readonly SearchValues<char> SubjectMarks = SearchValues.Create("がはをも이가은는를을");

    /// <summary>The same where every sign is a piece of its own.</summary>
    private const int MostSigns = 14;

    private static readonly Sense[] Barriers =
    [
        Sense.Summon, Sense.SoftSummon, Sense.Recall, Sense.By, Sense.To, Sense.In, Sense.From, Sense.With, Sense.Reason, Sense.Clause, Sense.Say,
        Sense.Accuse, Sense.Be, Sense.Expel,
    ];

    public static List<EnvoyPhrase> Read(Passage passage) =>
        [.. passage.All(Sense.Envoy)
            .Where(noun => !passage.Items.Exists(item => item.Sense == Sense.NotEnvoy && item.End <= noun.Start && noun.Start - item.End <= 3))
            .Select(noun => Read(passage, noun))
            .Aggregate(new List<EnvoyPhrase>(), (envoys, envoy) => [.. envoys, InBracket(passage, envoy, envoys.LastOrDefault())])];

    /// <summary>"総括公使(大使代理)": the rank in the bracket is the same person's.</summary>
    private static EnvoyPhrase InBracket(Passage passage, EnvoyPhrase envoy, EnvoyPhrase? before) =>
        before is { Whose.Count: > 0 } && envoy.Whose.Count == 0 && envoy.Noun > 0 && passage.Pieces[envoy.Noun - 1].Folded is "(" or "（" && before.End <= envoy.Noun && envoy.Noun - before.End <= 8
            ? envoy with { Whose = before.Whose, Hosts = envoy.Hosts.Count > 0 ? envoy.Hosts : before.Hosts, Start = before.Start } : envoy;

    private static EnvoyPhrase Read(Passage passage, Item noun)
    {
        var grammar = passage.Lexicon.Grammar;
        var before = Before(passage, noun);
        var after = After(passage, noun, before.Own);
        var whose = after.Whose;
        IReadOnlyList<string> hosts = after.Hosts.Count > 0 ? after.Hosts : before.Host is { } front ? [front] : [];
        // "heads of the Thai and Lao missions": their states stand inside the phrase.
        if (whose.Count == 0) whose = [.. passage.Parties.Where(party => party.Start >= noun.Start && party.End <= noun.End).SelectMany(party => party.States).Distinct()];
        if (whose.Count == 0 && grammar.WhoseBefore) whose = before.Whose;
        else if (before.Adjective && grammar.WhoseBefore && !after.Linked) whose = before.Whose;
        if (before.Own && whose.Count == 0) whose = Addressed(passage, before.Start);
        hosts = [.. hosts.Except(whose)];
        // "EU ambassadors" are those of some of its members; the union's own is one.
        if (whose is ["EU"] && passage.At(Sense.Several, noun.Start) is not null && ReferenceEquals(whose, before.Whose)) whose = [];
        var start = Math.Min(noun.Start, whose.Count > 0 && ReferenceEquals(whose, before.Whose) || before.Host is not null ? before.Start : noun.Start);
        var own = before.Own || passage.StartingAt(Sense.Own, noun.End) is not null || passage.At(Sense.Own, noun.Start) is not null;
        return new EnvoyPhrase(before.Own ? Math.Min(start, before.Start) : start, after.End, Rank(noun, before.Highest), whose, hosts, own && whose.Count == 0)
        {
            Noun = noun.Start,
            Mutual = whose.Count == 0 && IsMutual(passage, noun),
            Possessed = IsPossessed(passage, noun.End),
            From = after.From,
        };
    }

    /// <summary>"the top diplomat", "the second highest-ranking envoy": loose words for a head of mission and his deputy; "the acting German ambassador" is a chargé.</summary>
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

    /// <summary>"lodged a protest with Chad by summoning its ambassador": his whom the protest goes to.</summary>
    private static IReadOnlyList<string> Addressed(Passage passage, int own) =>
        passage.Parties.FindLast(party => party.End <= own && passage.Items.Exists(protest => protest.Sense == Sense.Protest && protest.End <= party.Start && party.Start - protest.End <= MostBetween
            && (protest.End == party.Start || passage.EndingAt(Sense.With, party.Start) is not null)))?.States ?? [];

    private sealed record Front(IReadOnlyList<string> Whose, string? Host, bool Own, bool Adjective, int Start, string? Highest);

    private static Front Before(Passage passage, Item noun)
    {
        var own = false;
        string? highest = null;
        var listed = false;
        string? host = null;
        Party? near = null;
        List<string> whose = [];
        var start = noun.Start;
        var most = passage.Lexicon.Grammar.Signs ? MostSigns : MostBetween;
        for (int at = noun.Start - 1, between = 0; at >= 0 && between <= most; at--)
        {
            if (passage.At(Sense.Posted, at) is { Tag: { } posted } word) { host = posted; at = start = word.Start; continue; }
            if (passage.PartyAt(at) is { } party)
            {
                // "Hoekstra heeft de ambassadeur": the person acts, the envoy is not his.
                if (party.Form == MentionForm.Leader && !party.Possessive && near is null) break;
                if (Post(passage, party) is { } marker) { host = party.State; at = marker.Start; start = at; continue; }
                if (near is null) { near = party; whose = [.. party.States]; }
                else if (Joined(passage, party, near) && !(listed ? IsSubject(passage, party, near, noun) : IsTopic(passage, party))) { whose.AddRange(party.States.Except(whose)); near = party; listed = true; }
                else if (IsTopic(passage, party) || IsActor(passage, party, near)) break;
                else if (host is null && (party.Possessive || (passage.Lexicon.Grammar.HostBefore && near.Start - party.End <= 2 && !passage.Pieces[party.End].Folded.AsSpan().ContainsAny(SubjectMarks)))) { (host, whose, near) = (near.State, [.. party.States], party); }
                else break;
                at = start = party.Start;
                if (host is not null && !passage.Lexicon.Grammar.HostBefore) break;
                continue;
            }

            // "Ankara'daki", "서울 주재": the place in front of the mark is his post.
            if (host is null && passage.Lexicon.Grammar.CaseBehind && passage.At(Sense.In, at) is { } mark && passage.PartyAt(mark.Start - 1) is { } seat) { host = seat.State; at = start = seat.Start; continue; }
            if (passage.At(Sense.Own, at) is not null) { own = true; start = at; break; }
            if (IsBarrier(passage, at, near is not null)) break;
            if (passage.At(Sense.Highest, at) is { } rank) highest ??= rank.Tag ?? "";
            between += passage.Pieces[at].IsWord ? 1 : 0;
        }

        // "Tel Aviv Büyükelçisini çağırdı": a mere capital is where he sits; he is the subject's own.
        if (host is null && passage.Lexicon.Grammar is { HostBefore: true, Signs: false } && near is { Form: MentionForm.Capital, Possessive: false } && whose.Count == 1) (host, whose, own) = (near.State, [], true);
        return new Front(whose, host, own, near?.Form is MentionForm.Adjective or MentionForm.Demonym, start, highest);
    }

    /// <summary>"驻德国": the marker stands before the state, or its last sign is the state's first (驻德). A marker that names its own state (주한) says nothing of the next.</summary>
    private static Item? Post(Passage passage, Party party) =>
        passage.EndingAt(Sense.Posted, party.Start) is { Tag: null } bare ? bare
        : passage.At(Sense.Posted, party.Start) is { } over && over.Start < party.Start ? over : null;

    /// <summary>"İran, Rusya büyükelçisini çağırdı": where the verb comes last, a state that a mere comma sets off in front is the subject, no part of a list.</summary>
    private static bool IsTopic(Passage passage, Party party) =>
        passage.Lexicon.Grammar.VerbLast && passage.Pieces[party.End].Folded is "," or "、" or "，" && (party.Start == 0 || !passage.Lexicon.Grammar.Signs);

    /// <summary>"Türkiye Yunan elçisini çağırdı": a post is named by its capital, and whose the envoy is has its genitive ("Yunanistan'ın Ankara elçisi").</summary>
    private static bool IsActor(Passage passage, Party party, Party near) =>
        passage.Lexicon.Grammar is { HostBefore: true, Signs: false } && near.Form is not MentionForm.Capital && !party.Possessive && passage.StartingAt(Sense.Of, party.End) is null;

    /// <summary>"Mısır, Çad ve Nijer büyükelçilerini çağırdı": the first of what looks like a list acts, if the verb is active or the rest is joined by another mark ("日本、中国・韓国大使").</summary>
    private static bool IsSubject(Passage passage, Party party, Party near, Item noun) =>
        party.Start == 0 && IsTopic(passage, party)
        && (passage.Lexicon.Grammar.Signs ? !passage.Print(near.Start, noun.Start).AsSpan().ContainsAny(",、，") : passage.All(Sense.Summon).All(verb => verb.Tag != "passive"));

    /// <summary>"Iran's and Iraq's ambassadors", but not "Iran's Iraqi ambassador", "Minister Smith, Iran's ambassador" nor "of X and Y and the French chargé".</summary>
    private static bool Joined(Passage passage, Party left, Party right) =>
        (left.Possessive ? right.Possessive : left.Form != MentionForm.Leader) && passage.IsJoined(left.BehindGenitive, right.Start)
        && !(left.Form == MentionForm.Name && right.Form == MentionForm.Adjective && passage.EndingAt(Sense.Article, right.Start) is not null);

    private static bool IsBarrier(Passage passage, int at, bool past)
    {
        var piece = passage.Pieces[at].Folded;
        if (piece.Length == 1 && piece.AsSpan().ContainsAny(SubjectMarks) && (past || ClosesSubject(passage, at))) return true;
        if (piece is "," or "(" or ")" or ":" or ";" or "." or "?" or "!" or "/") return !past || piece != ",";
        var subject = passage.Lexicon.Grammar is { WhoseBefore: true, WhoseAfter: true };
        foreach (var item in passage.Items)
        {
            if (item.Start > at || item.End <= at) continue;
            // "Das iranische Außenministerium hat die Botschafter": what stands in front of the office is its own.
            if (subject && item is { Sense: Sense.Ministry or Sense.Government }) return true;
            // "와", "と", "ile" are "with" as well as "and".
            if (past && item.Sense == Sense.With && passage.Items.Exists(and => and.Sense == Sense.And && and.Start == item.Start && and.End == item.End)) continue;
            if (Array.IndexOf(Barriers, item.Sense) >= 0 || (item.Sense == Sense.And && !past)) return true;
        }

        return false;
    }

    /// <summary>A particle, not a syllable of a name: any in Japanese, at the end of its word in Korean.</summary>
    private static bool ClosesSubject(Passage passage, int at) =>
        passage.Lexicon.Language == "ja" || passage.Pieces[at].End < passage.Text.Length && passage.Text[passage.Pieces[at].End] == ' ';

    private sealed record Back(IReadOnlyList<string> Whose, IReadOnlyList<string> Hosts, int End, bool Linked, bool From);

    private static Back After(Passage passage, Item noun, bool own)
    {
        List<string> whose = [];
        List<string> hosts = [];
        var from = false;
        var linked = false;
        var end = noun.End;
        var at = noun.End;
        var open = passage.Lexicon.Grammar.WhoseAfter || passage.At(Sense.Of, noun.End - 1) is not null || passage.At(Sense.Article, noun.End - 1) is not null;
        var several = passage.At(Sense.Several, noun.Start) is not null;
        for (var names = 0; at < passage.Pieces.Length && names <= MostBetween;)
        {
            // "the ambassadors of A, X Y, and of B": each with his name.
            if (several && whose.Count > 0 && passage.StartingAt(Sense.And, at) is { } and && passage.StartingAt(Sense.Of, and.End) is not null) at = and.End;
            var link = passage.StartingAt(Sense.Of, at) ?? passage.StartingAt(Sense.From, at);
            // "its ambassadors from X": whose they are is said already.
            var away = own && link is { Sense: Sense.From } ? link : null;
            if (away is not null) link = null;
            var place = away ?? (link is null ? passage.StartingAt(Sense.To, at) ?? passage.StartingAt(Sense.In, at) : null);
            var next = SkipArticles(passage, (link ?? place)?.End ?? at);
            if (place is { Sense: Sense.In } && IsAtMission(passage, next)) (link, place) = (place, null);
            if (passage.PartyAt(next) is { } party && party.Start == next)
            {
                if (place is not null)
                {
                    if (hosts.Count > 0) { at = end = party.End; continue; }
                    if (passage.StartingAt(Sense.Ministry, party.End) is not null) { end = party.End; break; }
                    // "summons ambassador in Iran row": over what, not where.
                    if (place.Value.Sense == Sense.In && (party.Form == MentionForm.Adjective || !IsClosed(passage, party.End))) break;
                    (hosts, at) = Posts(passage, party);
                    end = at;
                    continue;
                }

                if (whose.Count > 0 && !(several && link is { Sense: Sense.Of }) || (link is null && (!open || names > 0))) break;
                (var told, at) = Listed(passage, party);
                whose = [.. whose.Union(told)];
                linked = link is not null;
                from = link is { Sense: Sense.From };
                (end, names) = (at, 0);
                continue;
            }

            if (link is not null && passage.StartingAt(Sense.Own, next) is not null) break;
            if (link is not null && IsMission(passage, next)) { at = SkipMission(passage, next); open = true; continue; }
            if (link is not null || place is not null || !IsNameLike(passage, at)) break;
            names++;
            at++;
        }

        return new Back(whose, hosts, end, linked, from);
    }

    /// <summary>"to Italy, Austria and Denmark"; only the first where the list runs on into another clause ("to Italy and Austria protested").</summary>
    private static (List<string> States, int End) Posts(Passage passage, Party first)
    {
        var (states, end) = Listed(passage, first);
        return states.Count > 1 && !IsClosed(passage, end) ? ([.. first.States], first.End) : (states, end);
    }

    /// <summary>What stands here is a mark or a word of the grammar, so that a name in front of it stands for itself.</summary>
    private static bool IsClosed(Passage passage, int at) =>
        at >= passage.Pieces.Length || !passage.Pieces[at].IsWord || char.IsUpper(passage.Text[passage.Pieces[at].Start]) || passage.Items.Exists(item => item.Start == at);

    /// <summary>"at the embassy of X", "at the X embassy": whose he is, not where.</summary>
    private static bool IsAtMission(Passage passage, int at) =>
        IsMission(passage, at) || passage.PartyAt(at) is { } party && party.Start == at && IsMission(passage, passage.Pieces.Length > party.End && passage.Pieces[party.End].Folded == "'" ? party.End + 2 : party.End);

    private static bool IsMission(Passage passage, int at) => passage.StartingAt(Sense.Mission, at) is not null;

    private static int SkipMission(Passage passage, int at) => passage.StartingAt(Sense.Mission, at)!.Value.End;

    /// <summary>"of Russia, Belarus and Iran": all of them, and the token behind.</summary>
    private static (List<string> States, int End) Listed(Passage passage, Party first)
    {
        List<string> states = [.. first.States];
        var end = first.End;
        for (var at = first.End; at < passage.Pieces.Length;)
        {
            var and = passage.StartingAt(Sense.And, at);
            if (and is null && !passage.IsJoined(at, at)) break;
            var next = SkipArticles(passage, and?.End ?? at);
            if (passage.StartingAt(Sense.And, next) is { } second) next = SkipArticles(passage, second.End);
            if (passage.StartingAt(Sense.Of, next) is { } of) next = SkipArticles(passage, of.End);
            if (passage.PartyAt(next) is not { } party || party.Start != next || passage.EndingAt(Sense.Summon, next) is not null) break;
            if (party.Form is MentionForm.Adjective or MentionForm.Demonym && passage.StartingAt(Sense.Envoy, party.End) is not null) break;
            if (!passage.Lexicon.Grammar.VerbBracket && passage.StartingAt(Sense.Summon, party.End) is not null || passage.StartingAt(Sense.Say, party.End) is not null || passage.StartingAt(Sense.Ministry, party.End) is not null) break;
            states.AddRange(party.States.Except(states));
            at = end = party.End;
        }

        return (states, end);
    }

    /// <summary>Over articles, but not over one that is part of a name ("the Netherlands").</summary>
    private static int SkipArticles(Passage passage, int at)
    {
        while (passage.PartyAt(at)?.Start != at && passage.StartingAt(Sense.Article, at) is { } article) at = article.End;
        return at;
    }

    /// <summary>A person's name behind the noun, or the comma before it.</summary>
    private static bool IsNameLike(Passage passage, int at)
    {
        var piece = passage.Pieces[at];
        if (piece.Folded is "," or "-" or "." or "'") return true;
        return piece.IsWord && (char.IsUpper(passage.Text[piece.Start]) || !char.IsLower(passage.Text[piece.Start])) && !passage.Items.Exists(item => item.Start == at && item.Sense is Sense.Summon or Sense.Reason or Sense.Clause);
    }
}
