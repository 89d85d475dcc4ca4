namespace Alerts.Events;

/// <summary>Where a report's act date comes from, the surest last.</summary>
public enum DateBasis
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>Nothing in the text: the publication date was taken.</summary>
    Publication,

    /// <summary>A weekday or "yesterday", counted from the publication date.</summary>
    Relative,

    /// <summary>Day and month told ("on Sept. 19"); the year was counted from the publication date.</summary>
    DayAndMonth,

    /// <summary>The text tells the year too.</summary>
    Told,
}
