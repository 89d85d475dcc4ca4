using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Events.Recognition.Summonses.Initiators;

namespace Alerts.Events.Recognition.Summonses;

/// <summary>Finds in what an article told before the envoy whom a summons leaves out, or names by a pronoun or a mere name.</summary>
/// <param name="reading">The article.</param>
/// <param name="whole">Those of its summonses that name both sides.</param>
internal sealed class Referents(TextReading reading, List<SummonsFrame> whole)
{
    public SummonsFrame Settle(SummonsFrame frame) => OfLead(OfName(OfPronoun(OfTitle(OfNextSentences(frame)))));

    /// <summary>
    /// "summoned the ambassadors of five countries. The countries are A, B, C, D and E", "A and B were among those called in".
    /// </summary>
    private SummonsFrame OfNextSentences(SummonsFrame frame)
    {
        if (frame is { Targets.Count: 0, Reject: null } && Listed(frame) is { } list) return With(frame, list, "the envoys listed next");
        if (frame is not { Targets.Count: 0, Rank: not null, Reject: null }) return frame;
        var states = reading.Passages.Where(passage => passage.Index - frame.Passage.Index is 1 or 2)
            .SelectMany(passage => passage.All(Sense.TheyAre)
                .Select(they => they.Tag == "front" ? StateLists.Before(passage, they.Start) : StateLists.From(passage, they.End)))
            .FirstOrDefault(states => states.Count > 1);
        return states is null ? frame
            : frame with { Targets = states, Notes = [.. frame.Notes, "the states that a sentence behind names"] };
    }

    /// <summary>"Several envoys were called in. The ambassadors of A, B and C were told": those of the next sentence, or null.</summary>
    private EnvoyPhrase? Listed(SummonsFrame frame) =>
        !frame.Passage.Has(Sense.Several) ? null
            : reading.Passages.FirstOrDefault(passage => passage.Index == frame.Passage.Index + 1) is { } next
                ? EnvoyReader.Read(next).Find(envoy => envoy.Whose.Count > 1 && !envoy.Whose.Any(frame.Initiators.Contains)) : null;

    /// <summary>The lead speaks of the envoy whom the title or the sentence before names: "X, called in over Y, did not come".</summary>
    private SummonsFrame OfTitle(SummonsFrame frame)
    {
        if (!IsOpen(frame) || frame.Passage.Index is 0 or > 2 || frame.Trigger.Tag == "noun" && !IsAtMinistry(reading.Title)
            || frame.Passage.Within(Sense.OtherSummoner, 0, frame.Trigger.Start) is not null) return frame;
        var here = ForeignService.HasMinistry(frame.Passage) || frame.Passage.EndsIn(frame.Trigger, Sense.Ministry)
            || reading.Title is { } title && IsAngry(title) && (frame.Trigger.Sense == Sense.SummonApart
                || ForeignService.IsIn(frame.Passage) || EnvoyNames.IsOfPerson(frame));
        var told = reading.Passages.Where(passage => passage.IsTitle && (here || ForeignService.HasMinistry(passage))
            || here && passage.Index == frame.Passage.Index - 1);
        if (told.Select(passage => Named(passage, frame)).FirstOrDefault(envoy => envoy is not null) is { } envoy)
        {
            var settled = With(frame, envoy, "the envoy of the title or of the sentence before");
            // "B's envoy at A's ministry", and the lead: "A's media told of a summons, which B's ministry denied".
            return IsAtMinistry(reading.Title) ? settled with { Initiators = [.. frame.Initiators.Except(envoy.Whose)] } : settled;
        }

        return IsAtMinistry(reading.Title) && EnvoyReader.Read(reading.Title!) is [{ Whose.Count: 0, Own: false } unowned]
            ? With(frame, unowned, "the envoy of the title") : frame;
    }

    /// <summary>"A calls in Jan Berg over B's shots", and the lead: "The ambassador was told so by the foreign ministry".</summary>
    private SummonsFrame OfLead(SummonsFrame frame) =>
        frame.Passage.IsTitle && IsOpen(frame) && frame.Initiators.Count > 0 && EnvoyNames.IsOfPerson(frame)
        && reading.Passages.FirstOrDefault(passage => passage.Index == 1) is { } lead && ForeignService.IsIn(lead)
        && IsOfUnowned(lead) ? frame with
        {
            Reject = SummonsChecks.NotDone(frame.Modality),
            Rank = "envoy",
            Notes = [.. frame.Notes, "the envoy of the lead"],
        } : frame;

