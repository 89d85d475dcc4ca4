using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>What stands behind an envoy's noun: whose he is, where he is posted.</summary>
/// <param name="End">Where all that ends.</param>
/// <param name="Linked">His state stands behind a preposition: "the ambassador of France".</param>
/// <param name="From">That preposition is "from", which may also tell from where he is called home.</param>
internal sealed record EnvoyBack(IReadOnlyList<string> Whose, IReadOnlyList<string> Hosts, int End, bool Linked, bool From)
{
    public static EnvoyBack Read(Passage passage, Item noun, bool own)
    {
        List<string> whose = [];
        List<string> hosts = [];
        var from = false;
        var linked = false;
        var end = noun.End;
        var at = noun.End;
        var open = passage.Lexicon.Grammar.WhoseAfter || passage.Means(noun.End - 1, Sense.Of) || passage.Means(noun.End - 1, Sense.Article);
        var several = passage.At(Sense.Several, noun.Start) is not null;
        for (var names = 0; at < passage.Pieces.Length && names <= EnvoyFront.MostBetween;)
        {
            // "the ambassadors of A, X Y, and of B": each with his name.
            if (several && whose.Count > 0 && passage.StartingAt(Sense.And, at) is { } and && passage.StartingAt(Sense.Of, and.End) is not null) at = and.End;
            var link = passage.StartingAt(Sense.Of, at) ?? passage.StartingAt(Sense.From, at);
            // "its ambassadors from X": whose they are is said already.
            var away = own && link is { Sense: Sense.From } ? link : null;
            if (away is not null) link = null;
            var place = away ?? (link is null ? passage.StartingAt(Sense.To, at) ?? passage.StartingAt(Sense.In, at) : null);
            var next = SkipArticles(passage, (link ?? place)?.End ?? at);
            if (place is not null && IsAtMission(passage, next)) (link, place) = (place, null);
            if (passage.PartyAt(next) is { } party && party.Start == next)
            {
                if (place is not null)
                {
                    if (hosts.Count > 0) { at = end = party.End; continue; }
                    if (party.Form == MentionForm.Ministry) break;
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
            // "کاردار سفارت سوئد": where nothing links them, the mission follows its head.
            var bare = passage.Lexicon.Grammar is { WhoseAfter: true, WhoseBefore: false };
            if ((link is not null || bare) && IsMission(passage, next)) { at = SkipMission(passage, next); open = true; continue; }
            if (link is not null || place is not null || !IsNameLike(passage, at)) break;
            names++;
            at++;
        }

        return new EnvoyBack(whose, hosts, end, linked, from);
    }

    /// <summary>"to Italy, Austria and Denmark"; only the first where the list runs on into another clause ("to Italy and Austria protested").</summary>
    private static (List<string> States, int End) Posts(Passage passage, Party first)
    {
        var (states, end) = Listed(passage, first);
        return states.Count > 1 && !IsClosed(passage, end) ? ([.. first.States], first.End) : (states, end);
    }

    /// <summary>What stands here is a mark or a word of the grammar, so that a name in front of it stands for itself.</summary>
    private static bool IsClosed(Passage passage, int at) =>
        at >= passage.Pieces.Length || !passage.Pieces[at].IsWord || char.IsUpper(passage.Text[passage.Pieces[at].Start])
            || passage.Items.Exists(item => item.Start == at);

    /// <summary>"at the embassy of X", "at the X embassy": whose he is, not where.</summary>
    private static bool IsAtMission(Passage passage, int at) =>
        IsMission(passage, at) || passage.PartyAt(at) is { } party && party.Start == at
            && IsMission(passage, passage.Pieces.Length <= party.End ? party.End : passage.Pieces[party.End].Folded switch { "'" => party.End + 2, "-" => party.End + 1, _ => party.End });

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
            if (!passage.Lexicon.Grammar.VerbBracket && passage.StartingAt(Sense.Summon, party.End) is not null
                || passage.StartingAt(Sense.Say, party.End) is not null || passage.StartingAt(Sense.Ministry, party.End) is not null) break;
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
        return piece.IsWord && (char.IsUpper(passage.Text[piece.Start]) || !char.IsLower(passage.Text[piece.Start]))
            && !passage.Items.Exists(item => item.Start == at && item.Sense is Sense.Summon or Sense.Reason or Sense.Clause);
    }
}
