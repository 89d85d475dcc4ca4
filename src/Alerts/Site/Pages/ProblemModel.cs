namespace Alerts.Site.Pages;

/// <summary>What was wrong, and what the reader can do. Never repeats what the reader sent.</summary>
public sealed record ProblemModel(SiteFrame Frame, string Heading, string Advice);
