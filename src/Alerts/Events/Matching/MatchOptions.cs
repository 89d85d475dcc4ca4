using System.ComponentModel.DataAnnotations;

namespace Alerts.Events.Matching;

/// <summary>Settings of the section <c>Matching</c>: what counts as the same event, and what is too late to alert.</summary>
public sealed class MatchOptions
{
    public const string Section = "Matching";

    /// <summary>Most days between two told dates of one act, 0 to 7. Default 2: time zones and sloppy reporting, no more.</summary>
    [Range(0, 7)]
    public int DaysApart { get; set; } = 2;

    /// <summary>Most days between an undated report of cooperation and the event it joins, 1 to 60. Default 14.</summary>
    [Range(1, 60)]
    public int UndatedDays { get; set; } = 14;

    /// <summary>Most days that an undated report of a summons may come after the act, 0 to 14. Default 3.</summary>
    [Range(0, 14)]
    public int UndatedSummonsDays { get; set; } = 3;

    /// <summary>How far back an undated mention of an earlier event looks for it, 1 to 400 days. Default 60.</summary>
    [Range(1, 400)]
    public int BackgroundDays { get; set; } = 60;

    /// <summary>The same for a mention of a pact, 1 to 800 days. Default 400.</summary>
    [Range(1, 800)]
    public int BackgroundTreatyDays { get; set; } = 400;

    /// <summary>Most days from the act to the report for the report to alert, 1 to 90. Default 7.</summary>
    [Range(1, 90)]
    public int ActToReportDays { get; set; } = 7;

    /// <summary>Most hours from the publication to our first sight for the report to alert, 1 to 720. Default 48.</summary>
    [Range(1, 720)]
    public int ReportToSightHours { get; set; } = 48;

    /// <summary>Confidence from which a single source needs no confirmation, 0 to 1. Default 0.75.</summary>
    [Range(0.0, 1.0)]
    public double SureFrom { get; set; } = 0.75;
}
