using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;

namespace Alerts.Events.Recognition.Summonses.Calls;

/// <summary>What a verb of summoning has for an object, where the object stands right behind its verb (English).</summary>
internal static class VerbObject
{
    /// <summary>Words between a verb and the noun that it rules: "the newly appointed deputy Swedish ambassador".</summary>
    private const int ToNoun = 9;

    private static readonly Sense[] Breaks =
        [Sense.Reason, Sense.Clause, Sense.To, Sense.By, Sense.In, Sense.From, Sense.With, Sense.And, Sense.Say];

    /// <summary>"called in its reserves", "summoned the chefs", "calling in observers": no envoy.</summary>
    public static bool IsOther(Passage passage, Item trigger, List<EnvoyPhrase> envoys)
    {
        if (!passage.Lexicon.Grammar.FixedOrder || trigger.Tag is "noun" or "passive"
            || passage.EndsIn(trigger, Sense.To) || passage.EndsIn(trigger, Sense.In) && trigger.Sense == Sense.SummonApart) return false;
        var at = trigger.End;
        while ((passage.StartingAt(Sense.Filler, at) ?? passage.StartingAt(Sense.Again, at)) is { } adverb) at = adverb.End;
        return at < passage.Pieces.Length && OpensObject(passage, trigger, at) && !envoys.Exists(envoy => IsRuled(passage, at, envoy));
    }

    /// <summary>An article, "its", a genitive; behind a verb that is no participle, any word that is no name.</summary>
    private static bool OpensObject(Passage passage, Item trigger, int at) =>
        passage.StartingAt(Sense.Article, at) is not null || passage.StartingAt(Sense.Own, at) is not null && !IsHer(passage, at)
        || passage.PartyAt(at) is { Possessive: true } genitive && genitive.Start == at && IsPlain(passage, genitive.BehindGenitive)
        || trigger.Tag is "active" or "gerund" && IsPlain(passage, at);

    /// <summary>"called her in", "called her to the ministry": herself, not what is hers.</summary>
    private static bool IsHer(Passage passage, int at) =>
        passage.StartingAt(Sense.Him, at) is { Tag: null, End: var behind }
            && (passage.StartingAt(Sense.Inward, behind) ?? passage.StartingAt(Sense.To, behind)) is not null;

    /// <summary>A small word that means nothing else here.</summary>
    private static bool IsPlain(Passage passage, int at) =>
        at < passage.Pieces.Length && passage.Pieces[at].IsWord && char.IsLower(passage.Text[passage.Pieces[at].Start])
            && passage.PartyAt(at) is null && !passage.Items.Exists(item => item.Start <= at && item.End > at);

    /// <summary>
    /// Nothing but the words of one phrase lies between; "a number of ambassadors" is one, "the cook of the ambassador" is not.
    /// </summary>
    private static bool IsRuled(Passage passage, int from, EnvoyPhrase envoy)
    {
        if (envoy.Noun < from || envoy.Noun - from > ToNoun) return false;
        for (var at = from; at < envoy.Noun; at++)
        {
            if (passage.Pieces[at].Folded is "," or ";" or ":" or "(" or "." || passage.IsIn(at, Breaks)) return false;
            if (passage.At(Sense.Of, at) is not null && passage.At(Sense.Several, envoy.Noun) is null) return false;
        }

        return true;
    }
}
