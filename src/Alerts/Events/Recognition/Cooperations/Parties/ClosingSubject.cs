using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>"ウクライナに戦車供与へ 独政府": behind a blank a Japanese headline closes with who does what it tells.</summary>
internal static class ClosingSubject
{
    /// <summary>Signs of the office behind the state.</summary>
    private const int MostOffice = 8;

    private static readonly Sense[] Tells = [Sense.Say, Sense.Alleged, Sense.Accuse, Sense.In, Sense.To, Sense.From, Sense.Meet];

    /// <summary>Nothing but an office stands behind it, and nobody in front of the blank acts.</summary>
    public static bool Is(Passage passage, Party party, int from) =>
        passage.IsTitle && passage.Lexicon.Grammar.Unspaced && party.Start >= from && IsBehindBlank(passage, party)
        && passage.Pieces.Length - party.End <= MostOffice && passage.Parties[^1] == party
        && !passage.Items.Exists(item => item.Start >= party.End
            && (Array.IndexOf(Tells, item.Sense) >= 0 || Array.IndexOf(Tellers.Acts, item.Sense) >= 0))
        && passage.Parties.TrueForAll(other => other == party || Leads.Of(passage, other) is not null);

    private static bool IsBehindBlank(Passage passage, Party party) =>
        party.Mention.Start > 0 && char.IsWhiteSpace(passage.Text[party.Mention.Start - 1]);
}
