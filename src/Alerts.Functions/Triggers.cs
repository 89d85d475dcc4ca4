using Alerts.Functions.Storage;
using Alerts.Functions.Web;
using Alerts.Pipeline;
using Alerts.Storage;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace Alerts.Functions;

/// <summary>
/// START HERE: everything that fires on Azure, in the order of the walk. Each body is one call of a step, noted for
/// the status page, and each step is safe when it is fired twice. Retries of queues and blobs are in
/// <c>host.json</c>: only timers may carry a retry attribute.
/// </summary>
public sealed class Triggers(
    PollShards poll,
    RecognizeEvents recognize,
    SendNotice notify,
    ScheduleDigests schedule,
    SendDigest digest,
    SweepUnfinished sweep,
    RunBook runs,
    SiteAdapter site,
    PoisonAdapter poison)
{
    [Function(nameof(PollFeeds)), FixedDelayRetry(2, "00:00:30")]
    public Task PollFeeds([TimerTrigger(Settings.PollTimer)] TimerInfo timer, CancellationToken cancellation) =>
        runs.WatchAsync(nameof(PollFeeds), () => poll.RunAsync(cancellation), polled => polled?.Words ?? "queued in shards", cancellation);

    [Function(nameof(PollShards))]
    public Task PollShards(
        [QueueTrigger(StorageNames.PollQueue, Connection = AzureConnection.Name)] string message,
        CancellationToken cancellation) =>
        runs.WatchAsync(nameof(PollShards), () => poll.RunAsync(message, cancellation), polled => polled.Words, cancellation);

    // The blob itself stays unread here, so that a damaged article fails in the step, with a reason.
    // One whose page is not there yet is no failure: the sweep takes it up.
    [Function(nameof(RecognizeEvents))]
    public Task RecognizeEvents(
        [BlobTrigger(StorageNames.Articles + "/{name}", Source = BlobTriggerSource.EventGrid, Connection = AzureConnection.Name)]
        BlobClient article,
        CancellationToken cancellation) =>
        runs.WatchAsync(nameof(RecognizeEvents), () => recognize.RunOrLeaveAsync(article.Name, cancellation), cancellation);

    [Function(nameof(SendNotice))]
    public Task SendNotice(
        [QueueTrigger(StorageNames.NoticeQueue, Connection = AzureConnection.Name)] string message,
        CancellationToken cancellation) =>
        runs.WatchAsync(nameof(SendNotice), () => notify.RunAsync(QueueMessages.Notice(message), cancellation), cancellation);

    [Function(nameof(ScheduleDigests)), FixedDelayRetry(2, "00:00:30")]
    public Task ScheduleDigests([TimerTrigger(Settings.DigestTimer)] TimerInfo timer, CancellationToken cancellation) =>
        runs.WatchAsync(
            nameof(ScheduleDigests),
            () => schedule.RunAsync(cancellation),
            Alerts.Pipeline.ScheduleDigests.Words,
            cancellation);

    [Function(nameof(SendDigest))]
    public Task SendDigest(
        [QueueTrigger(StorageNames.DigestQueue, Connection = AzureConnection.Name)] string message,
        CancellationToken cancellation) =>
        runs.WatchAsync(nameof(SendDigest), () => digest.RunAsync(QueueMessages.Digest(message), cancellation), cancellation);

    [Function(nameof(SweepUnfinished))]
    public Task SweepUnfinished([TimerTrigger(Settings.SweepTimer)] TimerInfo timer, CancellationToken cancellation) =>
        runs.WatchAsync(nameof(SweepUnfinished), () => sweep.RunAsync(cancellation), swept => swept.Words, cancellation);

    [Function(nameof(Site))]
    public Task<HttpResponseData> Site(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "{*path}")] HttpRequestData request,
        CancellationToken cancellation) =>
        site.AnswerAsync(request, isOperator: false, cancellation);

    [Function(nameof(Operate))]
    public Task<HttpResponseData> Operate(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", Route = "operate/{*path}")] HttpRequestData request,
        CancellationToken cancellation) =>
        site.AnswerAsync(request, isOperator: true, cancellation);

    [Function(nameof(Poison))]
    public Task<HttpResponseData> Poison(
        [HttpTrigger(AuthorizationLevel.Function, "get", "post", Route = "poison")] HttpRequestData request,
        CancellationToken cancellation) =>
        poison.AnswerAsync(request, cancellation);
}
