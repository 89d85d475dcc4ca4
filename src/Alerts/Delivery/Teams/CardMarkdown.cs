using System.Text;

namespace Alerts.Delivery.Teams;

/// <summary>
/// Escapes feed text for the Markdown of cards, so that it shows as it is and makes no links, lists, emphasis or mentions.
/// </summary>
public static class CardMarkdown
{
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at];
            if (next is '\\' or '`' or '*' or '_' or '[' or ']' or '(' or ')' or '#' or '!' or '|' or '~')
                escaped.Append('\\').Append(next);
            else if (next == '<') escaped.Append("&lt;");
            else if (next == '>') escaped.Append("&gt;");
            else if (next == '&') escaped.Append("&amp;");
            else if (next == '{' && at + 1 < text.Length && text[at + 1] == '{') escaped.Append("{\u200B");
            else escaped.Append(next);
        }

        return LeadingMark(escaped);
    }

    // At a line's start these make lists.
    private static string LeadingMark(StringBuilder text)
    {
        if (text.Length > 0 && text[0] is '-' or '+') text.Insert(0, '\\');
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        if (digits is > 0 and < 10 && digits < text.Length && text[digits] == '.') text.Insert(digits, '\\');
        return text.ToString();
    }
}
