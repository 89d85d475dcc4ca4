using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Calls;

/// <summary>"London summoned the Russian ambassador and Warsaw the Belarusian": a second summons, told without its verb.</summary>
internal static class Gapped
{
    /// <summary>What may follow a state that stands for its envoy.</summary>
    private static readonly Sense[] Behind =
        [Sense.Reason, Sense.Clause, Sense.Filler, Sense.In, Sense.To, Sense.And, Sense.With, Sense.Oblique, Sense.ThatOne, Sense.Again];

    private static readonly MentionForm[] Subjects = [MentionForm.Name, MentionForm.Capital, MentionForm.Ministry, MentionForm.Seat];

    /// <summary>The summonses told so behind one with its verb.</summary>
    public static IEnumerable<SummonsFrame> Read(List<SummonsFrame> frames)
    {
        foreach (var model in frames.Where(frame => frame is { Reject: null, Targets.Count: > 0 }
            && frame.Trigger.Tag is not ("noun" or "passive")))
        {
            var passage = model.Passage;
            foreach (var subject in passage.Parties.Where(party => party.Start >= model.Trigger.End
                && !party.States.Any(model.Initiators.Contains)))
            {
                if (Object(passage, subject) is not { } called) continue;
                var told = Called(passage, called, model);
                if (told.Targets.Intersect(subject.States).Any()) continue;
                yield return told with
                {
                    Initiators = subject.States,
                    Host = null,
                    Notes = [.. model.Notes, $"{subject.State} did it too, told without a verb"],
                    Confidence = model.Confidence - 0.05,
                };
            }
        }
    }

    /// <summary>The state opens such a clause: right behind it stands whom it called in.</summary>
    public static bool IsOpenedBy(Passage passage, Party subject) => Object(passage, subject) is not null;

    private static SummonsFrame Called(Passage passage, int at, SummonsFrame model)
    {
        if (passage.PartyAt(at) is { } state && state.Start == at) return model with { Targets = state.States };
        var envoy = EnvoyReader.Read(passage).Find(envoy => envoy.Start == at || envoy.Noun == at);
        return envoy is null ? model
            : model with { Targets = envoy.Whose.Count > 0 ? envoy.Whose : model.Targets, Rank = envoy.Rank, Ranks = null };
    }

    /// <summary>
    /// Where the state or the envoy begins that stands as the object: "the Belarusian", "that of Belarus", "the chargé".
    /// </summary>
    private static int? Object(Passage passage, Party subject)
    {
        var front = passage.OverArticles(subject.Start);
        if (Array.IndexOf(Subjects, subject.Form) < 0 || subject.Possessive
            || passage.EndingAt(Sense.And, front) is null && passage.EndingAt(Sense.Clause, front) is null) return null;
        var at = subject.End;
        if (at < passage.Pieces.Length && passage.Pieces[at].Folded == "-") at++;
        if (passage.StartingAt(Sense.Filler, at) is { } day) at = day.End;
        var mark = passage.StartingAt(Sense.ThatOne, at) ?? passage.StartingAt(Sense.Article, at) ?? passage.StartingAt(Sense.To, at);
        if (mark is not { End: var next }) return IsInflected(passage, at) && IsObject(passage, at) ? at : null;
        while ((passage.StartingAt(Sense.ThatOne, next) ?? passage.StartingAt(Sense.Article, next)) is { } article) next = article.End;
        if ((passage.StartingAt(Sense.Of, next) ?? passage.StartingAt(Sense.From, next)) is { End: var behind })
            return passage.PartyAt(behind) is { } whose && whose.Start == behind ? behind : null;
        return IsObject(passage, next) ? next : null;
    }

    /// <summary>"а Киев посла Польши": where no article marks the object its case does; an envoy in the form of a subject acts.</summary>
    private static bool IsInflected(Passage passage, int at) =>
        passage.Lexicon.Grammar is { Dative: true, WhoseAfter: true, VerbBracket: false }
        && passage.At(Sense.Nominative, at) is not { Tag: null } && passage.At(Sense.Nominative, at + 1) is not { Tag: null };

    /// <summary>An envoy, or an adjective that stands for one.</summary>
    private static bool IsObject(Passage passage, int at)
    {
        if (passage.StartingAt(Sense.Envoy, at) is not null) return true;
        if (passage.PartyAt(at) is not { Form: MentionForm.Adjective or MentionForm.Demonym, End: var end } state
            || state.Start != at) return false;
        return end == passage.Pieces.Length || !passage.Pieces[end].IsWord || passage.StartingAt(Sense.Envoy, end) is not null
            || passage.Items.Exists(item => item.Start == end && Array.IndexOf(Behind, item.Sense) >= 0);
    }
}
