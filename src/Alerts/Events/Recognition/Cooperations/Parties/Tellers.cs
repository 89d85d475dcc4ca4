using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Cooperations.Talks;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>Tells which states of a passage only say or claim what it tells: by a verb, as the source, at its end.</summary>
internal sealed class Tellers(Passage passage)
{
    /// <summary>Words between a state and its verb of saying: "South Korea's national intelligence agency said".</summary>
    private const int Reach = 6;

    /// <summary>The same where every sign is a word: "韩国国家情报院18日说".</summary>
    private const int ReachInSigns = 12;

    /// <summary>The colon and the source at the end of a headline: ": military", ": state media".</summary>
    private const int LongestTag = 3;

    /// <summary>Before one of them is told, a verb of saying belongs to the state in front of it.</summary>
    public static readonly Sense[] Acts =
    [
        Sense.Supply, Sense.Buy, Sense.Deploy, Sense.Sign, Sense.Meet, Sense.Approve, Sense.Future, Sense.Planned, Sense.Drill,
        Sense.SoftDrill, Sense.Be, Sense.Joint,
    ];

    /// <summary>What one state has with another; a "trade deal" is told to be no weapon.</summary>
    private static readonly Sense[] Dealings = [Sense.Deal, Sense.Pact, Sense.SoftPact, Sense.Ties, Sense.NotWeapon];

    private readonly int attribution = Attribution(passage);

    private readonly int reach = passage.Lexicon.Grammar is { Signs: true, VerbLast: false } ? ReachInSigns : Reach;

    /// <summary>Named only where the sentence ends on who tells it: "..., said the ministry in Seoul".</summary>
    public bool Closes(Party party) => party.Start >= attribution;

    /// <summary>
    /// "according to", or the verb of saying or blaming that follows before anything else happens; <see cref="Sense.Oblique"/>
    /// where what it blames is no allegation.
    /// </summary>
    public Sense? VerbOf(Party party)
    {
        var front = passage.OverArticles(party.Start);
        if (passage.EndingAt(Sense.By, front) is { } by && passage.EndingAt(Sense.Accuse, by.Start) is not null) return Sense.Accuse;
        if (passage.Lexicon.Grammar.VerbFirst && passage.EndingAt(Sense.Accuse, front) is not null) return Sense.Accuse;
        if (passage.EndingAt(Sense.Say, front) is { Tag: "source" }) return Sense.Say;
        if (passage.StartingAt(Sense.Alleged, party.BehindGenitive) is { Tag: "source" } || IsClaimant(front)) return Sense.Say;
        if (IsSoldTo(front) || IsPlace(front)) return null;
        if (passage.Parties.Find(next => next.Start > party.End && passage.IsJoined(party.End, next.Start)) is { } other
            && passage.Within(Sense.Accuse, other.End, Math.Min(passage.Pieces.Length, other.End + reach)) is { Tag: "known" }
            && VerbOf(other) == Sense.Oblique) return Sense.Oblique;
        for (var at = party.End; at < Math.Min(passage.Pieces.Length, party.End + reach); at++)
        {
            if (passage.StartingAt(Sense.Say, at) is { } says) return TellsOfItself(says.End) || IsOwnAct(says) ? null : Sense.Say;
            if (Hails(party, at) || OtherClause.Praises(passage, party, at)) return Sense.Oblique;
            if (passage.StartingAt(Sense.Accuse, at) is { } blames)
                return IsSuffered(blames, party) || DoubtReader.IsDenial(passage, blames) ? null
                    : blames.Tag == "known" ? Sense.Oblique : Sense.Accuse;
            if (passage.Pieces[at].Folded is "," or ";" or ":" or "-" || IsQuoted(party, at)) break;
            if (IsOther(party, at) || OpensClause(at)) break;
            if (passage.Items.Exists(item => item.Start == at && Array.IndexOf(Acts, item.Sense) >= 0 && !IsOfMood(item))) break;
        }

        return OtherClause.Follows(passage, party) ? Sense.Say : null;
    }

    /// <summary>"the sale of tanks to A raises concern": the sale does, not A.</summary>
    private bool IsSoldTo(int front) =>
        passage.Lexicon.Grammar.FixedOrder && passage.EndingAt(Sense.To, front) is { } to
        && passage.EndingAt(Sense.Supply, to.Start) is not null;

    /// <summary>Where the verb closes the clause: "sources of jets in A told": the state behind the preposition does not tell.</summary>
    private bool IsPlace(int front) =>
        passage.Lexicon.Grammar is { VerbLast: true, Signs: false } && passage.EndingAt(Sense.In, front) is not null;

    /// <summary>"is worried about": the verb is part of the worry.</summary>
    private bool IsOfMood(Item be) => be.Sense == Sense.Be && passage.StartingAt(Sense.Accuse, be.End) is { Tag: "known" };

    /// <summary>"'already in B' says A": a quotation closes behind the state.</summary>
    private bool IsQuoted(Party party, int at) =>
        at == party.End && !party.Possessive && passage.Pieces[at].Folded is "'" or "\""
        && passage.Pieces[at].Start == passage.Pieces[at - 1].End;

