namespace Alerts.Digests.Mail;

/// <summary>
/// Inline styles of the mail, by what they are for. Light colours stand here, because many readers drop style sheets; where one is
/// kept, <see cref="Sheet"/> swaps them for dark ones. Every pair of text and ground has a contrast of at least 4.5:1.
/// </summary>
internal static class MailStyle
{
    private const string Sans = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";
    private const string Serif = "font-family:Georgia,'Times New Roman',serif;";
    private const string Small = Sans + "font-size:14px;line-height:21px;";

    public const string Body = "margin:0;padding:0;background-color:#f3f1ec;color:#22262b;-webkit-text-size-adjust:100%;";
    public const string Preheader = "display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:#f3f1ec;";
    public const string Outer = "background-color:#f3f1ec;";
    public const string Paper = "width:100%;max-width:600px;background-color:#fffefb;border:1px solid #dcd8cf;";

    public const string Kicker = Small + "padding:22px 24px 0 24px;color:#5c6068;";
    public const string Title = "padding:4px 24px 0 24px;";
    public const string TitleText = Serif + "margin:0;font-size:25px;line-height:31px;font-weight:bold;color:#22262b;";
    public const string Period = Small + "padding:6px 24px 0 24px;color:#5c6068;";
    public const string Note = Small + "padding:12px 24px 0 24px;color:#22262b;";
    public const string Gap = "height:20px;font-size:0;line-height:0;";

    public const string PairHead = "padding:16px 24px 0 24px;border-top:3px solid #22262b;";
    public const string PairText = Sans + "margin:0;font-size:15px;line-height:22px;font-weight:bold;color:#22262b;";
    public const string Ladder = Small + "padding:8px 24px 2px 24px;color:#22262b;";
    public const string LadderTable = "font-size:14px;line-height:20px;";
    public const string LadderDay = "padding:0 14px 0 0;white-space:nowrap;color:#5c6068;";
    public const string LadderBar = "padding:0 12px 0 0;";

    public const string Event = Small + "padding:16px 24px 18px 24px;color:#22262b;";
    public const string NextEvent = Event + "border-top:1px solid #dcd8cf;";
    public const string Tag = "font-weight:bold;";
    public const string Headline = Serif + "margin:1px 0 8px 0;font-size:20px;line-height:26px;font-weight:bold;";
    public const string HeadlineLink = "color:#22262b;text-decoration:none;";
    public const string Quote = Serif + "margin:0 0 10px 0;padding:1px 0 1px 14px;font-size:16px;line-height:24px;";
    public const string QuoteBy = Sans + "font-size:14px;line-height:20px;color:#5c6068;";
    public const string Lines = "margin:0 0 8px 0;";
    public const string Last = "margin:0;";
    public const string FactLabel = "padding:2px 16px 2px 0;white-space:nowrap;vertical-align:top;color:#5c6068;";
    public const string FactValue = "padding:2px 0;vertical-align:top;";
    public const string Facts = "margin:0 0 10px 0;font-size:14px;line-height:21px;";
    public const string Link = "color:#0b5a8a;";
    public const string Muted = "color:#5c6068;";

    public const string Foot = Small + "padding:16px 24px 20px 24px;border-top:3px solid #22262b;color:#5c6068;";

    /// <summary>The only style sheet: dark colours and narrow screens. A reader that drops it loses nothing.</summary>
    public const string Sheet = """
        :root{color-scheme:light dark;supported-color-schemes:light dark}
        @media (max-width:480px){.pad{padding-left:16px!important;padding-right:16px!important}}
        @media (prefers-color-scheme:dark){
        .ground{background-color:#15171a!important}
        .paper{background-color:#1d2024!important;border-color:#3a3e44!important}
        .ink{color:#eae6dd!important}
        .muted{color:#adb1b8!important}
        .line{border-color:#3a3e44!important}
        .head{border-color:#c9c4b8!important}
        .link{color:#86c3ea!important}
        .summons{color:#f0a583!important}
        .cooperation{color:#86c3ea!important}
        .bar-s{border-color:#d9744a!important}
        .bar-c{border-color:#4d9bcb!important}
        .now-s{background-color:#d9744a!important}
        .now-c{background-color:#4d9bcb!important}
        .was-s{background-color:#74442f!important}
        .was-c{background-color:#34566d!important}
        }
        """;

    public static string Bar(bool isSummons) => isSummons ? "border-left:3px solid #a3411a;" : "border-left:3px solid #0b5a8a;";

    public static string TagColour(bool isSummons) => isSummons ? "color:#9a3c17;" : "color:#0b5a8a;";

    public static string RungClass(LadderStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return (step.IsHere ? "now-" : "was-") + (step.IsSummons ? "s" : "c");
    }

    /// <summary>A rung as a block of colour: strong for what this mail tells, pale for what was before.</summary>
    public static string Rung(LadderStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var colour = (step.IsSummons, step.IsHere) switch
        {
            (true, true) => "#a3411a",
            (true, false) => "#dfb3a0",
            (false, true) => "#0b5a8a",
            (false, false) => "#a3c4d8",
        };
        return $"height:8px;font-size:0;line-height:8px;background-color:{colour};";
    }

    /// <summary>Keeps the last two words together, so that no headline ends in a line of one word.</summary>
    public static string NoOrphan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.LastIndexOf(' ');
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), "\u00A0", text.AsSpan(at + 1));
    }
}
