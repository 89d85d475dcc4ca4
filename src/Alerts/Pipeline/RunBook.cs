using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using Alerts.Storage;
using Microsoft.Extensions.Logging;

namespace Alerts.Pipeline;

/// <summary>One run of a step. <paramref name="Words"/> says for people what came of it.</summary>
public sealed record StepRun(string Step, DateTimeOffset At, TimeSpan Took, bool Failed, string Words);

/// <summary>The latest runs of one step, newest first; at most <see cref="RunBook.MostRuns"/>.</summary>
public sealed record StepRuns(IReadOnlyList<StepRun> Runs);

/// <summary>
/// Remembers the latest runs of each step for the status page, in one small document a step. A process writes at most every five
/// minutes a step, and at once when a step begins or ceases to fail. The book never fails a step: what cannot be written is left out.
/// </summary>
public sealed class RunBook(IDocumentStore store, TimeProvider clock, ILogger<RunBook> logger)
{
    public const int MostRuns = 10;

    private const string Folder = "runs/";
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly DocumentCollection<StepRuns> pages = new(store, StorageNames.Indexes, RunBookJson.Default.StepRuns);
    private readonly ConcurrentDictionary<string, StepRun> written = new(StringComparer.Ordinal);

    /// <summary>Runs the step and notes when, how long and with what outcome.</summary>
    public Task WatchAsync(string step, Func<Task> run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        return WatchAsync(step, async () => { await run(); return true; }, _ => "done", cancellation);
    }

    /// <summary>Runs the step and notes when, how long and with what outcome.</summary>
    public async Task<T> WatchAsync<T>(string step, Func<Task<T>> run, Func<T, string> words, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(words);
        var (at, began) = (clock.GetUtcNow(), clock.GetTimestamp());
        try
        {
            var result = await run();
            await NoteAsync(new StepRun(step, at, clock.GetElapsedTime(began), Failed: false, words(result)), cancellation);
            return result;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The page is public: what failed is for the log.
            await NoteAsync(new StepRun(step, at, clock.GetElapsedTime(began), Failed: true, "failed; the log says why"), cancellation);
            throw;
        }
    }

    /// <summary>The latest runs of every step, newest first, by step.</summary>
    public async Task<IReadOnlyList<StepRuns>> ReadAsync(CancellationToken cancellation)
    {
        var found = new List<StepRuns>();
        await foreach (var name in pages.ListAsync(Folder, cancellation))
        {
            if (await pages.FindAsync(name, cancellation) is { Value.Runs.Count: > 0 } page) found.Add(page.Value);
        }

        return found;
    }

    private async Task NoteAsync(StepRun run, CancellationToken cancellation)
    {
        if (written.TryGetValue(run.Step, out var last) && last.Failed == run.Failed && run.At - last.At < Pause) return;
        written[run.Step] = run;
        try
        {
            await pages.UpdateAsync(
                $"{Folder}{run.Step}.json",
                page => new([.. (page?.Runs ?? []).Prepend(run).OrderByDescending(one => one.At).Take(MostRuns)]),
                cancellation);
        }
        catch (StorageException fault)
        {
            PipelineLog.RunNotNoted(logger, run.Step, fault);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StepRuns))]
internal sealed partial class RunBookJson : JsonSerializerContext;
