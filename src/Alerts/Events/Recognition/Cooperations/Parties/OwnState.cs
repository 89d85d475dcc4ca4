using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>Finds whether a sentence that names one side means the outlet's own state as the other.</summary>
/// <param name="reading">The article.</param>
internal sealed class OwnState(TextReading reading)
{
    /// <summary>Signs between a state and the office of one who is called by his name: "のブチェビッチ".</summary>
    private const int ToNamed = 10;

    /// <summary>Words in front of the forces that open a sentence: "the country's".</summary>
    private const int ToBody = 4;

    /// <summary>Words between those forces and what they do: "the army yesterday".</summary>
    private const int ToAct = 2;

    private static readonly Sense[] Acts =
    [
        Sense.Supply, Sense.Buy, Sense.Approve, Sense.Sign, Sense.Future, Sense.Planned, Sense.Deploy, Sense.Meet, Sense.Begun, Sense.Held,
    ];

    /// <summary>
    /// "The PM pledges", "the minister met his Turkish counterpart", "해군, 인도
    /// 해군과 훈련": the outlet's own state, where nobody else is named.
    /// </summary>
    public string? Of(CooperationFrame frame) => Opening(frame) ?? (
        reading.Home.State is { } home && frame.Parties.Count == 1 && !frame.Parties.Contains(home) && frame.Supplier is null
        && (OwnOffice.Opens(frame.Passage) && !IsToldBefore(frame.Passage, home) || OwnOffice.Heads(frame.Passage)
            || SpeaksOfHome(frame) && frame.Passage.Items.Exists(item => IsNobodyElses(frame.Passage, item))) ? home : null);

    /// <summary>
    /// "Army gets trucks from A", "SOFIA - The navy will buy ships from A": forces or a ministry that open the sentence, of the state of
    /// the dateline, else of the outlet.
    /// </summary>
    private string? Opening(CooperationFrame frame)
    {
        var (passage, place) = (frame.Passage, Dateline());
        if (!passage.Lexicon.Grammar.FixedOrder || passage.Index > 1 || frame.Parties is not [var other]) return null;
        if ((place?.State ?? (reading.Home.Told ? reading.Home.State : null)) is not { } home || home == other) return null;
        var from = passage.Index == 1 && place is not null ? place.End : 0;
        var body = passage.Items.Find(item => item.Start >= from && IsBody(passage, item));
        return body.End > 0 && body.Start - from <= ToBody && IsSubject(passage, body)
            && (body.Sense != Sense.Official || passage.IsTitle || frame.Kind == EventKind.Talks)
            && (body.End <= frame.Anchor.Start || frame.Kind == EventKind.Talks && body.Start <= frame.Anchor.Start)
            && passage.Parties.TrueForAll(party => party.End <= from || party.Names(other) && party.Start > body.End) ? home : null;
    }

    /// <summary>A verb stands right behind: "the army yesterday took"; not "lawmakers in A", "the army of A".</summary>
    private static bool IsSubject(Passage passage, Item body) =>
        passage.StartingAt(Sense.Of, body.End) is null && passage.StartingAt(Sense.In, body.End) is null
        && Array.Exists(Acts, act => passage.Items.Exists(verb => verb.Sense == act && verb.Start - body.End is >= 0 and <= ToAct));

    private static bool IsBody(Passage passage, Item item) =>
        passage.StartingAt(Sense.Troops, item.Start) is null && item is
            { Sense: Sense.Government or Sense.Ministry or Sense.Military or Sense.Official, Tag: not "foreign" }
            or { Sense: Sense.OtherSubject or Sense.OtherSummoner, Tag: "parliament-summons" };

    /// <summary>The capital that opens the text, up to the dash behind it; null without one.</summary>
    private Party? Dateline() =>
        reading.Passages.FirstOrDefault(passage => passage.Index == 1) is
            { Parties: [{ Start: 0, Form: MentionForm.Capital, States.Count: 1 } city, ..] } first && Reading.Dateline.Of(first) > 0
            ? city : null;

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
