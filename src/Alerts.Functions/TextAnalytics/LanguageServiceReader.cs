using Alerts.Articles;
using Alerts.Events.Recognition;
using Alerts.Storage;
using Azure;
using Azure.AI.TextAnalytics;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Alerts.Functions.TextAnalytics;

/// <summary>
/// Azure's Language service as second reader: language, names, key phrases and the sentences that matter. Over budget, throttled, slow or
/// down, it answers with a note and the local result stands; after a refusal of the service it is left in peace for a while.
/// </summary>
internal sealed class LanguageServiceReader(
    TextAnalyticsClient client,
    DailyBudget budget,
    IOptions<TextAnalyticsOptions> options,
    TimeProvider clock,
    ILogger<LanguageServiceReader> logger)
        : ISecondReader
{
    private const int Questions = 4;
    private static readonly TimeSpan Peace = TimeSpan.FromMinutes(1);

    private DateTimeOffset restsUntil = DateTimeOffset.MinValue;

    public async Task<SecondReading> ReadAsync(Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (clock.GetUtcNow() < restsUntil) return Noted("second reader: left in peace after a refusal");
        var pieces = TextPieces.Cut($"{article.Title}\n\n{article.Text}", options.Value.ElementsPerArticle);
        if (pieces.Count == 0) return SecondReading.Nothing;

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            if (!await budget.TryTakeAsync(pieces.Count * Questions, options.Value.DocumentsPerDay, either.Token))
                return Noted("second reader: the day's budget is spent");
            return await new ServiceQuestions(client, options.Value).AskAsync(article.Language, pieces, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed($"no answer within {options.Value.TimeoutSeconds} seconds", null);
        }
        catch (RequestFailedException fault)
        {
            restsUntil = clock.GetUtcNow() + (RetryAfter(fault) ?? Peace);
            return Failed($"the service answered {fault.Status} {fault.ErrorCode}".TrimEnd(), fault);
        }
        catch (Exception fault) when (fault is AuthenticationFailedException or AggregateException or StorageException)
        {
            restsUntil = clock.GetUtcNow() + Peace;
            return Failed(fault is AuthenticationFailedException ? "the identity cannot sign in" : "it was not reached", fault);
        }
    }

    private SecondReading Failed(string why, Exception? fault)
    {
        FunctionsLog.SecondReaderFailed(logger, why, fault);
        return Noted("second reader: " + why);
    }

    private static SecondReading Noted(string note) => new() { Notes = [note] };

    private static TimeSpan? RetryAfter(RequestFailedException fault) =>
        fault.GetRawResponse() is { } response
        && response.Headers.TryGetValue("Retry-After", out var value)
        && int.TryParse(value, out var seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 1, 3600))
            : null;
}
