using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Envoys;

/// <summary>
/// "the ambassadors of four countries - A, B, C and D -": envoys told in one word, whose states a list set off behind it names.
/// </summary>
internal static class SpelledOut
{
    /// <summary>"of three European states": words between the noun and the list.</summary>
    private const int MostWords = 6;

    /// <summary>Words of a clause that says which states.</summary>
    private const int MostOfClause = 20;

    private static readonly Sense[] Inner = [Sense.Of, Sense.From, Sense.Article, Sense.Members, Sense.Those, Sense.And];

    /// <summary>The states and the token behind the list; null without one, or where the envoy's states are told one by one.</summary>
    /// <param name="passage">The sentence.</param>
    /// <param name="noun">The word for the envoys.</param>
    /// <param name="behind">Where what was read of them ends.</param>
    /// <param name="told">Their states are told already.</param>
    public static (IReadOnlyList<string> States, int End)? Read(Passage passage, Item noun, int behind, bool told)
    {
        if (passage.At(Sense.Several, noun.Start) is null || told && !IsGroup(passage, noun, behind)) return null;
        var mark = noun.End;
        for (var words = 0; mark < passage.Pieces.Length && passage.Pieces[mark].IsWord && words <= MostWords; mark++, words++)
        {
            if (passage.EndingAt(Sense.Members, mark) is not null && passage.StartingAt(Sense.Relative, mark) is not null)
                mark = Dash(passage, mark);
            else if (!IsInner(passage, mark)) return null;
        }

        if (!Opens(passage, mark)) return null;
        var (states, end) = StateLists.RowFrom(passage, mark + 1);
        return states.Count > 1 && Closes(passage, mark, end) ? (states, end) : null;
    }

    /// <summary>"countries that voted in favour - A and B -": the last word before the dash; the sentence's end without one near.</summary>
    private static int Dash(Passage passage, int relative)
    {
        var words = Math.Min(MostOfClause, passage.Pieces.Length - relative);
        var dash = Array.FindIndex(passage.Pieces, relative, words, piece => piece.Folded == "-");
        return dash < 0 ? passage.Pieces.Length : dash - 1;
    }

    private static bool IsGroup(Passage passage, Item noun, int behind) =>
        passage.Parties.Exists(party => party.Form == MentionForm.Group && (party.End == noun.Start
            || party.Start >= noun.End && party.End <= behind));

    private static bool IsInner(Passage passage, int at) =>
        passage.PartyAt(at) is { } party ? party.Form is MentionForm.Group or MentionForm.Organisation || party.States.Count > 1
            || party.State == "EU"
            : passage.IsIn(at, Inner) || !passage.Items.Exists(item => item.Start <= at && item.End > at);

    /// <summary>A dash, a colon or a bracket; behind "countries" also a comma. A hyphen stands between letters.</summary>
    private static bool Opens(Passage passage, int at) => at < passage.Pieces.Length && passage.Pieces[at].Folded switch
    {
        ":" or "(" => true,
        "-" => passage.Pieces[at - 1].End < passage.Pieces[at].Start,
        "," => passage.At(Sense.Members, at - 1) is not null,
        _ => false,
    };

    /// <summary>Where a verb follows, the list is the subject of a clause of its own.</summary>
    private static bool Closes(Passage passage, int mark, int end) =>
        passage.Pieces[mark].Folded == "(" ? end < passage.Pieces.Length && passage.Pieces[end].Folded == ")"
            : end == passage.Pieces.Length || !passage.Pieces[end].IsWord;
}
