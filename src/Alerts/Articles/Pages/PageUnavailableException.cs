namespace Alerts.Articles.Pages;

/// <summary>A page could not be fetched now and may be there later. The message says which and why.</summary>
public sealed class PageUnavailableException : Exception
{
    public PageUnavailableException() { }

    public PageUnavailableException(string message) : base(message) { }

    public PageUnavailableException(string message, Exception inner) : base(message, inner) { }

    /// <summary>When the server asked to be left alone; null when it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
