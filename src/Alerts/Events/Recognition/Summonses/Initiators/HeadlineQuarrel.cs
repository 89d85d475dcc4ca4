using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Summonses.Initiators;

/// <summary>"A tells B's envoy to keep out", and the lead: "The ambassador was called to the foreign ministry".</summary>
internal static class HeadlineQuarrel
{
    /// <summary>Sentences that go on from the headline.</summary>
    private const int Lead = 2;

    private static readonly Sense[] Tells = [Sense.Say, Sense.Protest, Sense.Accuse, Sense.To];

    /// <summary>The frame of the lead with both states of the headline; null where it does not tell who has a word with whom.</summary>
    public static SummonsFrame? Fill(TextReading reading, SummonsFrame frame) =>
        frame is { Rank: not null, Ministry: true, Several: false, Passage.Index: <= Lead }
        && reading.Title is { } title && Subject(title) is { } subject && Addressed(title, subject) is { } addressed
            ? frame.Between(subject.State, addressed, $"{subject.State} has a word with {addressed} in the headline") : null;

    /// <summary>The bare state right in front of the word that tells.</summary>
    private static Party? Subject(Passage title) =>
        title.Parties.Find(party => party is { States: [_], Possessive: false }
            && party.Form is MentionForm.Name or MentionForm.Capital or MentionForm.Leader
            && title.Items.Exists(item => item.Start == party.End && Array.IndexOf(Tells, item.Sense) >= 0)
            && InitiatorReader.LeadIn(title, party.Start, party.End) is null);

    /// <summary>The one other state behind it.</summary>
    private static string? Addressed(Passage title, Party subject) =>
        title.Parties.Find(party => party.Start > subject.End && party is { States: [_] } && !party.Names(subject.State))?.State;
}
