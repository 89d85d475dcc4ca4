using System.Buffers;
using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Initiators;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Envoys;

/// <summary>What stands in front of an envoy's noun, read leftwards: whose he is, where he is posted, how high he ranks.</summary>
internal sealed class EnvoyFront
{
    /// <summary>Adjectives and titles that may stand between a state and the noun: "Russia's newly appointed deputy ambassador".</summary>
    public const int MostBetween = 4;

    /// <summary>The same where every sign is a piece of its own.</summary>
    private const int MostSigns = 14;

    /// <summary>Words between the state where he is posted and the one whose he is.</summary>
    private const int ToSeat = 1;

    /// <summary>Japanese and Korean particles behind a subject or object: what stands before them does not own the envoy.</summary>
    private static readonly SearchValues<char> SubjectMarks = SearchValues.Create("がはをも이가은는를을");

    private static readonly Sense[] Barriers =
    [
        Sense.Summon, Sense.SoftSummon, Sense.SummonApart, Sense.Recall, Sense.By, Sense.To, Sense.In, Sense.From, Sense.With, Sense.Reason,
        Sense.Clause, Sense.Say, Sense.Accuse, Sense.Be, Sense.Expel, Sense.Mutual,
    ];

    private readonly Passage passage;
    private readonly Grammar grammar;
    private readonly Item noun;
    private Party? near;
    private bool listed;
    private int between;
    private int at;

    private EnvoyFront(Passage passage, Item noun)
    {
        (this.passage, this.noun, grammar) = (passage, noun, passage.Lexicon.Grammar);
        (Start, at) = (noun.Start, noun.Start - 1);
        var most = grammar.Signs ? MostSigns : MostBetween;
        while (at >= 0 && between <= most && TakesNext()) { }

        // "Tel Aviv Büyükelçisini çağırdı": a mere capital is where he sits; he is the subject's own.
        if (Host is null && grammar is { HostBefore: true, Signs: false } && Whose.Count == 1
            && near is { Form: MentionForm.Capital, Possessive: false }) (Host, Whose, Own) = (near.State, [], true);
    }

    public IReadOnlyList<string> Whose { get; private set; } = [];

    public string? Host { get; private set; }

    public bool Own { get; private set; }

    /// <summary>"A, whose ambassador".</summary>
    public bool Relative { get; private set; }

    /// <summary>His state is told as an adjective right in front of the noun: "the French ambassador".</summary>
    public bool Adjective => near is { Form: MentionForm.Adjective or MentionForm.Demonym } && near.End == noun.Start;

    /// <summary>Where all that begins.</summary>
    public int Start { get; private set; }

    /// <summary>Null without a word such as "top"; else its tag, empty for none.</summary>
    public string? Highest { get; private set; }

    public static EnvoyFront Read(Passage passage, Item noun) => new(passage, noun);

    /// <summary>Takes one token, or the state or post that ends in it; false where the phrase begins.</summary>
    private bool TakesNext()
    {
        if (passage.At(Sense.Posted, at) is { Tag: { } posted } word) return TakesPost(posted, word.Start);
        if (passage.PartyAt(at) is { } party) return TakesParty(party);
        // "Ankara'daki", "서울 주재": the place in front of the mark is his post.
        if (Host is null && grammar.CaseBehind && passage.At(Sense.In, at) is { } mark && passage.PartyAt(mark.Start - 1) is { } seat)
            return TakesPost(seat.State, seat.Start);
        // "美 '대사 초치'": the quotation holds the envoy and the verb, so who stands in front of it acts.
        if (grammar.Signs && passage.Holds(at, noun)) return false;
        if (passage.At(Sense.Whose, at) is { } whose)
        {
            (Relative, Start) = (true, whose.Start);
            return false;
        }

        if (passage.At(Sense.Own, at) is not null)
        {
            (Own, Start) = (true, at);
            return false;
        }

        if (IsBarrier()) return false;
        if (passage.At(Sense.Highest, at) is { } rank) Highest ??= rank.Tag ?? "";
        if (passage.Pieces[at].IsWord) between++;
        at--;
        return true;
    }

    private bool TakesPost(string host, int start)
    {
        (Host, Start, at) = (host, start, start - 1);
        return true;
    }

