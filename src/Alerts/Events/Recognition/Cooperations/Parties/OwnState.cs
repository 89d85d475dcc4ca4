using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>Finds whether a sentence that names one side means the outlet's own state as the other.</summary>
/// <param name="reading">The article.</param>
internal sealed class OwnState(TextReading reading)
{
    /// <summary>Signs between a state and the office of one who is called by his name: "のブチェビッチ".</summary>
    private const int ToNamed = 10;

    /// <summary>
    /// "The PM pledges", "the minister met his Turkish counterpart", "해군, 인도
    /// 해군과 훈련": the outlet's own state, where nobody else is named.
    /// </summary>
    public string? Of(CooperationFrame frame) =>
        reading.Home.State is { } home && frame.Parties.Count == 1 && !frame.Parties.Contains(home) && frame.Supplier is null
        && (OwnOffice.Opens(frame.Passage) && !IsToldBefore(frame.Passage, home) || OwnOffice.Heads(frame.Passage)
            || SpeaksOfHome(frame) && frame.Passage.Items.Exists(item => IsNobodyElses(frame.Passage, item))) ? home : null;

    /// <summary>"セルビアの国防相は2日...", and then: "国防相は...": he whom a sentence before named with another state.</summary>
    private bool IsToldBefore(Passage passage, string home) =>
        passage.Items.Find(item => item.Sense == Sense.Official) is { End: > 0 } office
        && reading.Passages.Any(before => before.Index < passage.Index && before.All(Sense.Official).Any(same =>
            before.Print(same.Start, same.End) == passage.Print(office.Start, office.End)
            && before.Parties.Exists(party => !party.Names(home) && same.Start - party.End is >= 0 and <= ToNamed)));

    /// <summary>A government or official beside whom no state is named; not "A to buy missiles, minister says".</summary>
    private static bool IsNobodyElses(Passage passage, Item office) =>
        office is { Sense: Sense.Government or Sense.Official, Tag: not "foreign" }
        && !passage.Parties.Exists(party => party.Start < office.Start || party.Start - office.End <= 2);

    private bool SpeaksOfHome(CooperationFrame frame) =>
        reading.Home.Told && (frame.Kind == EventKind.Aid || frame.Kind == EventKind.ArmsTransfer || frame.Kind == EventKind.Deployment)
        || frame.Passage.Has(Sense.Counterpart) && (frame.Kind == EventKind.Talks || frame.Kind == EventKind.Treaty);
}
