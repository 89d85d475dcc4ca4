using System.ComponentModel.DataAnnotations;

namespace Alerts.Functions.TextAnalytics;

/// <summary>The Language service as second reader. Section <c>TextAnalytics</c>. Off unless <see cref="Endpoint"/> is set.</summary>
internal sealed class TextAnalyticsOptions
{
    public const string Section = "TextAnalytics";

    /// <summary>Address of the Language resource, https. Default none: the second reader is off.</summary>
    [RegularExpression("https://.+", ErrorMessage = "TextAnalytics:Endpoint must be an https address.")]
    public string? Endpoint { get; set; }

    /// <summary>Key of the resource; default none: the app's managed identity signs in. A secret.</summary>
    public string? Key { get; set; }

    /// <summary>
    /// Text elements of an article that are sent, from its beginning: 500 to 50,000; default 5,000. The service bills every thousand.
    /// </summary>
    [Range(500, 50_000)]
    public int ElementsPerArticle { get; set; } = 5_000;

    /// <summary>
    /// Documents a UTC day over all instances, each counted once for each question asked of it: 0 to 1,000,000; default 2,000.
    /// </summary>
    [Range(0, 1_000_000)]
    public int DocumentsPerDay { get; set; } = 2_000;

    /// <summary>Sentences of the summary, 0 (none is asked for) to 10; default 3. A summary is a job of several seconds.</summary>
    [Range(0, 10)]
    public int SummarySentences { get; set; } = 3;

    /// <summary>Seconds for all questions about one article, 2 to 60; default 15.</summary>
    [Range(2, 60)]
    public int TimeoutSeconds { get; set; } = 15;
}
