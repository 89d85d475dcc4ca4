using Alerts.Storage;

namespace Alerts.Local.Loops;

/// <summary>
/// Feeds a queue's messages to a step, as the queue trigger does. A message is deleted after its step; one that fails comes again later,
/// and after <see cref="QueueLoopOptions.Tries"/> failures it goes to the poison queue. No message waits for another that fails.
/// </summary>
internal sealed class QueueLoop(
    string queue,
    Func<QueueMessage, CancellationToken, Task> step,
    IMessageQueue messages,
    PoisonQueue poison,
    QueueLoopOptions options,
    TimeProvider clock,
    ILogger logger,
    int? atOnce = null)
{
    private readonly int parallelism = atOnce ?? options.Parallelism;

    // A message that ends the process never fails in words; this many deliveries say the same.
    private int MostDeliveries => options.Tries * 4;

    /// <summary>
    /// Runs until cancelled; then takes no more messages, gives those in work
    /// <see cref="QueueLoopOptions.Grace"/> to finish, and returns without throwing.
    /// </summary>
    public Task RunAsync(CancellationToken cancellation) => WorkAsync(untilEmpty: false, cancellation);

    /// <summary>Returns when no message is visible and none is in work. Messages that failed stay for a later run.</summary>
    public Task<int> DrainAsync(CancellationToken cancellation) => WorkAsync(untilEmpty: true, cancellation);

    private async Task<int> WorkAsync(bool untilEmpty, CancellationToken cancellation)
    {
        var inWork = new List<Task>();
        var handled = 0;
        using var hurry = new CancellationTokenSource();
        try
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                inWork.RemoveAll(task => task.IsCompleted);
                var received = inWork.Count < parallelism ? await ReceiveAsync(parallelism - inWork.Count, cancellation) : [];
                foreach (var message in received) inWork.Add(HandleAsync(message, hurry.Token));
                handled += received.Count;

                if (received.Count > 0) continue;
                if (untilEmpty && inWork.Count == 0) return handled;
                await RestAsync(inWork, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await FinishAsync(inWork, hurry);
            return handled;
        }
    }

    private async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int most, CancellationToken cancellation)
    {
        try
        {
            return await messages.ReceiveAsync(queue, Math.Min(most, StorageLimits.MostAtOnce), options.Visibility, cancellation);
        }
        catch (StorageException fault)
        {
            LoopsLog.QueueUnreadable(logger, queue, fault.Message);
            return [];
        }
    }

    /// <summary>
    /// Until something in work is done, so that its place can be filled; with a free place, no longer than the idle interval.
    /// </summary>
    private async Task RestAsync(List<Task> inWork, CancellationToken cancellation)
    {
        if (inWork.Count >= parallelism)
        {
            await Task.WhenAny(inWork).WaitAsync(cancellation);
            return;
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var interval = Task.Delay(options.IdleInterval, clock, enough.Token);
        await Task.WhenAny([interval, .. inWork]);
        await enough.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task FinishAsync(List<Task> inWork, CancellationTokenSource hurry)
    {
        hurry.CancelAfter(options.Grace);
        await Task.WhenAll(inWork);
    }

    /// <summary>Never throws: whatever happens to the message is said in the log.</summary>
    private async Task HandleAsync(QueueMessage message, CancellationToken hurry)
    {
        // The caller goes on to the next message even if the step never yields.
        await Task.Yield();
        try
        {
            if (message.DequeueCount > MostDeliveries) await PutAsideAsync(message, "it was delivered again and again but never finished");
            else if (await TryStepAsync(message, hurry)) await messages.DeleteAsync(queue, message, CancellationToken.None);
        }
        catch (StorageException fault)
        {
            // It comes again when its visibility ends.
            LoopsLog.QueueUnreadable(logger, queue, fault.Message);
        }
    }

    private async Task<bool> TryStepAsync(QueueMessage message, CancellationToken hurry)
    {
        // Beyond its visibility another reader may have the message.
        using var limit = new CancellationTokenSource(options.Visibility * 0.9, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(hurry, limit.Token);
        try
        {
            await step(message, stop.Token);
            return true;
        }
        catch (OperationCanceledException) when (hurry.IsCancellationRequested)
        {
            await messages.ReleaseAsync(queue, message, TimeSpan.Zero, CancellationToken.None);
        }
        catch (Exception fault)
        {
            await FailedAsync(message, fault);
        }

        return false;
    }

    private async Task FailedAsync(QueueMessage message, Exception fault)
    {
        LoopsLog.MessageFailed(logger, queue, message.Body, message.DequeueCount, options.Tries, fault.Message, fault);
        if (message.DequeueCount >= options.Tries) await PutAsideAsync(message, fault.Message);
        else await messages.ReleaseAsync(queue, message, options.RetryDelay, CancellationToken.None);
    }

    private async Task PutAsideAsync(QueueMessage message, string why)
    {
        await poison.PutAsideAsync(queue, message, CancellationToken.None);
        LoopsLog.MessagePoisoned(logger, queue, message.Body, StorageNames.Poison(queue), why);
    }
}
