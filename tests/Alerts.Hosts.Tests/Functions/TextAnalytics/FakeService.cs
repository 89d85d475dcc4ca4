using Azure;
using Azure.AI.TextAnalytics;
using static Azure.AI.TextAnalytics.TextAnalyticsModelFactory;

namespace Alerts.Hosts.Tests.Functions.TextAnalytics;

/// <summary>The service as the client's documentation has it mocked: virtual methods overridden, answers from the model factory.</summary>
internal sealed class FakeService : TextAnalyticsClient
{
    public List<int> EntityBatches { get; } = [];

    public List<int> PhraseBatches { get; } = [];

    public List<string> Texts { get; } = [];

    public int Calls { get; private set; }

    public string Language { get; set; } = "en";

    public double LanguageScore { get; set; } = 0.98;

    public string[] Names { get; set; } = [];

    public string[] Summary { get; set; } = [];

    /// <summary>Entity documents that fail by themselves, by id.</summary>
    public HashSet<string> FailingDocuments { get; } = [];

    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    public override async Task<Response<DetectLanguageResultCollection>> DetectLanguageBatchAsync(
        IEnumerable<DetectLanguageInput> documents,
        TextAnalyticsRequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        await CallAsync(cancellationToken);
        var results = documents.Select(document =>
            DetectLanguageResult(document.Id, default(TextDocumentStatistics), DetectedLanguage(Language, Language, LanguageScore)));
        return Answer(DetectLanguageResultCollection(results, null!, "test"));
    }

    public override async Task<Response<RecognizeEntitiesResultCollection>> RecognizeEntitiesBatchAsync(
        IEnumerable<TextDocumentInput> documents,
        TextAnalyticsRequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        await CallAsync(cancellationToken);
        var batch = documents.ToList();
        EntityBatches.Add(batch.Count);
        Texts.AddRange(batch.Select(document => document.Text));
        var results = batch.Select(document => FailingDocuments.Contains(document.Id)
            ? RecognizeEntitiesResult(document.Id, TextAnalyticsError("InvalidDocument", "A document was too long."))
            : RecognizeEntitiesResult(
                document.Id,
                default(TextDocumentStatistics),
                CategorizedEntityCollection([.. Names.Select(name => CategorizedEntity(name, "Location", "GPE", 0.9, 0, name.Length))])));
        return Answer(RecognizeEntitiesResultCollection(results, null!, "test"));
    }

    public override async Task<Response<ExtractKeyPhrasesResultCollection>> ExtractKeyPhrasesBatchAsync(
        IEnumerable<TextDocumentInput> documents,
        TextAnalyticsRequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        await CallAsync(cancellationToken);
        var batch = documents.ToList();
        PhraseBatches.Add(batch.Count);
        return Answer(ExtractKeyPhrasesResultCollection(
            batch.Select(document =>
                ExtractKeyPhrasesResult(document.Id, default(TextDocumentStatistics), KeyPhraseCollection(["foreign ministry"]))),
            null!,
            "test"));
    }

    public override async Task<ExtractiveSummarizeOperation> ExtractiveSummarizeAsync(
        WaitUntil waitUntil,
        IEnumerable<TextDocumentInput> documents,
        ExtractiveSummarizeOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        await CallAsync(cancellationToken);
        var sentences = Summary.Select((text, at) => ExtractiveSummarySentence(text, 1, at, text.Length));
        var results = documents.Select(document => ExtractiveSummarizeResult(document.Id, default(TextDocumentStatistics), sentences));
        return new Job(ExtractiveSummarizeResultCollection(results, null!, "test"));
    }

    private Task CallAsync(CancellationToken cancellation)
    {
        Calls++;
        return Before(cancellation);
    }

    private static Response<T> Answer<T>(T value) => Response.FromValue(value, null!);

    private sealed class Job(ExtractiveSummarizeResultCollection answer) : ExtractiveSummarizeOperation
    {
        public override AsyncPageable<ExtractiveSummarizeResultCollection> GetValuesAsync(CancellationToken cancellationToken = default) =>
            AsyncPageable<ExtractiveSummarizeResultCollection>.FromPages(
                [Page<ExtractiveSummarizeResultCollection>.FromValues([answer], null, null!)]);
    }
}
