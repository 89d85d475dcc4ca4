using Alerts.Language;

namespace Alerts.Events.Recognition.Reading;

/// <summary>A state named in a passage: tokens from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
internal sealed record Party(int Start, int End, Mention Mention, bool Possessive)
{
    public IReadOnlyList<string> States => Mention.States;

    public string State => Mention.State;

    public MentionForm Form => Mention.Form;

    /// <summary>The token behind the name and its "'s".</summary>
    public int BehindGenitive => Possessive ? End + 2 : End;

    public bool Names(string state) => Mention.States.Contains(state);
}
