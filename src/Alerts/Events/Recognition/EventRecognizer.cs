using Alerts.Articles;

namespace Alerts.Events.Recognition;

/// <summary>Reads reports from an article. Pure and deterministic: the same article gives the same result for ever. Safe for concurrent use.</summary>
public sealed class EventRecognizer
{
    public RecognitionResult Recognize(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return RecognitionResult.Nothing;
    }

    /// <summary>The wide net: could a text with this title and summary be about either family? Decides whether a page is fetched.</summary>
    public bool Hints(string? title, string? summary) => title is not null || summary is not null;
}