    private bool TakesParty(Party party)
    {
        // "Hoekstra heeft de ambassadeur": the person acts, the envoy is not his.
        if (near is null && party is { Form: MentionForm.Leader, Possessive: false }) return false;
        if (Post(party) is { } marker) return TakesPost(party.State, marker.Start);
        if (near is null && Place(party) is { } place)
        {
            (Host, Start) = (party.State, place.Start);
            return false;
        }

        if (!TakesOwner(party)) return false;
        (Start, at) = (party.Start, party.Start - 1);
        return Host is null || grammar.HostBefore;
    }

    /// <summary>The first state found owns him, and so do those joined to it; of two that are not joined one is his post.</summary>
    private bool TakesOwner(Party party)
    {
        if (near is null && IsDoer(party)) return false;
        if (near is null) (Whose, near) = ([.. party.States], party);
        else if (Joined(party, near) && !(listed ? IsSubject(party, near) : IsTopic(party)))
            (Whose, near, listed) = ([.. Whose, .. party.States.Except(Whose)], party, true);
        else if (!IsTopic(party) && !IsActor(party, near) && MayBeSeated(party, near)) (Host, Whose, near) = Seated(party, near);
        else return false;
        return true;
    }

    /// <summary>"Marokko heeft ambassadeur Jansen ontboden": behind its auxiliary stands whom the state called in.</summary>
    private bool IsDoer(Party party) =>
        grammar.VerbBracket && party.Form is MentionForm.Name or MentionForm.Capital && !party.Possessive && party.End < noun.Start
        && Enumerable.Range(party.End, noun.Start - party.End).All(token => passage.Means(token, Sense.Filler));

    /// <summary>"South Korea's new Russian ambassador", not "Iran's foreign ministry scolds the German ambassador".</summary>
    private bool MayBeSeated(Party far, Party near) =>
        Host is null && (far.Possessive && (!grammar.FixedOrder || near.Start - far.BehindGenitive <= ToSeat)
            || grammar.HostBefore && near.Start - far.End <= 2
            && !passage.Pieces[far.End].Folded.AsSpan().ContainsAny(SubjectMarks));

    /// <summary>
    /// "Yunanistan'ın Ankara elçisi" is Greece's; "네덜란드의 한국 대사", where every sign is a piece, is Korea's.
    /// </summary>
    private (string Host, List<string> Whose, Party Near) Seated(Party far, Party near) =>
        grammar.Signs && near.Form != MentionForm.Capital ? (far.State, [.. near.States], near) : (near.State, [.. far.States], far);

    /// <summary>
    /// "驻德国": the marker stands before the state, or its last sign is the state's first (驻德). A marker that names its own state
    /// (주한) says nothing of the next.
    /// </summary>
    private Item? Post(Party party) =>
        passage.EndingAt(Sense.Posted, party.Start) is { Tag: null } bare ? bare
        : passage.At(Sense.Posted, party.Start) is { } over && over.Start < party.Start ? over : null;

    /// <summary>"die in Budapest akkreditierten Botschafter".</summary>
    private Item? Place(Party party) =>
        grammar.VerbBracket && party.Form is MentionForm.Name or MentionForm.Capital ? passage.EndingAt(Sense.In, party.Start) : null;

    /// <summary>
    /// "İran, Rusya büyükelçisini çağırdı", "일본 외무성, 주일한국대사 초치": where the verb comes last, a state or
    /// ministry that a mere comma sets off in front is the subject, no part of a list; in a headline also behind a quotation.
    /// </summary>
    private bool IsTopic(Party party) =>
        grammar.VerbLast && passage.Pieces[party.End].IsComma
        && (!grammar.Signs || Opens(passage, party) || party.Form is MentionForm.Ministry or MentionForm.Seat);

    /// <summary>
    /// Opens a part of a headline. "'영공 침범' 폴란드, 러시아 대사 초치": a Korean one joins states by a dot, and what stands in front of
    /// the first says why; in a Japanese one a particle closes that ("放出で中国、日本大使を呼び").
    /// </summary>
    public static bool Opens(Passage passage, Party party) =>
        passage.OpensPart(passage.RowStart(party)) || passage.Lexicon.Grammar is { Signs: true } grammar && passage.IsTitle
            && passage.Pieces[party.End].IsComma && (grammar.Unspaced ? IsBehindParticle(passage, party) : IsFirst(passage, party));

    private static bool IsFirst(Passage passage, Party party) =>
        passage.Parties.FindLast(other => other.End <= party.Start) is var before
            && (before is null || !passage.IsJoined(before.End, party.Start));

