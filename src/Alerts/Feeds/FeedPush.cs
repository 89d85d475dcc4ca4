using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Alerts.Feeds;

/// <summary>
/// A subscription at a feed's WebSub hub (W3C Recommendation, 2018). A push only makes the feed due: what a feed says is always what a poll
/// reads, so that whoever learns the key or the secret can make us ask the publisher early and nothing else.
/// </summary>
public sealed record FeedPush
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestLease = TimeSpan.FromDays(30);
    private static readonly TimeSpan ShortestLease = TimeSpan.FromMinutes(5);

    public required Uri Hub { get; init; }

    public required Uri Topic { get; init; }

    /// <summary>The unguessable part of the callback's path: 32 hex digits.</summary>
    public required string Key { get; init; }

    /// <summary>What the hub signs its pushes with: 64 hex digits.</summary>
    public required string Secret { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When the lease ends; null while the hub has not verified that we want it.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When to ask again: a tenth of the lease before it ends, or a day after a request that led to nothing.</summary>
    public DateTimeOffset AskAgain => Until is { } until && until > AskedAt ? until - ((until - AskedAt) / 10) : AskedAt + Patience;

    /// <summary>The subscription to ask for now; null when the feed has no hub or nothing is due. A renewal keeps key and secret.</summary>
    public static FeedPush? Due(FeedState state, Feed feed, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(feed);
        if (state.Hub is not { IsAbsoluteUri: true } hub || (hub.Scheme != Uri.UriSchemeHttps && hub.Scheme != Uri.UriSchemeHttp))
            return null;
        var topic = state.Topic is { IsAbsoluteUri: true } self ? self : feed.Url;
        if (state.Push is not { } held || held.Hub != hub || held.Topic != topic)
            return new FeedPush
            {
                Hub = hub,
                Topic = topic,
                Key = RandomNumberGenerator.GetHexString(32, lowercase: true),
                Secret = RandomNumberGenerator.GetHexString(64, lowercase: true),
                AskedAt = now,
            };
        return held.AskAgain <= now ? held with { AskedAt = now } : null;
    }

    public bool IsKey(string key) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(Key));

    /// <summary>Whether we asked for this topic lately, so that the hub's question is to be answered with its challenge.</summary>
    public bool Expects(string? topic, DateTimeOffset now) => topic == Topic.AbsoluteUri && now < AskedAt + Patience;

    /// <summary>With the lease that the hub grants, in seconds as it wrote them; ten days when it does not say.</summary>
    public FeedPush Leased(string? seconds, DateTimeOffset now)
    {
        var lease = int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? TimeSpan.FromSeconds(given)
            : TimeSpan.FromDays(10);
        return this with { Until = now + (lease > LongestLease ? LongestLease : lease < ShortestLease ? ShortestLease : lease) };
    }

    /// <summary>Whether <paramref name="signature"/> (<c>sha256=hex</c>, also sha1, sha384 and sha512) is ours over that body.</summary>
    public bool IsSignature(ReadOnlySpan<byte> body, string? signature)
    {
        if (signature?.Split('=', 2) is not [var method, var hex]) return false;
        var secret = Encoding.UTF8.GetBytes(Secret);
        var expected = method.ToLowerInvariant() switch
        {
            "sha1" => Sha1(secret, body),
            "sha256" => HMACSHA256.HashData(secret, body),
            "sha384" => HMACSHA384.HashData(secret, body),
            "sha512" => HMACSHA512.HashData(secret, body),
            _ => null,
        };
        return expected is not null
            && CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(Convert.ToHexStringLower(expected)),
                Encoding.UTF8.GetBytes(hex.Trim().ToLowerInvariant()));
    }

#pragma warning disable CA5350 // The method that older hubs sign with; HMAC does not rest on what is broken in it.
    private static byte[] Sha1(byte[] secret, ReadOnlySpan<byte> body) => HMACSHA1.HashData(secret, body);
#pragma warning restore CA5350
}
