using Alerts.Delivery.Desk;
using Alerts.Subscriptions;

namespace Alerts.Site.Desk;

/// <summary>A form of one button.</summary>
public sealed record DeskButton(string Action, string Token, string Label);

/// <summary>A page that says what came of a request, with at most one button.</summary>
public sealed record DeskNote(SiteFrame Frame, int Status, string Heading, string Advice)
{
    public DeskButton? Button { get; init; }

    /// <summary>A link to go on with: one of our own addresses, and its words.</summary>
    public (string Href, string Words)? Next { get; init; }

    public static DeskNote AskToConfirm(SiteFrame frame, Subscriber known, string token) =>
        new(frame, 200, "Get these alerts?", $"{known.Filter}, {known.Cadence}, {known.Zone} time, to {known.Channel.Shown}.")
        {
            Button = new("/subscribe/confirm", token, "Yes, send them"),
        };

    public static DeskNote AskToUnsubscribe(SiteFrame frame, Subscriber known, string token) =>
        new(frame, 200, "Stop these alerts?", $"{known.Filter}, {known.Cadence}, to {known.Channel.Shown}. Nothing has changed yet.")
        {
            Button = new("/unsubscribe", token, "Stop them"),
        };

    public static DeskNote Of(SiteFrame frame, DeskAnswer answer) => answer switch
    {
        DeskAnswer.CheckYourMail => new(
            frame,
            200,
            "Look into your mail",
            "If this address can get alerts, a message with a link is on its way. Nothing is sent until you press its button. "
            + "The link works for three days."),
        DeskAnswer.TooMany => new(frame, 429, "Too many requests from here", "Try again in an hour."),
        DeskAnswer.MailFailed => new(frame, 503, "The mail could not be sent just now", "Nothing is lost. Try again in a few minutes."),
        DeskAnswer.BadLink => new(
            frame,
            400,
            "This link does not work",
            "It may have been cut or changed on its way. Open the link of your latest mail, or subscribe again.")
        {
            Next = ("/subscribe", "Subscribe"),
        },
        DeskAnswer.OldLink => new(frame, 410, "This link is too old", "Ask for a new one by subscribing again; your settings are kept.")
        {
            Next = ("/subscribe", "Subscribe"),
        },
        DeskAnswer.Gone => new(
            frame,
            410,
            "There is no such subscription any more",
            "It has ended or been erased. You can subscribe again at any time.")
        {
            Next = ("/subscribe", "Subscribe"),
        },
        DeskAnswer.Confirmed { Subscriber: var known, Preferences: var preferences } =>
            new(
                frame,
                200,
                "You will get these alerts",
                $"{known.Filter}, {known.Cadence}, {known.Zone} time. Every mail has a link to stop them.")
            {
                Next = (preferences.PathAndQuery, "Change the settings"),
            },
        DeskAnswer.Unsubscribed { Subscriber: var known, Undo: var undo } =>
            new(frame, 200, "You get no more alerts", $"{known.Channel.Shown} is off the list, from now on.")
            {
                Button = new("/unsubscribe/undo", undo, "That was a mistake: send them again"),
            },
        DeskAnswer.Erased => new(frame, 200, "Everything about you is erased", "The address, its settings and its digests are gone."),
        DeskAnswer.NotUnderstood { Faults: var faults } => new(frame, 422, "Not understood", string.Join(" ", faults)),
        DeskAnswer.Shown or DeskAnswer.Saved or DeskAnswer.Exported =>
            throw new ArgumentException($"{answer.GetType().Name} has a page of its own.", nameof(answer)),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}
