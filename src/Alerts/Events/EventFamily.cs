namespace Alerts.Events;

/// <summary>The two things this product is about.</summary>
public enum EventFamily
{
    /// <summary>A government called in another state's envoy. Ordered: initiator, target.</summary>
    Summons,

    /// <summary>States worked together militarily. Unordered parties.</summary>
    Cooperation,
}