    /// <summary>"The ambassador was told", "told the ambassador": one envoy, and not whose.</summary>
    private static bool IsOfUnowned(Passage lead) =>
        lead.All(Sense.Occasion).Any(told => told.Start == 0) && !lead.Has(Sense.Envoy)
        || EnvoyReader.Read(lead) is [{ Whose.Count: 0, Own: false }];

    /// <summary>"The ambassador at the foreign ministry", and no word yet of a summons.</summary>
    private static bool IsAtMinistry(Passage? title) =>
        title?.Has(Sense.Envoy) == true && ForeignService.HasMinistry(title) && !title.Has(Sense.Summon);

    /// <summary>A protest is told, or the summons itself.</summary>
    private static bool IsAngry(Passage title) => title.Has(Sense.Protest) || title.Has(Sense.Accuse) || title.Has(Sense.Summon);

    /// <summary>The one envoy of a sentence, or of several the one who is posted where the ministry is.</summary>
    private static EnvoyPhrase? Named(Passage passage, SummonsFrame frame)
    {
        var envoys = EnvoyReader.Read(passage).FindAll(envoy => envoy is { Whose.Count: > 0, Own: false });
        return envoys.Count == 1 ? envoys[0] : envoys.Find(envoy => envoy.Hosts.Intersect(frame.Initiators).Any());
    }

    /// <summary>
    /// "The ministry summoned him on Saturday", "He had been called in by the minister": the envoy of the summons, or else of the
    /// sentence, before.
    /// </summary>
    private SummonsFrame OfPronoun(SummonsFrame frame)
    {
        if (!frame.Pronoun || !IsOpen(frame)) return frame;
        var told = whole.FindLast(other => other.Reject is null or "planned-summons" or "called-for-summons"
            && other.Passage.Index < frame.Passage.Index && SummonsResolver.Agrees(frame.Initiators, other.Initiators));
        if (told is null) return OfSentenceBefore(frame) is { } envoy ? With(frame, envoy, "the envoy of the sentence before") : frame;
        return frame with
        {
            Reject = SummonsChecks.NotDone(frame.Modality),
            Initiators = frame.Initiators.Count > 0 ? frame.Initiators : told.Initiators,
            Targets = told.Targets,
            Notes = [.. frame.Notes, "the envoy of the summons told before"],
        };
    }

    /// <summary>
    /// The one envoy, or those told in one phrase; null where it may be another, or where nothing says that a ministry called him.
    /// </summary>
    private EnvoyPhrase? OfSentenceBefore(SummonsFrame frame)
    {
        var before = reading.Passages.FirstOrDefault(passage => passage.Index == frame.Passage.Index - 1 && passage.Has(Sense.Envoy));
        if (before is null || !(before.Has(Sense.Expel) || ForeignService.IsIn(before) || ForeignService.IsIn(frame.Passage))) return null;
        return EnvoyReader.Read(before) is [{ Whose.Count: > 0, Possessed: false } envoy]
            && !frame.Initiators.Any(envoy.Whose.Contains) ? envoy : null;
    }

    /// <summary>"Moriarty was last summoned in May": an envoy whom the article introduced before.</summary>
    private SummonsFrame OfName(SummonsFrame frame) =>
        (IsOpen(frame) || IsNamesake(frame)) && EnvoyNames.Find(reading, frame) is { } envoy
            ? With(frame, envoy, "the envoy by his name") : frame;

    /// <summary>The sentence names nobody who is called in.</summary>
    private static bool IsOpen(SummonsFrame frame) => frame is { Targets.Count: 0, Rank: null, Reject: null or "no-envoy" };

    /// <summary>A coach bears the envoy's name, and called him did a ministry.</summary>
    private static bool IsNamesake(SummonsFrame frame) =>
        frame is { Targets.Count: 0, Rank: null, Reject: "sport-summons" } && ForeignService.HasMinistry(frame.Passage);

    private static SummonsFrame With(SummonsFrame frame, EnvoyPhrase envoy, string note) => frame with
    {
        Reject = SummonsChecks.NotDone(frame.Modality),
        Targets = envoy.Whose,
        Rank = envoy.Rank,
        Notes = [.. frame.Notes, note],
    };
}
