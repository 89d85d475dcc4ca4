using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Initiators;

namespace Alerts.Events.Recognition.Summonses.Envoys;

/// <summary>
/// Knows again by his surname the envoy whom the article has introduced: "Jan Berg, Norway's ambassador …", and later "Berg was
/// summoned".
/// </summary>
internal static class EnvoyNames
{
    /// <summary>Words between the one called in and the verb behind him.</summary>
    private const int ToVerb = 6;

    /// <summary>Words between the verb and the one called in behind it.</summary>
    private const int ToObject = 3;

    /// <summary>Sentences that introduce whom the headline names.</summary>
    private const int Lead = 2;

    private static readonly Sense[] Breaks = [Sense.Say, Sense.Accuse, Sense.Clause, Sense.Own];

    /// <summary>The envoy whose name stands where the frame's verb has whom it calls in, or null.</summary>
    public static EnvoyPhrase? Find(TextReading reading, SummonsFrame frame) =>
        reading.Passages.Append(frame.Passage.Lexicon.Grammar.Signs ? reading.Before(frame.Passage) : null).OfType<Passage>()
            .Where(passage => IsIntroduction(passage, frame) && passage.Has(Sense.Envoy))
            .SelectMany(passage => EnvoyReader.Read(passage)
                .Where(envoy => envoy.Whose is [_] && (passage.Lexicon.Grammar.Signs ? IsNamed(passage, envoy, frame)
                    : Surname(passage, envoy) is { } name && IsCalled(frame, name))))
            .FirstOrDefault();

    /// <summary>
    /// A sentence in front of the frame's; of a headline ("Berg called in") also one of the lead that tells of a foreign ministry.
    /// </summary>
    private static bool IsIntroduction(Passage passage, SummonsFrame frame) =>
        passage.Index < frame.Passage.Index
        || frame.Passage.IsTitle && passage.Index is > 0 and <= Lead && ForeignService.IsIn(passage);

    /// <summary>"中国驻英大使刘晓明", and later "外交部传召刘晓明": the same two signs stand behind the noun and behind the verb.</summary>
    private static bool IsNamed(Passage passage, EnvoyPhrase envoy, SummonsFrame frame)
    {
        if (envoy.End + 1 >= passage.Pieces.Length || frame.Passage.Lexicon.Grammar.VerbLast) return false;
        var (called, at) = (frame.Passage, frame.Trigger.End);
        var name = passage.Pieces[envoy.End..(envoy.End + 2)];
        return at + 1 < called.Pieces.Length
            && Array.TrueForAll(name, piece => piece.IsWord) && !passage.Items.Exists(item => item.Start == envoy.End)
            && called.Pieces[at].Folded == name[0].Folded && called.Pieces[at + 1].Folded == name[1].Folded;
    }

    /// <summary>
    /// "Berg was summoned", "summoned Berg"; not "Berg said that a judge was summoned", "Berg and his cook were summoned".
    /// </summary>
    private static bool IsCalled(SummonsFrame frame, string name)
    {
        var (passage, trigger) = (frame.Passage, frame.Trigger);
        for (var at = Math.Max(0, trigger.Start - ToVerb); at < Math.Min(trigger.End + ToObject + 1, passage.Pieces.Length); at++)
        {
            var (from, to) = (Math.Min(at + 1, trigger.End), Math.Max(at, trigger.Start));
            if (passage.Pieces[at].Folded == name
                && !passage.Items.Exists(item => item.Start >= from && item.End <= to && Breaks.Contains(item.Sense))) return true;
        }

        return false;
    }

    /// <summary>"summoned Jan Berg", "Jan Berg was summoned": who is called in bears a first name and a surname.</summary>
    public static bool IsOfPerson(SummonsFrame frame)
    {
        var (passage, at) = (frame.Passage, frame.Trigger.Start);
        if (Over(passage, frame.Trigger.End) - frame.Trigger.End >= 2) return true;
        while (at > 0 && (passage.EndingAt(Sense.Be, at) ?? passage.EndingAt(Sense.Filler, at)) is { } auxiliary) at = auxiliary.Start;
        return at < frame.Trigger.Start && at > 1 && IsName(passage, at - 1) && IsName(passage, at - 2);
    }

    /// <summary>The last of the capitalised words behind the noun, behind the whole phrase or, with a comma, in front of it.</summary>
    private static string? Surname(Passage passage, EnvoyPhrase envoy) =>
        LastOf(passage, envoy.Noun + 1) ?? LastOf(passage, envoy.End) ?? InFront(passage, envoy.Start);

    private static string? InFront(Passage passage, int at) =>
        at > 1 && passage.Pieces[at - 1].Folded == "," && IsName(passage, at - 2) ? passage.Pieces[at - 2].Folded : null;

    /// <summary>The token behind the name that begins here, if one does, also behind a comma.</summary>
    public static int Over(Passage passage, int at)
    {
        if (at + 1 < passage.Pieces.Length && passage.Pieces[at].Folded == "," && IsName(passage, at + 1)) at++;
        while (at < passage.Pieces.Length && IsName(passage, at)) at++;
        return at;
    }

    private static string? LastOf(Passage passage, int at)
    {
        if (at < passage.Pieces.Length && passage.Pieces[at].Folded == ",") at++;
        string? last = null;
        for (; at < passage.Pieces.Length && IsName(passage, at); at++) last = passage.Pieces[at].Folded;
        return last;
    }

    private static bool IsName(Passage passage, int at) =>
        passage.Pieces[at] is { Length: > 2, IsWord: true } piece && char.IsUpper(passage.Text[piece.Start]) && passage.PartyAt(at) is null
            && !passage.Items.Exists(item => item.Start == at && item.Sense is not Sense.OtherSummoner);
}
