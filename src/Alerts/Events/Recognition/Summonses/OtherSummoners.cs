using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Initiators;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>Finds who calls somebody in and is no government: courts, committees, police, coaches.</summary>
internal static class OtherSummoners
{
    /// <summary>Words of what a committee is for, between it and its verb.</summary>
    private const int ToHeadVerb = 5;

    /// <summary>Signs of the name between a title and its verb.</summary>
    private const int ToVerb = 10;

    private static readonly List<Sense> Small = [Sense.By, Sense.To, Sense.In, Sense.Of, Sense.Article, Sense.Filler];

    /// <summary>"A court in Rome summoned", "summoned by a committee of parliament": no government, whomever it calls.</summary>
    public static string? Subject(SummonsFrame frame, bool passive)
    {
        var (passage, trigger) = (frame.Passage, frame.Trigger);
        var led = passage.StartingAt(Sense.To, trigger.End) is not null || passive && passage.StartingAt(Sense.By, trigger.End) is not null;
        foreach (var item in passage.Items.Where(item => item.Sense is Sense.OtherSummoner or Sense.OtherSubject))
        {
            if (led && item.Start >= trigger.End && IsPlain(passage, trigger.End, item.Start)) return item.Tag;
            if (!passive && item.Start == trigger.End && IsObjectInFront(frame)) return item.Tag;
            if (passive || item.End > trigger.Start) continue;
            if (IsPlain(passage, item.End, trigger.Start) || IsName(passage, item.End, trigger.Start)) return item.Tag;
            if (Opens(frame, item) || Heads(frame, item) || CallsBefore(frame, item)) return item.Tag;
        }

        return null;
    }

    /// <summary>"дипломата вызвал следователь": who acts stands behind the verb.</summary>
    private static bool IsObjectInFront(SummonsFrame frame) =>
        frame.Passage.All(Sense.Nominative).Any(noun => noun.Tag == "object" && noun.End <= frame.Trigger.Start);

    /// <summary>"Commission on the accident summons ambassador": it opens the headline, and nobody else stands before the verb.</summary>
    private static bool Heads(SummonsFrame frame, Item item) =>
        frame.Passage.IsTitle && item.Start == 0 && frame.Trigger.Start - item.End <= ToHeadVerb
        && !frame.Passage.Parties.Exists(party => party.End <= frame.Trigger.Start);

    /// <summary>"A committee summons the minister; also calls in the ambassador": the subject goes on.</summary>
    private static bool CallsBefore(SummonsFrame frame, Item item) =>
        (frame.ByHost || frame.Initiators.Count == 0)
        && frame.Passage.Items.Exists(verb => verb.Sense is Sense.Summon or Sense.SoftSummon && verb.Start >= item.End
            && verb.End <= frame.Trigger.Start && IsPlain(frame.Passage, item.End, verb.Start));

    /// <summary>Where the verb closes the clause: it opens the sentence, and no state is told to summon.</summary>
    private static bool Opens(SummonsFrame frame, Item item) =>
        frame.Passage.Lexicon.Grammar.VerbLast && item.Start == 0 && frame.Initiators.Count == 0
        && !Array.Exists(frame.Passage.Pieces[item.End..frame.Trigger.Start], piece => piece.IsComma);

    /// <summary>Nothing but small words and places stands between.</summary>
    public static bool IsPlain(Passage passage, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var possessive = passage.Pieces[at].Folded is "'" or "s" && at > 0;
            if (!possessive && passage.PartyAt(at) is null && !Small.Exists(sense => passage.At(sense, at) is not null)) return false;
        }

        return true;
    }

    /// <summary>"众议院议长某某召见": signs that mean nothing here are the name of who bears the title.</summary>
    private static bool IsName(Passage passage, int from, int to) =>
        passage.Lexicon.Grammar is { Signs: true, VerbLast: false } && to - from <= ToVerb
        && !passage.Items.Exists(item => item.Start < to && item.End > from)
        && Array.TrueForAll(passage.Pieces[from..to], piece => piece.IsWord || piece.Folded == "·");

    /// <summary>"was arrested by police and called in by the foreign ministry".</summary>
    private static bool IsByMinistry(SummonsFrame frame) =>
        frame.Passage.StartingAt(Sense.By, frame.Trigger.End) is { } by
        && frame.Passage.All(Sense.Ministry).Any(ministry => ministry.Tag == "foreign" && ministry.Start >= by.End
            && IsPlain(frame.Passage, by.End, ministry.Start));

    /// <summary>Courts, coaches and the like, when no envoy is in the sentence.</summary>
    public static string? WithoutEnvoy(SummonsFrame frame)
    {
        var passage = frame.Passage;
        var reason = passage.All(Sense.Reason).Where(item => item.Start >= frame.Trigger.End)
            .Select(item => item.Start).FirstOrDefault(int.MaxValue);
        var other = passage.Items.Find(item => item.Sense == Sense.OtherSummoner && item.Start < reason);
        if (other.Tag is { } code && !IsByMinistry(frame)) return code;
        return ForeignService.IsIn(passage) ? null : "no-envoy";
    }
}
