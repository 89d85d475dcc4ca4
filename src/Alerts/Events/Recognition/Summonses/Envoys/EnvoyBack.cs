using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Calls;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Envoys;

/// <summary>What stands behind an envoy's noun: whose he is, where he is posted.</summary>
internal sealed class EnvoyBack
{
    private readonly Passage passage;
    private readonly bool own;
    private readonly bool several;
    private bool open;
    private int at;
    private int names;

    private EnvoyBack(Passage passage, Item noun, bool own)
    {
        (this.passage, this.own, at, End) = (passage, own, noun.End, noun.End);
        several = passage.At(Sense.Several, noun.Start) is not null;
        open = passage.Lexicon.Grammar.WhoseAfter || passage.Means(noun.End - 1, Sense.Of) || passage.Means(noun.End - 1, Sense.Article);
    }

    public IReadOnlyList<string> Whose { get; private set; } = [];

    public IReadOnlyList<string> Hosts { get; private set; } = [];

    /// <summary>Where all that ends.</summary>
    public int End { get; private set; }

    /// <summary>His state stands behind a preposition: "the ambassador of France".</summary>
    public bool Linked { get; private set; }

    /// <summary>That preposition is "from", which may also tell from where he is called home.</summary>
    public bool From { get; private set; }

    /// <param name="own">Whose he is stands in front: "its ambassadors from X".</param>
    public static EnvoyBack Read(Passage passage, Item noun, bool own)
    {
        var back = new EnvoyBack(passage, noun, own);
        while (back.at < passage.Pieces.Length && back.names <= EnvoyFront.MostBetween && back.TakesNext()) { }
        return back;
    }

    /// <summary>Takes one state, mission or word of a name; false where the phrase ends.</summary>
    private bool TakesNext()
    {
        // "the ambassadors of A, X Y, and of B": each with his name.
        if (several && Whose.Count > 0 && passage.StartingAt(Sense.And, at) is { } and
            && passage.StartingAt(Sense.Of, and.End) is not null) at = and.End;
        var (link, place) = Prepositions();
        var next = SkipArticles(passage, (link ?? place)?.End ?? at);
        if (place is not null && IsAtMission(passage, next)) (link, place) = (place, null);
        // "de la République dominicaine": the word that leads to most republics is part of the name of this one.
        if (passage.PartyAt(next) is { } party && (party.Start == next || link is { } of && party.Start >= of.Start))
            return place is { } posted ? TakesPost(party, posted) : TakesOwner(party, link);
        if (link is not null && passage.StartingAt(Sense.Own, next) is not null) return false;
        // "کاردار سفارت سوئد": where nothing links them, the mission follows its head.
        var bare = passage.Lexicon.Grammar is { WhoseAfter: true, WhoseBefore: false };
        if ((link is not null || bare) && passage.StartingAt(Sense.Mission, next) is { } mission) return TakesMission(mission);
        if (link is not null || place is not null || !IsNameLike(passage, at)) return false;
        (names, at) = (names + 1, at + 1);
        return true;
    }

    /// <summary>What leads to whose he is, else to where he is; "its ambassadors from X" tells the place.</summary>
    private (Item? Link, Item? Place) Prepositions()
    {
        var link = passage.StartingAt(Sense.Of, at) ?? passage.StartingAt(Sense.From, at);
        if (own && link is { Sense: Sense.From }) return (null, link);
        if (link is not null) return (link, null);
        return (null, passage.StartingAt(Sense.To, at) ?? passage.StartingAt(Sense.In, at) ?? WrittenOnto());
    }

    /// <summary>"سفيرها بالجزائر": the preposition is written onto the name of the place.</summary>
    private Item? WrittenOnto() => passage.Lexicon.Grammar.VerbFirst ? passage.Ruling(Sense.In, at, at) : null;

    private bool TakesMission(Item mission)
    {
        (at, open) = (mission.End, true);
        return true;
    }

    private bool TakesPost(Party party, Item place)
    {
        if (Hosts.Count > 0)
        {
            at = End = party.End;
            return true;
        }

        if (party.Form == MentionForm.Ministry) return false;
        if (passage.StartingAt(Sense.Ministry, party.End) is not null)
        {
            End = party.End;
            return false;
        }

        // "summons ambassador in Iran row": over what, not where.
        if (place.Sense == Sense.In && (party.Form == MentionForm.Adjective || !IsClosed(passage, party.End))) return false;
        (Hosts, at) = Posts(party);
        End = at;
        return true;
    }

    private bool TakesOwner(Party party, Item? link)
    {
        if (Whose.Count > 0 && !(several && link is { Sense: Sense.Of }) || (link is null && (!open || names > 0))) return false;
        (var told, at) = Listed(party);
        Whose = [.. Whose.Union(told)];
        (Linked, From) = (link is not null, link is { Sense: Sense.From });
        (End, names) = (at, 0);
        return true;
    }

    /// <summary>
    /// "to Italy, Austria and Denmark"; only the first where the list runs on into another clause ("to Italy and Austria protested").
    /// </summary>
    private (List<string> States, int End) Posts(Party first)
    {
        var (states, end) = Listed(first, posts: true);
        return states.Count > 1 && !IsClosed(passage, end) ? ([.. first.States], first.End) : (states, end);
    }

