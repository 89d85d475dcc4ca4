using System.Text.Json.Serialization;

namespace Alerts.Delivery.Teams;

/// <summary>What a Workflows webhook takes: one message with one card.</summary>
public sealed record TeamsMessage(IReadOnlyList<TeamsAttachment> Attachments, string Summary)
{
    public string Type => "message";
}

/// <summary>The card in its envelope.</summary>
public sealed record TeamsAttachment(AdaptiveCard Content)
{
    public string ContentType => "application/vnd.microsoft.card.adaptive";
}

/// <summary>An Adaptive Card of version 1.5: the part of the schema this product uses.</summary>
public sealed record AdaptiveCard
{
    [JsonPropertyName("$schema")]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Type => "AdaptiveCard";

    public string Version => "1.5";

    public string Lang => "en";

    /// <summary>Shown where cards are not.</summary>
    public required string FallbackText { get; init; }

    /// <summary>Read aloud.</summary>
    public required string Speak { get; init; }

    public required IReadOnlyList<CardElement> Body { get; init; }

    public IReadOnlyList<CardAction> Actions { get; init; } = [];

    public CardWidth Msteams { get; } = new("Full");
}

/// <summary>Teams gives the card its whole column.</summary>
public sealed record CardWidth(string Width);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CardText), "TextBlock")]
[JsonDerivedType(typeof(CardFacts), "FactSet")]
[JsonDerivedType(typeof(CardContainer), "Container")]
[JsonDerivedType(typeof(CardColumns), "ColumnSet")]
[JsonDerivedType(typeof(CardActions), "ActionSet")]
public abstract record CardElement
{
    public string? Spacing { get; init; }

    public bool? Separator { get; init; }

    public string? Id { get; init; }

    public bool? IsVisible { get; init; }
}

/// <summary>Text, in the Markdown subset of cards: feed text must be escaped before.</summary>
public sealed record CardText(string Text) : CardElement
{
    public bool Wrap => true;

    public string? Size { get; init; }

    public string? Weight { get; init; }

    public string? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public string? Style { get; init; }
}

/// <summary>Facts, one a line.</summary>
public sealed record CardFacts(IReadOnlyList<CardFact> Facts) : CardElement;

/// <summary>A label and its value, both in the Markdown subset of cards.</summary>
public sealed record CardFact(string Title, string Value);

/// <summary>Elements that share a background.</summary>
public sealed record CardContainer(IReadOnlyList<CardElement> Items) : CardElement
{
    public string? Style { get; init; }

    public bool? Bleed { get; init; }
}

/// <summary>Columns side by side.</summary>
public sealed record CardColumns(IReadOnlyList<CardColumn> Columns) : CardElement;

/// <summary>One column; the width is <c>auto</c>, <c>stretch</c> or a weight.</summary>
public sealed record CardColumn(string Width, IReadOnlyList<CardElement> Items)
{
    public string Type => "Column";

    public string? VerticalContentAlignment { get; init; }
}

/// <summary>Buttons in a row.</summary>
public sealed record CardActions(IReadOnlyList<CardAction> Actions) : CardElement;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OpenUrl), "Action.OpenUrl")]
[JsonDerivedType(typeof(ToggleVisibility), "Action.ToggleVisibility")]
public abstract record CardAction(string Title);

/// <summary>Opens a page in the browser.</summary>
public sealed record OpenUrl(string Title, Uri Url) : CardAction(Title);

/// <summary>Shows or hides the elements of these ids.</summary>
public sealed record ToggleVisibility(string Title, IReadOnlyList<string> TargetElements) : CardAction(Title);
