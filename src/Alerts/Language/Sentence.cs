namespace Alerts.Language;

/// <summary>One sentence, headline or list item: where it starts in its text and the text itself, without the blanks around it.</summary>
public sealed record Sentence(int Start, string Text)
{
    public int End => Start + Text.Length;
}
