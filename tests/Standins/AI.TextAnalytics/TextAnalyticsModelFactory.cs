namespace Azure.AI.TextAnalytics;

/// <summary>Stand-in for the factory that tests make answers with.</summary>
public static class TextAnalyticsModelFactory
{
    public static TextAnalyticsError TextAnalyticsError(string code, string message, string target = null) => new(code, message);

    public static DetectedLanguage DetectedLanguage(
        string name,
        string iso6391Name,
        double confidenceScore,
        IList<TextAnalyticsWarning> warnings = null) => new(name, iso6391Name, confidenceScore);

    public static DetectLanguageResult DetectLanguageResult(string id, TextAnalyticsError error) => new(id, error, default);

    public static DetectLanguageResult DetectLanguageResult(
        string id,
        TextDocumentStatistics statistics,
        DetectedLanguage detectedLanguage) => new(id, null, detectedLanguage);

    public static DetectLanguageResultCollection DetectLanguageResultCollection(
        IEnumerable<DetectLanguageResult> list,
        TextDocumentBatchStatistics statistics,
        string modelVersion) => new([.. list]);

    public static CategorizedEntity CategorizedEntity(
        string text,
        string category,
        string subCategory,
        double score,
        int offset,
        int length) => new(text, category, subCategory, score, offset, length);

    public static CategorizedEntityCollection CategorizedEntityCollection(
        IList<CategorizedEntity> entities,
        IList<TextAnalyticsWarning> warnings = null) => new(entities);

    public static RecognizeEntitiesResult RecognizeEntitiesResult(string id, TextAnalyticsError error) => new(id, error, null);

    public static RecognizeEntitiesResult RecognizeEntitiesResult(
        string id,
        TextDocumentStatistics statistics,
        CategorizedEntityCollection entities) => new(id, null, entities);

    public static RecognizeEntitiesResultCollection RecognizeEntitiesResultCollection(
        IEnumerable<RecognizeEntitiesResult> list,
        TextDocumentBatchStatistics statistics,
        string modelVersion) => new([.. list]);

    public static KeyPhraseCollection KeyPhraseCollection(IList<string> keyPhrases, IList<TextAnalyticsWarning> warnings = null) =>
        new(keyPhrases);

    public static ExtractKeyPhrasesResult ExtractKeyPhrasesResult(string id, TextAnalyticsError error) => new(id, error, null);

    public static ExtractKeyPhrasesResult ExtractKeyPhrasesResult(
        string id,
        TextDocumentStatistics statistics,
        KeyPhraseCollection keyPhrases) => new(id, null, keyPhrases);

    public static ExtractKeyPhrasesResultCollection ExtractKeyPhrasesResultCollection(
        IEnumerable<ExtractKeyPhrasesResult> list,
        TextDocumentBatchStatistics statistics,
        string modelVersion) => new([.. list]);

    public static ExtractiveSummarySentence ExtractiveSummarySentence(string text, double rankScore, int offset, int length) =>
        new(text, rankScore, offset, length);

    public static ExtractiveSummarizeResult ExtractiveSummarizeResult(
        string id,
        TextDocumentStatistics statistics,
        IEnumerable<ExtractiveSummarySentence> sentences,
        IEnumerable<TextAnalyticsWarning> warnings = null) => new(id, null, [.. sentences]);

    public static ExtractiveSummarizeResult ExtractiveSummarizeResult(string id, string code, string message) =>
        new(id, new TextAnalyticsError(code, message), []);

    public static ExtractiveSummarizeResultCollection ExtractiveSummarizeResultCollection(
        IEnumerable<ExtractiveSummarizeResult> results,
        TextDocumentBatchStatistics statistics,
        string modelVersion) => new([.. results]);
}
