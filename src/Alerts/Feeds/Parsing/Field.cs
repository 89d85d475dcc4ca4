namespace Alerts.Feeds.Parsing;

/// <summary>What an element of a feed is for, whatever its format calls it.</summary>
internal enum Field
{
    /// <summary>Nothing we read: what is inside is skipped.</summary>
    Other,

    /// <summary>Nothing we know in the feed's own vocabulary, or a mere wrapper: what is inside still counts.</summary>
    Wrapper,

    Feed,
    Channel,
    Item,
    Image,
    Person,
    Source,

    Title,
    Link,
    Guid,
    Id,
    Description,
    Summary,
    Content,
    Published,
    Created,
    Updated,
    Date,
    Language,
    Author,
    Name,
    Email,
    Ttl,
    Hour,
    Day,
    UpdatePeriod,
    UpdateFrequency,
    OriginalLink,
    NewAddress,
}
