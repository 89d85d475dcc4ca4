namespace Alerts.Digests.Mail;

/// <summary>
/// Inline styles of the mail, by what they are for. Light colours stand here, because many readers drop style sheets; where one is
/// kept, <see cref="Sheet"/> swaps them for dark ones. Every pair of text and ground has a contrast of at least 4.5:1.
/// </summary>
internal static class MailStyle
{
    private const string Sans = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";
    private const string Serif = "font-family:Georgia,'Times New Roman',serif;";

    public const string Body = "margin:0;padding:0;background-color:#f3f1ec;color:#22262b;-webkit-text-size-adjust:100%;";
    public const string Preheader = "display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:#f3f1ec;";
    public const string Outer = "background-color:#f3f1ec;";
    public const string Column = "width:100%;max-width:600px;";
    public const string Paper = "background-color:#fffefb;border:1px solid #dcd8cf;";

    public const string Kicker = Sans + "padding:22px 24px 0 24px;font-size:14px;line-height:20px;color:#5c6068;";
    public const string Title = Serif + "padding:4px 24px 0 24px;";
    public const string TitleText = Serif + "margin:0;font-size:25px;line-height:31px;font-weight:bold;color:#22262b;";
    public const string Period = Sans + "padding:6px 24px 18px 24px;font-size:14px;line-height:20px;color:#5c6068;";
    public const string Note = Sans + "padding:0 24px 14px 24px;font-size:14px;line-height:20px;color:#22262b;";

    public const string PairHead = "padding:18px 24px 0 24px;border-top:3px solid #22262b;";
    public const string PairText = Sans + "margin:0;font-size:15px;line-height:22px;font-weight:bold;color:#22262b;letter-spacing:0.01em;";
    public const string Ladder = "padding:8px 24px 4px 24px;";
    public const string LadderDay = Sans + "padding:1px 12px 1px 0;font-size:14px;line-height:20px;color:#5c6068;white-space:nowrap;";
    public const string LadderRow = "padding:1px 0;white-space:nowrap;";
    public const string LadderLabel = Sans + "padding:1px 0 1px 10px;font-size:14px;line-height:20px;color:#22262b;";

    public const string Event = "padding:16px 24px 20px 24px;";
    public const string NextEvent = "padding:16px 24px 20px 24px;border-top:1px solid #dcd8cf;";
    public const string Tag = Sans + "margin:0 0 3px 0;font-size:14px;line-height:20px;font-weight:bold;";
    public const string Headline = Serif + "margin:0 0 10px 0;font-size:20px;line-height:26px;font-weight:bold;";
    public const string HeadlineLink = "color:#22262b;text-decoration:none;";
    public const string Quote = Serif + "padding:2px 0 2px 14px;font-size:16px;line-height:24px;color:#22262b;";
    public const string QuoteBy = Sans + "font-size:14px;line-height:20px;color:#5c6068;";
    public const string Facts = "margin:12px 0 0 0;";
    public const string FactLabel = Sans + "padding:2px 14px 2px 0;font-size:14px;line-height:20px;color:#5c6068;white-space:nowrap;vertical-align:top;";
    public const string FactValue = Sans + "padding:2px 0;font-size:14px;line-height:20px;color:#22262b;vertical-align:top;";
    public const string Link = "color:#0b5a8a;text-decoration:underline;";
    public const string Muted = "color:#5c6068;";
    public const string Actions = Sans + "margin:12px 0 0 0;font-size:14px;line-height:22px;color:#5c6068;";

    public const string Foot = Sans + "padding:16px 24px 20px 24px;border-top:3px solid #22262b;font-size:14px;line-height:21px;color:#5c6068;";
    public const string FootText = "margin:0 0 8px 0;";

    public static string Bar(bool isSummons) => isSummons ? "border-left:3px solid #a3411a;" : "border-left:3px solid #0b5a8a;";

    public static string TagColour(bool isSummons) => isSummons ? "color:#9a3c17;" : "color:#0b5a8a;";

    /// <summary>A rung as a block of colour: solid for what this mail tells, pale for what was before.</summary>
    public static string Rung(LadderStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var colour = (step.IsSummons, step.IsHere) switch
        {
            (true, true) => "#a3411a",
            (true, false) => "#d9a48d",
            (false, true) => "#0b5a8a",
            (false, false) => "#8db6cf",
        };
        return $"background-color:{colour};font-size:0;line-height:0;";
    }

    /// <summary>The only style sheet: dark colours and narrow screens. A reader that drops it loses nothing.</summary>
    public const string Sheet = """
        :root{color-scheme:light dark;supported-color-schemes:light dark}
        @media (max-width:480px){.pad{padding-left:16px!important;padding-right:16px!important}}
        @media (prefers-color-scheme:dark){
        .ground{background-color:#15171a!important}
        .paper{background-color:#1d2024!important;border-color:#3a3e44!important}
        .ink,.ink a{color:#eae6dd!important}
        .muted{color:#adb1b8!important}
        .line{border-color:#3a3e44!important}
        .head{border-color:#eae6dd!important}
        .link{color:#86c3ea!important}
        .summons{color:#f0a583!important}
        .cooperation{color:#86c3ea!important}
        .bar-s{border-color:#d9744a!important}
        .bar-c{border-color:#4d9bcb!important}
        }
        """;
}