    /// <summary>What stands here is a mark or a word of the grammar, so that a name in front of it stands for itself.</summary>
    private static bool IsClosed(Passage passage, int at) =>
        at >= passage.Pieces.Length || !passage.Pieces[at].IsWord || char.IsUpper(passage.Text[passage.Pieces[at].Start])
            || passage.Items.Exists(item => item.Start == at);

    /// <summary>"at the embassy of X", "at the X embassy": whose he is, not where.</summary>
    private static bool IsAtMission(Passage passage, int at) =>
        IsMission(passage, at) || passage.PartyAt(at) is { } party && party.Start == at && IsMission(passage, Behind(passage, party));

    /// <summary>The token behind the name and the "'s" or hyphen that ties it to the next word.</summary>
    private static int Behind(Passage passage, Party party) =>
        party.End >= passage.Pieces.Length ? party.End : passage.Pieces[party.End].Folded switch
        {
            "'" => party.End + 2,
            "-" => party.End + 1,
            _ => party.End,
        };

    private static bool IsMission(Passage passage, int at) => passage.StartingAt(Sense.Mission, at) is not null;

    /// <summary>"of Russia, Belarus and Iran": all of them, and the token behind.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="posts">They tell where the envoys are posted: "in Berlin and in Paris".</param>
    private (List<string> States, int End) Listed(Party first, bool posts = false)
    {
        List<string> states = [.. first.States];
        var end = first.End;
        for (var at = first.End; at < passage.Pieces.Length;)
        {
            var and = passage.StartingAt(Sense.And, at);
            if (and is null && !passage.IsJoined(at, at)) break;
            var next = SkipArticles(passage, and?.End ?? at);
            if (passage.StartingAt(Sense.And, next) is { } second) next = SkipArticles(passage, second.End);
            // "the ambassador of Russia and that of Belarus"
            var another = passage.StartingAt(Sense.ThatOne, next);
            if (another is not null) next = another.Value.End;
            var of = passage.StartingAt(Sense.Of, next) ?? (posts ? passage.StartingAt(Sense.In, next) : null);
            if (of is not null) next = SkipArticles(passage, of.Value.End);
            if (passage.PartyAt(next) is not { } party || party.Start != next || passage.EndingAt(Sense.Summon, next) is not null) break;
            if (IsOther(passage, first, party, (of ?? another) is not null) || !ClosesList(and) && OpensClause(passage, party)) break;
            states.AddRange(party.States.Except(states));
            at = end = party.End;
        }

        return (states, end);
    }

    /// <summary>"Послов Германии и Франции вызвали": several envoys are of several states, whatever verb stands behind the last.</summary>
    private bool ClosesList(Item? and) =>
        several && !passage.Lexicon.Grammar.FixedOrder && and is { Start: var at } && passage.Pieces[at].IsWord;

    /// <summary>"the Iranian ambassador and Oslo", "and the Dutch consul": no second owner of the first envoy.</summary>
    private static bool IsOther(Passage passage, Party first, Party party, bool linked) => party.Form switch
    {
        MentionForm.Name or MentionForm.Capital => first.Form == MentionForm.Adjective && !linked,
        MentionForm.Adjective or MentionForm.Demonym => passage.StartingAt(Sense.Envoy, party.End) is not null,
        _ => false,
    };

    /// <summary>The state acts itself: "… and Oslo summoned", "did the same", "the Belarusian", "said".</summary>
    private static bool OpensClause(Passage passage, Party party) =>
        !passage.Lexicon.Grammar.VerbBracket && passage.StartingAt(Sense.Summon, party.End) is { } verb && IsFinite(passage, verb)
        || passage.StartingAt(Sense.Likewise, party.End) is not null || Gapped.IsOpenedBy(passage, party)
        || passage.StartingAt(Sense.Say, party.End) is not null || passage.StartingAt(Sense.Ministry, party.End) is not null;

    /// <summary>"… and Spain summoned the ambassador", not "ordered the ambassadors of Portugal and Spain summoned".</summary>
    private static bool IsFinite(Passage passage, Item verb) =>
        verb.Tag != "passive"
        && (verb.Tag != "any" || !passage.Lexicon.Grammar.FixedOrder || passage.PartyAt(verb.End) is not null
            || passage.Items.Exists(item =>
                item.Start == verb.End && item.Sense is Sense.Article or Sense.Own or Sense.Envoy or Sense.Him));

    /// <summary>Over articles, but not over one that is part of a name ("the Netherlands").</summary>
    internal static int SkipArticles(Passage passage, int at)
    {
        while (passage.PartyAt(at)?.Start != at && passage.StartingAt(Sense.Article, at) is { } article) at = article.End;
        return at;
    }

    /// <summary>A person's name behind the noun, or the comma before it.</summary>
    private static bool IsNameLike(Passage passage, int at)
    {
        var piece = passage.Pieces[at];
        if (piece.Folded is "," or "-" or "." or "'") return true;
        return piece.IsWord && (char.IsUpper(passage.Text[piece.Start]) || !char.IsLower(passage.Text[piece.Start]))
            && !passage.Items.Exists(item => item.Start == at && item.Sense is Sense.Summon or Sense.Reason or Sense.Clause);
    }
}