    private static bool IsBehindParticle(Passage passage, Party party) =>
        (passage.EndingAt(Sense.In, party.Start) ?? passage.EndingAt(Sense.To, party.Start) ?? passage.EndingAt(Sense.Reason, party.Start))
            is not null;

    /// <summary>
    /// "Türkiye Yunan elçisini çağırdı": a post is named by its capital, and whose the envoy is has its genitive
    /// ("Yunanistan'ın Ankara elçisi").
    /// </summary>
    private bool IsActor(Party party, Party near) =>
        grammar is { HostBefore: true, Signs: false } && near.Form is not MentionForm.Capital && !party.Possessive
            && passage.StartingAt(Sense.Of, party.End) is null;

    /// <summary>
    /// "Mısır, Çad ve Nijer büyükelçilerini çağırdı": the first of what looks like a list acts, if the verb is active or the rest
    /// is joined by another mark ("日本、中国・韓国大使").
    /// </summary>
    private bool IsSubject(Party party, Party near) =>
        Opens(passage, party) && IsTopic(party)
        && (grammar.Signs ? !passage.Print(near.Start, noun.Start).AsSpan().ContainsAny(",、，")
            : passage.All(Sense.Summon).Any(verb => verb.Tag != "passive"));

    /// <summary>
    /// "Iran's and Iraq's ambassadors", but not "Iran's Iraqi ambassador", "Minister Smith, Iran's ambassador", "in Iraq, Iran's
    /// ambassador", "a new step for Iraq, Iran's ambassador", "summoned by Iraq, Iran's ambassador" nor "of X and Y and the French chargé".
    /// </summary>
    private bool Joined(Party left, Party right) =>
        (left.Possessive ? right.Possessive : left.Form != MentionForm.Leader) && passage.IsJoined(left.BehindGenitive, right.Start)
        && !(left.Form is MentionForm.Name or MentionForm.Capital && right.Form == MentionForm.Adjective
            && passage.EndingAt(Sense.Article, right.Start) is not null)
        && !(grammar.FixedOrder && passage.Pieces[left.BehindGenitive].IsComma && right.Start - left.BehindGenitive == 1
            && IsAside(passage.OverArticles(left.Start)));

    private bool IsAside(int state) =>
        InitiatorReader.LeadIn(passage, state, state) is Sense.In or Sense.Reason
        || (passage.EndingAt(Sense.Beneficiary, state) ?? passage.EndingAt(Sense.Causing, state)) is not null
        || passage.EndingAt(Sense.By, state) is { } by && passage.EndingAt(Sense.Summon, by.Start) is not null;

    /// <summary>The token belongs to no phrase of an envoy.</summary>
    private bool IsBarrier()
    {
        var past = near is not null;
        var piece = passage.Pieces[at].Folded;
        if (piece.Length == 1 && piece.AsSpan().ContainsAny(SubjectMarks) && (past || ClosesSubject())) return true;
        if (piece is "，" or "；") return true;
        if (piece is "," or "(" or ")" or ":" or ";" or "." or "?" or "!" or "/") return !past || piece != ",";
        var subject = grammar is { WhoseBefore: true, WhoseAfter: true };
        foreach (var item in passage.Items)
        {
            if (item.Start > at || item.End <= at) continue;
            // "Israel hatte die Botschafterin": no owner stands in front of the article.
            if (subject && item is { Sense: Sense.Article }) return true;
            // "Das iranische Außenministerium hat die Botschafter": what stands in front of the office is its own.
            if (subject && item is { Sense: Sense.Ministry or Sense.Government }) return true;
            // "와", "と", "ile" are "with" as well as "and".
            if (past && item.Sense == Sense.With && IsAlso(item, Sense.And)) continue;
            if (Array.IndexOf(Barriers, item.Sense) >= 0 || (item.Sense == Sense.And && !past)) return true;
        }

        return false;
    }

    private bool IsAlso(Item item, Sense sense) =>
        passage.Items.Exists(other => other.Sense == sense && other.Start == item.Start && other.End == item.End);

    /// <summary>A particle, not a syllable of a name: any in Japanese, at the end of its word in Korean.</summary>
    private bool ClosesSubject() =>
        grammar.Unspaced || passage.Pieces[at].End < passage.Text.Length && passage.Text[passage.Pieces[at].End] == ' ';
}
