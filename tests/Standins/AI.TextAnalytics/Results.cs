using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>Stand-in for one document's result or error.</summary>
public class TextAnalyticsResult
{
    internal TextAnalyticsResult(string id, TextAnalyticsError? error) => (Id, Error, HasError) = (id, error ?? default, error is not null);

    public string Id { get; }

    public TextAnalyticsError Error { get; }

    public bool HasError { get; }
}

/// <summary>Stand-in for why a document failed.</summary>
public readonly struct TextAnalyticsError
{
    internal TextAnalyticsError(string code, string message) => (ErrorCode, Message) = (code, message);

    public TextAnalyticsErrorCode ErrorCode { get; }

    public string Message { get; }
}

/// <summary>Stand-in for an error's code.</summary>
public readonly struct TextAnalyticsErrorCode
{
    private readonly string code;

    private TextAnalyticsErrorCode(string code) => this.code = code;

    public static implicit operator TextAnalyticsErrorCode(string errorCode) => new(errorCode);

    public override string ToString() => code;
}

/// <summary>Stand-in for a warning.</summary>
public readonly struct TextAnalyticsWarning;

/// <summary>Stand-in for one document's statistics.</summary>
public readonly struct TextDocumentStatistics;

/// <summary>Stand-in for a batch's statistics.</summary>
public class TextDocumentBatchStatistics
{
    internal TextDocumentBatchStatistics()
    {
    }
}

/// <summary>Stand-in for a document's language.</summary>
public class DetectLanguageResult : TextAnalyticsResult
{
    internal DetectLanguageResult(string id, TextAnalyticsError? error, DetectedLanguage language)
        : base(id, error) => PrimaryLanguage = language;

    public DetectedLanguage PrimaryLanguage { get; }
}

/// <summary>Stand-in for a language and how sure the service is of it.</summary>
public readonly struct DetectedLanguage
{
    internal DetectedLanguage(string name, string iso, double score) => (Name, Iso6391Name, ConfidenceScore) = (name, iso, score);

    public string Name { get; }

    public string Iso6391Name { get; }

    public double ConfidenceScore { get; }
}

/// <summary>Stand-in for the languages of a batch.</summary>
public class DetectLanguageResultCollection : ReadOnlyCollection<DetectLanguageResult>
{
    internal DetectLanguageResultCollection(IList<DetectLanguageResult> list) : base(list)
    {
    }
}

/// <summary>Stand-in for a document's entities.</summary>
public class RecognizeEntitiesResult : TextAnalyticsResult
{
    internal RecognizeEntitiesResult(string id, TextAnalyticsError? error, CategorizedEntityCollection entities)
        : base(id, error) => Entities = entities;

    public CategorizedEntityCollection Entities { get; }
}

/// <summary>Stand-in for the entities of one document.</summary>
public class CategorizedEntityCollection : ReadOnlyCollection<CategorizedEntity>
{
    internal CategorizedEntityCollection(IList<CategorizedEntity> list) : base(list)
    {
    }
}

/// <summary>Stand-in for an entity.</summary>
public readonly struct CategorizedEntity
{
    internal CategorizedEntity(string text, string category, string subCategory, double score, int offset, int length) =>
        (Text, Category, SubCategory, ConfidenceScore, Offset, Length) =
            (text, new EntityCategory(category), subCategory, score, offset, length);

    public string Text { get; }

    public EntityCategory Category { get; }

    public string SubCategory { get; }

    public double ConfidenceScore { get; }

    public int Offset { get; }

    public int Length { get; }
}

/// <summary>Stand-in for an entity's category.</summary>
public readonly struct EntityCategory
{
    private readonly string name;

    internal EntityCategory(string name) => this.name = name;

    public override string ToString() => name;
}

/// <summary>Stand-in for the entities of a batch.</summary>
public class RecognizeEntitiesResultCollection : ReadOnlyCollection<RecognizeEntitiesResult>
{
    internal RecognizeEntitiesResultCollection(IList<RecognizeEntitiesResult> list) : base(list)
    {
    }
}

/// <summary>Stand-in for a document's key phrases.</summary>
public class ExtractKeyPhrasesResult : TextAnalyticsResult
{
    internal ExtractKeyPhrasesResult(string id, TextAnalyticsError? error, KeyPhraseCollection phrases)
        : base(id, error) => KeyPhrases = phrases;

    public KeyPhraseCollection KeyPhrases { get; }
}

/// <summary>Stand-in for the key phrases of one document.</summary>
public class KeyPhraseCollection : ReadOnlyCollection<string>
{
    internal KeyPhraseCollection(IList<string> list) : base(list)
    {
    }
}

/// <summary>Stand-in for the key phrases of a batch.</summary>
public class ExtractKeyPhrasesResultCollection : ReadOnlyCollection<ExtractKeyPhrasesResult>
{
    internal ExtractKeyPhrasesResultCollection(IList<ExtractKeyPhrasesResult> list) : base(list)
    {
    }
}

/// <summary>Stand-in for a document's summary.</summary>
public class ExtractiveSummarizeResult : TextAnalyticsResult
{
    internal ExtractiveSummarizeResult(string id, TextAnalyticsError? error, IReadOnlyCollection<ExtractiveSummarySentence> sentences)
        : base(id, error) => Sentences = sentences;

    public IReadOnlyCollection<ExtractiveSummarySentence> Sentences { get; }
}

/// <summary>Stand-in for a sentence of a summary.</summary>
public readonly struct ExtractiveSummarySentence
{
    internal ExtractiveSummarySentence(string text, double rankScore, int offset, int length) =>
        (Text, RankScore, Offset, Length) = (text, rankScore, offset, length);

    public string Text { get; }

    public double RankScore { get; }

    public int Offset { get; }

    public int Length { get; }
}

/// <summary>Stand-in for the summaries of a batch.</summary>
public class ExtractiveSummarizeResultCollection : ReadOnlyCollection<ExtractiveSummarizeResult>
{
    internal ExtractiveSummarizeResultCollection(IList<ExtractiveSummarizeResult> list) : base(list)
    {
    }
}