    /// <summary>"Kenya's Ruto says": the leader speaks for the state in front of his name.</summary>
    private bool IsOther(Party party, int at) =>
        passage.PartyAt(at) is { } other && !(other.Form == MentionForm.Leader && party.Possessive && other.Names(party.State));

    /// <summary>"welcomes the A-B pact": whoever welcomes what several others do has no part in it.</summary>
    private bool Hails(Party party, int at) =>
        passage.StartingAt(Sense.Hail, at) is { } hails && passage.Items.Exists(thing => thing.Start - hails.End is >= 0 and <= Reach
            && thing.Sense is Sense.Pact or Sense.Drill or Sense.SoftDrill or Sense.Aid or Sense.Ties)
        && passage.Parties.Exists(other => other.Start - hails.End is >= 0 and <= 1
            || other.Start - hails.End is > 1 and <= Reach
                && passage.EndingAt(Sense.Between, passage.OverArticles(other.Start)) is not null)
        && passage.Parties.Where(other => other.Start >= hails.End && !other.Names(party.State))
            .SelectMany(other => other.States).Distinct().Count() > 1;

    /// <summary>
    /// The source in front of a headline ("Intelligence of Seoul: ...", not "Pistorius in Kyiv: ..."), the last word of one
    /// ("...: Seoul"), or who tells the sentence at its end.
    /// </summary>
    public bool IsTag(Party party)
    {
        if (party.Start == 0) return false;
        if (party.End <= HeadlineSource.Longest && party.End < passage.Pieces.Length - LongestTag
            && passage.Pieces[party.End].Folded == ":" && HeadlineVisit.Read(passage)?.End != party.Start) return true;
        if (passage.Pieces[party.Start - 1].Folded is ":" && party.End >= passage.Pieces.Length - 1) return true;
        return Closes(party);
    }

    /// <summary>"claims this week by B that": who makes the claims.</summary>
    private bool IsClaimant(int at) =>
        passage.EndingAt(Sense.By, at) is { } by && passage.All(Sense.Alleged).Any(claims => by.Start - claims.End is >= 0 and <= 3);

    /// <summary>"condemned by": who stands in front condemns nobody; nor does A in "rethinks its A accord over alleged sales".</summary>
    private bool IsSuffered(Item blames, Party party) =>
        passage.StartingAt(Sense.By, blames.End) is not null
        || passage.EndingAt(Sense.About, blames.Start) is not null && IsDealtWith(passage, party);

    /// <summary>"the A accord", "the A trade deal": another has it with the state.</summary>
    public static bool IsDealtWith(Passage passage, Party party) =>
        passage.Items.Exists(deal => deal.Start == party.End && Array.IndexOf(Dealings, deal.Sense) >= 0);

    /// <summary>"sells B rifles days after accusing it", "to B amid fears": what follows has another subject.</summary>
    private bool OpensClause(int at) =>
        passage.StartingAt(Sense.Clause, at) is not null || passage.StartingAt(Sense.Oblique, at) is not null
            || passage.StartingAt(Sense.Reason, at) is { Tag: "time" };

    /// <summary>"said it would", "said on Friday its bombers had"; not "wrote on its site".</summary>
    private bool TellsOfItself(int at)
    {
        var fillers = 0;
        while (passage.StartingAt(Sense.Filler, at) is { } filler && passage.StartingAt(Sense.Self, at) is null)
            (at, fillers) = (filler.End, fillers + 1);
        return passage.StartingAt(Sense.Self, at) is not null || fillers != 1 && passage.StartingAt(Sense.Own, at) is not null;
    }

    /// <summary>"announces the purchase of": what one announces one does.</summary>
    private bool IsOwnAct(Item says)
    {
        var at = passage.StartingAt(Sense.Article, says.End)?.End ?? says.End;
        var act = passage.StartingAt(Sense.Buy, at) ?? passage.StartingAt(Sense.Supply, at) ?? passage.StartingAt(Sense.Deploy, at);
        return act is not null && passage.StartingAt(Sense.Planned, says.Start) is not null;
    }

    /// <summary>
    /// Where the last part of the sentence begins that tells no act but who says so ("..., said the ministry in Seoul"); its end
    /// where none does.
    /// </summary>
    private static int Attribution(Passage passage)
    {
        var mark = Array.FindLastIndex(passage.Pieces, piece => IsPause(passage, piece));
        var tells = mark > 0 && !IsBehindSubject(passage, mark) && passage.Within(Sense.Say, mark + 1, passage.Pieces.Length) is not null
            && !passage.Items.Exists(item => item.Start > mark && Array.IndexOf(Acts, item.Sense) >= 0);
        return tells ? mark : passage.Pieces.Length;
    }

    /// <summary>"ABD, Ukrayna'ya yardım açıkladı": the comma stands behind the subject, whose verb closes the sentence.</summary>
    private static bool IsBehindSubject(Passage passage, int mark) =>
        passage.Lexicon.Grammar is { VerbLast: true, Signs: false } && passage.Parties.Exists(party => party.End == mark);

    /// <summary>A comma, a quotation mark or a dash between blanks.</summary>
    private static bool IsPause(Passage passage, Piece piece) =>
        piece.Folded is "," or "\"" || piece.Folded == "-" && piece.Start > 0 && passage.Text[piece.Start - 1] == ' ';
}
