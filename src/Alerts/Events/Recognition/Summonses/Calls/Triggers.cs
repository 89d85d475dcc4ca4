using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Events.Recognition.Summonses.Initiators;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Calls;

/// <summary>The words of a sentence that call an envoy in.</summary>
internal static class Triggers
{
    /// <summary>
    /// What may follow the particle; a name or a noun behind it makes it a preposition: "called the ambassador in Rome a friend".
    /// </summary>
    private static readonly Sense[] BehindParticle =
        [Sense.To, Sense.Reason, Sense.And, Sense.Clause, Sense.By, Sense.Filler, Sense.Again, Sense.Earlier, Sense.Meet, Sense.Home];

    /// <summary>
    /// Verbs of summoning, softer verbs where a foreign ministry or minister stands in the sentence, and verbs whose particle stands
    /// behind the envoy.
    /// </summary>
    public static IEnumerable<Item> Of(Passage passage)
    {
        var soft = passage.Has(Sense.SoftSummon) && passage.Has(Sense.Envoy) && HasMinistry(passage);
        return passage.Items.Where(item => passage.StartingAt(Sense.NotSummon, item.Start) is null)
            .Where(item => item.Sense == Sense.Summon
                || item.Sense == Sense.SoftSummon && (IsRecall(passage, item) ? IsOfOther(passage, soft) : soft)
                || item.Sense == Sense.SummonApart && IsApart(passage, item));
    }

    /// <summary>"소환": a verb for calling one's own envoy home as well.</summary>
    private static bool IsRecall(Passage passage, Item verb) => passage.StartingAt(Sense.Recall, verb.Start) is not null;

    /// <summary>
    /// "서울 주재 일본 대사를 소환": of one told to be another's and posted here it is a summons; a headline without his post tells nothing.
    /// </summary>
    private static bool IsOfOther(Passage passage, bool soft) =>
        EnvoyReader.Read(passage).Exists(envoy => envoy is { Whose.Count: > 0, Host: not null })
            || !passage.IsTitle && (soft || passage.Has(Sense.Government) && passage.Has(Sense.Envoy));

    private static bool HasMinistry(Passage passage) =>
        ForeignService.IsIn(passage)
            || passage.All(Sense.Ministry).Any(ministry => passage.Ruling(Sense.To, ministry.Start, ministry.End) is not null);

    /// <summary>
    /// "called the ambassador of Norway, Jan Berg, in", "called him to the ministry", "was asked to the ministry in Oslo": nothing but
    /// the envoy stands between verb and goal.
    /// </summary>
    private static bool IsApart(Passage passage, Item verb) =>
        (LeadsTo(passage, verb) ? IsMinistry(passage, verb.End) : IsToMinistry(passage, verb.End))
        || passage.StartingAt(Sense.Him, verb.End) is { Tag: null, End: var him } && IsGoal(passage, him)
        || EnvoyReader.Read(passage).Exists(envoy => Opens(passage, verb.End, envoy) && IsGoal(passage, OverName(passage, envoy.End)));

    private static bool Opens(Passage passage, int at, EnvoyPhrase envoy) =>
        envoy.Noun >= at && passage.OverArticles(envoy.Start) <= at;

    private static int OverName(Passage passage, int at)
    {
        var behind = EnvoyNames.Over(passage, at);
        return behind > at && behind < passage.Pieces.Length && passage.Pieces[behind].IsComma ? behind + 1 : behind;
    }

    private static bool IsGoal(Passage passage, int at) => IsParticle(passage, at) || IsToMinistry(passage, at);

    /// <summary>"to the ministry", "over to the Greek foreign ministry", "to Itamaraty", not "to the ministry of tourism".</summary>
    private static bool IsToMinistry(Passage passage, int at)
    {
        if (passage.StartingAt(Sense.Inward, at) is { End: var particle }) at = particle;
        return passage.StartingAt(Sense.To, at) is { End: var office } && IsMinistry(passage, office);
    }

    /// <summary>"asked to come to": the phrase of the verb itself ends in the preposition.</summary>
    private static bool LeadsTo(Passage passage, Item verb) => passage.EndsIn(verb, Sense.To) || passage.EndsIn(verb, Sense.In);

    private static bool IsMinistry(Passage passage, int office)
    {
        while (passage.StartingAt(Sense.Article, office) is { } article) office = article.End;
        if (passage.PartyAt(office) is { } state && passage.OverArticles(office) <= state.Start)
        {
            if (state is { Form: MentionForm.Ministry, Mention.Office: "foreign" }) return true;
            office = state.BehindGenitive;
        }

        return passage.StartingAt(Sense.Ministry, office) is { End: var end } && passage.StartingAt(Sense.Of, end) is null;
    }

    private static bool IsParticle(Passage passage, int at) =>
        passage.StartingAt(Sense.Inward, at) is { Tag: null, End: var behind }
            && (behind == passage.Pieces.Length || !passage.Pieces[behind].IsWord || passage.Items.Exists(item => item.Start == behind
            && Array.IndexOf(BehindParticle, item.Sense) >= 0));
}
