using System.Globalization;
using System.Text;

namespace Alerts.Digests;

/// <summary>The mail as plain text, wrapped at 76 characters: the same content in the same order, for readers who want no HTML.</summary>
public static class TextPart
{
    private const int Width = 76;

    public static string Write(MailView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var text = new StringBuilder();
        text.Append(view.Kicker).Append('\n');
        Wrap(text, "", view.Title.ToUpperInvariant());
        text.Append(view.Period).Append("\n\n");
        foreach (var note in view.Notes) Paragraph(text, note);
        foreach (var pair in view.Pairs) Pair(text, pair);
        if (view.More > 0)
            Paragraph(text, string.Create(CultureInfo.InvariantCulture, $"and {view.More} more: {view.WebCopy ?? view.Home}"));
        Foot(text, view);
        return text.ToString();
    }

    private static void Pair(StringBuilder text, PairView pair)
    {
        text.Append(pair.Title).Append('\n').Append('=', Math.Min(Width, Math.Max(4, pair.Title.Length))).Append('\n');
        if (pair.Ladder.Count > 1)
        {
            var days = pair.Ladder.Max(step => step.Day.Length);
            foreach (var step in pair.Ladder)
                text.Append("  ")
                    .Append(step.Day.PadRight(days))
                    .Append("  ")
                    .Append('#', step.Height)
                    .Append(' ')
                    .Append(step.Label)
                    .Append(step.IsHere ? "  <--\n" : "\n");
        }

        text.Append('\n');
        foreach (var told in pair.Events) Event(text, told);
    }

    private static void Event(StringBuilder text, EventView told)
    {
        Wrap(text, "", $"{told.Tag.ToUpperInvariant()}: {told.Headline}");
        text.Append('\n');
        if (told.Evidence.Length > 0)
        {
            Wrap(text, "  > ", $"“{told.Evidence}”");
            if (told.EvidenceOutlet is { } outlet) Wrap(text, "  > ", $"({outlet})");
            text.Append('\n');
        }

        foreach (var fact in told.Facts) Wrap(text, "  ", $"{fact.Label}: {fact.Value}");
        if (told.Why.Length > 0) Wrap(text, "  ", $"Why now: {told.Why}");
        text.Append("  Sources:\n");
        foreach (var source in told.Sources)
        {
            Wrap(text, "  - ", $"{source.Outlet}, {source.When}{(source.Note is { } note ? $", {note}" : "")}");
            if (source.Url is { } url) text.Append("    ").Append(url.AbsoluteUri).Append('\n');
        }

        if (told.MoreSources > 0) text.Append(CultureInfo.InvariantCulture, $"  - and {told.MoreSources} more\n");
        text.Append("  Event: ").Append(told.Page.AbsoluteUri).Append('\n');
        if (told.Feedback is { } feedback) text.Append("  Right, wrong, or not new? ").Append(feedback.AbsoluteUri).Append('\n');
        text.Append('\n');
    }

    private static void Foot(StringBuilder text, MailView view)
    {
        text.Append("-- \n");
        foreach (var line in view.Heartbeat) Wrap(text, "", line);
        if (view.Suppressed is { } suppressed) text.Append("Read and not sent, with reasons: ").Append(suppressed.AbsoluteUri).Append('\n');
        Wrap(text, "", view.Because);
        text.Append("Change what you get: ").Append(view.Preferences.AbsoluteUri).Append('\n');
        text.Append("Unsubscribe: ").Append(view.Unsubscribe.AbsoluteUri).Append('\n');
        if (view.WebCopy is { } copy) text.Append("Read on the web: ").Append(copy.AbsoluteUri).Append('\n');
    }

    private static void Paragraph(StringBuilder text, string words)
    {
        Wrap(text, "", words);
        text.Append('\n');
    }

    /// <summary>Breaks at blanks; a continuation is indented as the first line, with blanks where that has a mark.</summary>
    private static void Wrap(StringBuilder text, string lead, string words)
    {
        var next = lead.Contains('>', StringComparison.Ordinal) ? lead : new string(' ', lead.Length + (lead == "  " ? 2 : 0));
        var column = lead.Length;
        text.Append(lead);
        var first = true;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!first && column + 1 + word.Length > Width)
            {
                text.Append('\n').Append(next);
                column = next.Length;
                first = true;
            }

            if (!first) text.Append(' ');
            text.Append(word);
            column += word.Length + (first ? 0 : 1);
            first = false;
        }

        text.Append('\n');
    }
}
