using Alerts.Subscriptions;

namespace Alerts.Delivery.Desk;

/// <summary>What the desk says to a request. The site makes a page of each.</summary>
public abstract record DeskAnswer
{
    private DeskAnswer() { }

    /// <summary>Asked for: the rest is in the mail. The same whether or not the address was known before.</summary>
    public sealed record CheckYourMail : DeskAnswer;

    /// <summary>Something in the form is not understood, one line each.</summary>
    public sealed record NotUnderstood(IReadOnlyList<string> Faults) : DeskAnswer;

    /// <summary>Too many requests from one place; try again in an hour.</summary>
    public sealed record TooMany : DeskAnswer;

    /// <summary>The mail server does not take our mail now; try again later.</summary>
    public sealed record MailFailed : DeskAnswer;

    /// <summary>The link is forged, mistyped, or its key has been retired.</summary>
    public sealed record BadLink : DeskAnswer;

    /// <summary>The link was ours and is too old.</summary>
    public sealed record OldLink : DeskAnswer;

    /// <summary>The link is good, but what it is about has been erased.</summary>
    public sealed record Gone : DeskAnswer;

    /// <summary>The link is good; nothing was changed. For pages that show and ask.</summary>
    public sealed record Shown(Subscriber Subscriber) : DeskAnswer;

    /// <summary>The subscription is confirmed (now or before). <paramref name="Preferences"/> leads to its settings.</summary>
    public sealed record Confirmed(Subscriber Subscriber, Uri Preferences) : DeskAnswer;

    /// <summary>The settings are saved.</summary>
    public sealed record Saved(Subscriber Subscriber) : DeskAnswer;

    /// <summary>No more messages (from now or from before). <paramref name="Undo"/> is the token that takes it back.</summary>
    public sealed record Unsubscribed(Subscriber Subscriber, string Undo) : DeskAnswer;

    /// <summary>Everything kept about the subscriber, as JSON.</summary>
    public sealed record Exported(ReadOnlyMemory<byte> Json) : DeskAnswer;

    public sealed record Erased : DeskAnswer;
}
