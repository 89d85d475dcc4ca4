using System.Text.Json.Serialization;

namespace Alerts.Subscriptions;

/// <summary>The ways a message can leave.</summary>
public enum ChannelKind
{
    /// <summary>The address is a mail address.</summary>
    Email,

    /// <summary>The address is the URL of a Teams Workflows webhook: a secret.</summary>
    Teams,

    /// <summary>The address is an https URL that takes signed JSON.</summary>
    Webhook,

    /// <summary>The address is a name; cards are written as files under <c>Delivery:Output</c>.</summary>
    File,
}

/// <summary>Where a subscriber's messages go.</summary>
public sealed record Channel(ChannelKind Kind, string Address)
{
    /// <summary>The address as it may be shown and logged: webhook URLs are secrets and are cut to their host.</summary>
    [JsonIgnore]
    public string Shown => Kind is ChannelKind.Teams or ChannelKind.Webhook && Uri.TryCreate(Address, UriKind.Absolute, out var url)
        ? url.Host
        : Address;
}
