using System.Globalization;
using Alerts.Events.Recognition;
using Azure;
using Azure.AI.TextAnalytics;

namespace Alerts.Functions.TextAnalytics;

/// <summary>
/// The four questions asked about one article's pieces, in batches of what the service
/// takes. One piece that fails is a note; the others count.
/// </summary>
internal sealed class ServiceQuestions(TextAnalyticsClient client, TextAnalyticsOptions options)
{
    private const int EntityBatch = 5;
    private const int PhraseBatch = 10;
    private const double SureLanguage = 0.7;
    private const double SureName = 0.6;

    private static readonly HashSet<string> NameCategories = new(StringComparer.OrdinalIgnoreCase) { "Location", "Organization", "Person" };

    private readonly List<string> notes = [];

    public async Task<SecondReading> AskAsync(string? declared, IReadOnlyList<string> pieces, CancellationToken cancellation)
    {
        var language = await LanguageAsync(pieces[0], cancellation);
        var documents = pieces
            .Select((text, at) => (Id: at.ToString(CultureInfo.InvariantCulture), Text: text))
            .Select(piece => new TextDocumentInput(piece.Id, piece.Text) { Language = language ?? declared })
            .ToList();
        return new SecondReading
        {
            Language = language,
            Names = await NamesAsync(documents, cancellation),
            KeyPhrases = await PhrasesAsync(documents, cancellation),
            Summary = options.SummarySentences == 0 ? [] : await SummaryAsync(documents, cancellation),
            Notes = notes,
        };
    }

    private async Task<string?> LanguageAsync(string text, CancellationToken cancellation)
    {
        DetectLanguageInput[] inputs = [new("0", text) { CountryHint = DetectLanguageInput.None }];
        foreach (var result in (await client.DetectLanguageBatchAsync(inputs, cancellationToken: cancellation)).Value)
        {
            if (!IsWrong(result) && result.PrimaryLanguage.ConfidenceScore >= SureLanguage) return result.PrimaryLanguage.Iso6391Name;
        }

        return null;
    }

    private async Task<IReadOnlyList<string>> NamesAsync(List<TextDocumentInput> documents, CancellationToken cancellation)
    {
        var found = new List<CategorizedEntity>();
        foreach (var batch in documents.Chunk(EntityBatch))
        {
            foreach (var result in (await client.RecognizeEntitiesBatchAsync(batch, cancellationToken: cancellation)).Value)
            {
                if (!IsWrong(result)) found.AddRange(result.Entities);
            }
        }

        return [.. found
            .Where(entity => entity.ConfidenceScore >= SureName && NameCategories.Contains(entity.Category.ToString()))
            .OrderByDescending(entity => entity.ConfidenceScore)
            .Select(entity => entity.Text)
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private async Task<IReadOnlyList<string>> PhrasesAsync(List<TextDocumentInput> documents, CancellationToken cancellation)
    {
        var found = new List<string>();
        foreach (var batch in documents.Chunk(PhraseBatch))
        {
            foreach (var result in (await client.ExtractKeyPhrasesBatchAsync(batch, cancellationToken: cancellation)).Value)
            {
                if (!IsWrong(result)) found.AddRange(result.KeyPhrases);
            }
        }

        return [.. found.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private async Task<IReadOnlyList<string>> SummaryAsync(List<TextDocumentInput> documents, CancellationToken cancellation)
    {
        var ask = new ExtractiveSummarizeOptions { MaxSentenceCount = options.SummarySentences };
        var operation = await client.ExtractiveSummarizeAsync(WaitUntil.Completed, documents.Take(1), ask, cancellation);
        var sentences = new List<ExtractiveSummarySentence>();
        await foreach (var page in operation.GetValuesAsync(cancellation))
        {
            foreach (var result in page)
            {
                if (!IsWrong(result)) sentences.AddRange(result.Sentences);
            }
        }

        return [.. sentences.OrderBy(sentence => sentence.Offset).Select(sentence => sentence.Text.Trim())];
    }

    private bool IsWrong(TextAnalyticsResult result)
    {
        if (result.HasError) notes.Add($"second reader: a part was not read ({result.Error.ErrorCode.ToString()}: {result.Error.Message})");
        return result.HasError;
    }
}
