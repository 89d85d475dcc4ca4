using System.Text;
using Alerts.Delivery;
using Alerts.Feeds;
using Alerts.Net;
using Alerts.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Alerts.Pipeline;

/// <summary>
/// Subscribes feeds at their WebSub hubs, answers the hubs' questions, and makes a feed due when its hub says that it changed. Off unless
/// <c>Feeds:WebSub</c> is set and the site is reached at a public https address. Polling goes on as without it, so that a hub that lies,
/// floods or falls silent changes when a feed is read and never what is read.
/// </summary>
public sealed class PushedFeeds(
    FeedStore feeds,
    GuardedHttp http,
    IMessageQueue queue,
    TimeProvider clock,
    IOptions<FeedsOptions> options,
    IOptions<DeliveryOptions> delivery,
    ILogger<PushedFeeds> logger)
{
    /// <summary>Where hubs call, below the site's address: this, the feed's id, '/', the subscription's key.</summary>
    public const string Folder = "/websub/";

    private const int MostAttempts = 8;

    // However often a hub calls, the publisher is asked no more often than this.
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(30);

    private bool IsOn => options.Value.WebSub && delivery.Value.PublicUrl is { IsAbsoluteUri: true, IsLoopback: false } address
        && address.Scheme == Uri.UriSchemeHttps;

    /// <summary>The record with the subscription that is to be asked for now; the same record when none is.</summary>
    public FeedRecord Prepare(FeedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return IsOn && FeedPush.Due(record.State, record.Feed, clock.GetUtcNow()) is { } due
            ? record with { State = record.State with { Push = due } }
            : record;
    }

    /// <summary>
    /// Asks the hub. The subscription must be stored before: a hub may call back before
    /// it answers. A hub that fails is asked again in a day.
    /// </summary>
    public async Task AskAsync(FeedRecord record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.State.Push is not { } push) return;
        var callback = new Uri(delivery.Value.PublicUrl, $"{Folder}{record.Feed.Id}/{push.Key}");
        var form =
            $"hub.mode=subscribe&hub.topic={Uri.EscapeDataString(push.Topic.AbsoluteUri)}"
            + $"&hub.callback={Uri.EscapeDataString(callback.AbsoluteUri)}&hub.secret={push.Secret}&hub.lease_seconds=864000";
        var answer = await http.PostAsync(
            new HttpPostRequest(push.Hub, Encoding.ASCII.GetBytes(form), "application/x-www-form-urlencoded"),
            cancellation);
        if (answer is HttpFetch.Failed failed) PipelineLog.HubFailed(logger, push.Hub, record.Feed.Url, failed.Words);
    }

    /// <summary>The hub asks whether we want this. The challenge to answer with; null when we do not.</summary>
    public async Task<string?> ConfirmAsync(string feedId, string key, PushQuestion question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question is not { Mode: "subscribe", Challenge.Length: > 0 and <= 1024 }) return null;
        var now = clock.GetUtcNow();
        var known = await ChangeAsync(
            feedId,
            key,
            state => state.Push!.Expects(question.Topic, now) ? state with { Push = state.Push.Leased(question.LeaseSeconds, now) } : state,
            cancellation);
        return known?.Push?.Until is { } until && known.Push.Expects(question.Topic, now) && until > now ? question.Challenge : null;
    }

    /// <summary>
    /// The hub says the feed changed. False when there is no such subscription; a push that is
    /// not signed is taken and ignored, as the standard asks.
    /// </summary>
    public async Task<bool> HearAsync(
        string feedId,
        string key,
        ReadOnlyMemory<byte> body,
        string? signature,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? due = null;
        var known = await ChangeAsync(feedId, key, state =>
        {
            due = null;
            if (!state.Push!.IsSignature(body.Span, signature)) return state;
            var next = state.LastPolled is { } last && last + Breath > now ? last + Breath : now;
            if (state.NextPoll <= next || state.Health is FeedHealth.Gone) return state;
            due = next;
            return state with { NextPoll = next };
        }, cancellation);
        if (due is { } at) await queue.SendAsync(StorageNames.PollQueue, feedId, at - now, cancellation);
        return known is not null;
    }

    /// <summary>
    /// Changes the state of the feed that has this subscription; null when none has. A poll that ends at the same moment is waited out.
    /// </summary>
    private async Task<FeedState?> ChangeAsync(string feedId, string key, Func<FeedState, FeedState> change, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (!IsOn
                || await feeds.FindAsync(feedId, cancellation) is not { } read
                || read.Value.State.Push is not { } push
                || !push.IsKey(key))
            {
                return null;
            }

            var after = change(read.Value.State);
            if (ReferenceEquals(after, read.Value.State) || await feeds.TrySaveAsync(read, read.Value with { State = after }, cancellation))
                return after;
        }

        throw new StorageException($"The feed {feedId} changed {MostAttempts} times while its hub called. Try again.");
    }
}

/// <summary>
/// What a hub asks when it verifies a subscription: the parameters <c>hub.mode</c>,
/// <c>hub.topic</c>, <c>hub.challenge</c> and <c>hub.lease_seconds</c>.
/// </summary>
public sealed record PushQuestion(string? Mode, string? Topic, string? Challenge, string? LeaseSeconds);
