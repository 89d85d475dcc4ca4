using System.Buffers;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>What stands in front of an envoy's noun: whose he is, where he is posted, how high he ranks.</summary>
/// <param name="Adjective">His state is told as an adjective right in front of the noun: "the French ambassador".</param>
/// <param name="Start">Where all that begins.</param>
/// <param name="Highest">Null without a word such as "top"; else its tag, empty for none.</param>
internal sealed record EnvoyFront(IReadOnlyList<string> Whose, string? Host, bool Own, bool Adjective, int Start, string? Highest)
{
    /// <summary>Adjectives and titles that may stand between a state and the noun: "Russia's newly appointed deputy ambassador".</summary>
    public const int MostBetween = 4;

    /// <summary>The same where every sign is a piece of its own.</summary>
    private const int MostSigns = 14;

    /// <summary>Japanese and Korean particles behind a subject or object: what stands before them does not own the envoy.</summary>
    private static readonly SearchValues<char> SubjectMarks = SearchValues.Create("がはをも이가은는를을");

    private static readonly Sense[] Barriers =
    [
        Sense.Summon, Sense.SoftSummon, Sense.SummonApart, Sense.Recall, Sense.By, Sense.To, Sense.In, Sense.From, Sense.With, Sense.Reason,
        Sense.Clause, Sense.Say, Sense.Accuse, Sense.Be, Sense.Expel, Sense.Mutual,
    ];

    public static EnvoyFront Read(Passage passage, Item noun)
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
                if (near is null && Place(passage, party) is { } place) { (host, start) = (party.State, place.Start); break; }
                if (near is null) { near = party; whose = [.. party.States]; }
                else if (Joined(passage, party, near) && !(listed ? IsSubject(passage, party, near, noun) : IsTopic(passage, party))) { whose.AddRange(party.States.Except(whose)); near = party; listed = true; }
                else if (IsTopic(passage, party) || IsActor(passage, party, near)) break;
                else if (host is null && (party.Possessive || (passage.Lexicon.Grammar.HostBefore && near.Start - party.End <= 2
                    && !passage.Pieces[party.End].Folded.AsSpan().ContainsAny(SubjectMarks)))) { (host, whose, near) = Seated(passage, party, near); }
                else break;
                at = start = party.Start;
                if (host is not null && !passage.Lexicon.Grammar.HostBefore) break;
                continue;
            }

            // "Ankara'daki", "서울 주재": the place in front of the mark is his post.
            if (host is null && passage.Lexicon.Grammar.CaseBehind && passage.At(Sense.In, at) is { } mark
                && passage.PartyAt(mark.Start - 1) is { } seat) { host = seat.State; at = start = seat.Start; continue; }
            if (passage.At(Sense.Own, at) is not null) { own = true; start = at; break; }
            if (IsBarrier(passage, at, near is not null)) break;
            if (passage.At(Sense.Highest, at) is { } rank) highest ??= rank.Tag ?? "";
            between += passage.Pieces[at].IsWord ? 1 : 0;
        }

        // "Tel Aviv Büyükelçisini çağırdı": a mere capital is where he sits; he is the subject's own.
        if (host is null && passage.Lexicon.Grammar is { HostBefore: true, Signs: false } && near is { Form: MentionForm.Capital, Possessive: false }
            && whose.Count == 1) (host, whose, own) = (near.State, [], true);
        return new EnvoyFront(whose, host, own, near is { Form: MentionForm.Adjective or MentionForm.Demonym } && near.End == noun.Start, start, highest);
    }

    /// <summary>"Yunanistan'ın Ankara elçisi" is Greece's; "네덜란드의 한국 대사", where every sign is a piece, is Korea's.</summary>
    private static (string Host, List<string> Whose, Party Near) Seated(Passage passage, Party far, Party near) =>
        passage.Lexicon.Grammar.Signs && near.Form != MentionForm.Capital ? (far.State, [.. near.States], near) : (near.State, [.. far.States], far);

    /// <summary>"驻德国": the marker stands before the state, or its last sign is the state's first (驻德). A marker that names its own state (주한) says nothing of the next.</summary>
    private static Item? Post(Passage passage, Party party) =>
        passage.EndingAt(Sense.Posted, party.Start) is { Tag: null } bare ? bare
        : passage.At(Sense.Posted, party.Start) is { } over && over.Start < party.Start ? over : null;

    /// <summary>"die in Budapest akkreditierten Botschafter".</summary>
    private static Item? Place(Passage passage, Party party) =>
        passage.Lexicon.Grammar.VerbBracket && party.Form is MentionForm.Name or MentionForm.Capital ? passage.EndingAt(Sense.In, party.Start) : null;

    /// <summary>"İran, Rusya büyükelçisini çağırdı", "일본 외무성, 주일한국대사 초치": where the verb comes last, a state or ministry that a mere comma sets off in front is the subject, no part of a list.</summary>
    private static bool IsTopic(Passage passage, Party party) =>
        passage.Lexicon.Grammar.VerbLast && passage.Pieces[party.End].IsComma
        && (party.Start == 0 || !passage.Lexicon.Grammar.Signs || party.Form is MentionForm.Ministry or MentionForm.Seat);

    /// <summary>"Türkiye Yunan elçisini çağırdı": a post is named by its capital, and whose the envoy is has its genitive ("Yunanistan'ın Ankara elçisi").</summary>
    private static bool IsActor(Passage passage, Party party, Party near) =>
        passage.Lexicon.Grammar is { HostBefore: true, Signs: false } && near.Form is not MentionForm.Capital && !party.Possessive
            && passage.StartingAt(Sense.Of, party.End) is null;

    /// <summary>"Mısır, Çad ve Nijer büyükelçilerini çağırdı": the first of what looks like a list acts, if the verb is active or the rest is joined by another mark ("日本、中国・韓国大使").</summary>
    private static bool IsSubject(Passage passage, Party party, Party near, Item noun) =>
        party.Start == 0 && IsTopic(passage, party)
        && (passage.Lexicon.Grammar.Signs ? !passage.Print(near.Start, noun.Start).AsSpan().ContainsAny(",、，") : passage.All(Sense.Summon).All(verb => verb.Tag != "passive"));

    /// <summary>"Iran's and Iraq's ambassadors", but not "Iran's Iraqi ambassador", "Minister Smith, Iran's ambassador" nor "of X and Y and the French chargé".</summary>
    private static bool Joined(Passage passage, Party left, Party right) =>
        (left.Possessive ? right.Possessive : left.Form != MentionForm.Leader) && passage.IsJoined(left.BehindGenitive, right.Start)
        && !(left.Form is MentionForm.Name or MentionForm.Capital && right.Form == MentionForm.Adjective
        && passage.EndingAt(Sense.Article, right.Start) is not null);

    private static bool IsBarrier(Passage passage, int at, bool past)
    {
        var piece = passage.Pieces[at].Folded;
        if (piece.Length == 1 && piece.AsSpan().ContainsAny(SubjectMarks) && (past || ClosesSubject(passage, at))) return true;
        if (piece is "," or "(" or ")" or ":" or ";" or "." or "?" or "!" or "/") return !past || piece != ",";
        var subject = passage.Lexicon.Grammar is { WhoseBefore: true, WhoseAfter: true };
        foreach (var item in passage.Items)
        {
            if (item.Start > at || item.End <= at) continue;
            // "Israel hatte die Botschafterin": no owner stands in front of the article.
            if (subject && item is { Sense: Sense.Article }) return true;
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
        passage.Lexicon.Grammar.Unspaced || passage.Pieces[at].End < passage.Text.Length && passage.Text[passage.Pieces[at].End] == ' ';
}
