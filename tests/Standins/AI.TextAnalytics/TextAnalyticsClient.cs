using Azure.Core;

namespace Azure.AI.TextAnalytics;

/// <summary>Stand-in for the client. Every service method is virtual, as in the real one, so that tests can subclass it.</summary>
public class TextAnalyticsClient
{
    protected TextAnalyticsClient()
    {
    }

    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential, TextAnalyticsClientOptions options)
    {
    }

    public TextAnalyticsClient(Uri endpoint, TokenCredential credential, TextAnalyticsClientOptions options)
    {
    }

    public virtual Task<Response<DetectLanguageResultCollection>> DetectLanguageBatchAsync(
        IEnumerable<DetectLanguageInput> documents,
        TextAnalyticsRequestOptions options = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public virtual Task<Response<RecognizeEntitiesResultCollection>> RecognizeEntitiesBatchAsync(
        IEnumerable<TextDocumentInput> documents,
        TextAnalyticsRequestOptions options = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public virtual Task<Response<ExtractKeyPhrasesResultCollection>> ExtractKeyPhrasesBatchAsync(
        IEnumerable<TextDocumentInput> documents,
        TextAnalyticsRequestOptions options = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public virtual Task<ExtractiveSummarizeOperation> ExtractiveSummarizeAsync(
        WaitUntil waitUntil,
        IEnumerable<TextDocumentInput> documents,
        ExtractiveSummarizeOptions options = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();
}

/// <summary>Stand-in for the client's options.</summary>
public class TextAnalyticsClientOptions : ClientOptions;

/// <summary>Stand-in for a request's options.</summary>
public class TextAnalyticsRequestOptions;

/// <summary>Stand-in for the options of a summary.</summary>
public class ExtractiveSummarizeOptions
{
    public int? MaxSentenceCount { get; set; }
}

/// <summary>Stand-in for a document to send.</summary>
public class TextAnalyticsInput
{
    internal TextAnalyticsInput(string id, string text) => (Id, Text) = (id, text);

    public string Id { get; }

    public string Text { get; }
}

/// <summary>Stand-in for a document with its language.</summary>
public class TextDocumentInput(string id, string text) : TextAnalyticsInput(id, text)
{
    public string Language { get; set; }
}

/// <summary>Stand-in for a document whose language is asked for.</summary>
public class DetectLanguageInput(string id, string text) : TextAnalyticsInput(id, text)
{
    public const string None = "";

    public string CountryHint { get; set; }
}

/// <summary>Stand-in for the operation that makes summaries.</summary>
public class ExtractiveSummarizeOperation : PageableOperation<ExtractiveSummarizeResultCollection>
{
    protected ExtractiveSummarizeOperation()
    {
    }

    public override string Id => throw new NotSupportedException();

    public override bool HasCompleted => throw new NotSupportedException();

    public override bool HasValue => throw new NotSupportedException();

    public override Response GetRawResponse() => throw new NotSupportedException();

    public override Pageable<ExtractiveSummarizeResultCollection> GetValues(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public override AsyncPageable<ExtractiveSummarizeResultCollection> GetValuesAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public override Response UpdateStatus(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
