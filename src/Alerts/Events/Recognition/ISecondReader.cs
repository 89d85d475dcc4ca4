using Alerts.Articles;

namespace Alerts.Events.Recognition;

/// <summary>
/// Another reader, asked about candidates only: articles whose language the rules do not read, or in which they left a slot open.
/// </summary>
public interface ISecondReader
{
    /// <summary>What it makes of the article. Failures are notes, never exceptions; only the caller's cancellation throws.</summary>
    Task<SecondReading> ReadAsync(Article article, CancellationToken cancellation);
}

/// <summary>What the second reader said of one article. Empty when it was not asked or did not answer.</summary>
public sealed record SecondReading
{
    public static SecondReading Nothing { get; } = new();

    /// <summary>BCP 47 tag of the language it sees; null when it is not sure.</summary>
    public string? Language { get; init; }

    /// <summary>Names of places, organisations and people, each once, surest first.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public IReadOnlyList<string> KeyPhrases { get; init; } = [];

    /// <summary>The sentences of the text that matter most, in the order of the text.</summary>
    public IReadOnlyList<string> Summary { get; init; } = [];

    /// <summary>What stood in the way, in words for the journal.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>There is none: the local result stands.</summary>
public sealed class NoSecondReader : ISecondReader
{
    public Task<SecondReading> ReadAsync(Article article, CancellationToken cancellation) => Task.FromResult(SecondReading.Nothing);
}
