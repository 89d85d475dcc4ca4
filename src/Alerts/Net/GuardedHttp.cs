using System.Net;
using Microsoft.Extensions.Options;

namespace Alerts.Net;

/// <summary>
/// The one way out to the web. Only http and https, only to public addresses (checked when the socket is opened) or hosts allowed in
/// <see cref="GuardedHttpOptions.AllowedPrivateHosts"/>; headers, bodies, redirects and time are bounded; no cookies, no credentials.
/// Deadlines run on real time, also under a simulated clock. Safe for concurrent use.
/// </summary>
public sealed class GuardedHttp : IDisposable
{
    private readonly GuardedHttpOptions options;
    private readonly GuardedConnect connect;
    private readonly HostGate gate;
    private readonly HttpMessageInvoker invoker;
    private readonly BodyReader bodies;

    public GuardedHttp(IOptions<GuardedHttpOptions> options)
        : this(
            options?.Value ?? throw new ArgumentNullException(nameof(options)),
            (host, cancellation) => Dns.GetHostAddressesAsync(host, cancellation)) { }

    internal GuardedHttp(GuardedHttpOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve, SslOptions? tls = null)
    {
        this.options = options;
        connect = new GuardedConnect(options, resolve);
        gate = new HostGate(options.RequestsPerHost);
        bodies = new BodyReader(TimeSpan.FromSeconds(options.BodySeconds));
        invoker = new HttpMessageInvoker(Handler(tls));
    }

    /// <summary>The options in force.</summary>
    public GuardedHttpOptions Options => options;

    /// <summary>Fetches a document, following redirects by hand so that every hop is checked.</summary>
    public async Task<HttpFetch> GetAsync(HttpFetchRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var trail = new RedirectTrail(request.Url, options.Redirects);
        var spent = TimeSpan.Zero;
        while (true)
        {
            if (AddressFault(trail.Url) is { } fault) return trail.Mark(fault);
            // Asked before the turn is taken, since the answer may cost a request to the same host.
            if (trail.Url != request.Url && request.MayFollow is { } may && !await may(trail.Url, cancellation))
                return Responses.Failure(trail.Url, FetchFault.Refused, $"it leads to {trail.Url}, where we may not go");
            using var turn = await gate.EnterAsync(trail.Url, waiting.Token);
            var started = TimeProvider.System.GetTimestamp();
            var hop = await Attempt(
                trail.Url,
                TimeSpan.FromSeconds(options.TotalSeconds) - spent,
                token => HopAsync(request, trail, token),
                cancellation);
            spent += TimeProvider.System.GetElapsedTime(started);
            if (hop is not null) return trail.Mark(hop);
        }
    }

    /// <summary>Posts a body. A redirect is a failure; any 2xx is <see cref="HttpFetch.Fetched"/> with the answer's body.</summary>
    public async Task<HttpFetch> PostAsync(HttpPostRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (AddressFault(request.Url) is { } fault) return fault;
        using var turn = await gate.EnterAsync(request.Url, cancellation);
        return await Attempt(request.Url, TimeSpan.FromSeconds(options.TotalSeconds), token => SendPostAsync(request, token), cancellation)
            ?? throw new InvalidOperationException("a post has an outcome");
    }

    public void Dispose() => invoker.Dispose();

    private SocketsHttpHandler Handler(SslOptions? tls) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = options.Proxy is not null,
        Proxy = options.Proxy is { } proxy ? new WebProxy(proxy) : null,
        Credentials = null,
        PreAuthenticate = false,
        ConnectCallback = connect.ConnectAsync,
        ConnectTimeout = TimeSpan.FromSeconds(options.ConnectSeconds),
        MaxResponseHeadersLength = options.HeaderKilobytes,
        MaxConnectionsPerServer = options.RequestsPerHost,
        // Long enough to reuse a connection within a poll, short enough to notice a host that has moved.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        SslOptions = tls?.Value ?? new(),
    };

    private async Task<HttpFetch?> HopAsync(HttpFetchRequest request, RedirectTrail trail, CancellationToken cancellation)
    {
        if (options.Proxy is not null) await connect.CheckProxiedAsync(trail.Url.IdnHost, trail.Url.Port, cancellation);
        using var message = Message(HttpMethod.Get, trail.Url);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept ?? "*/*");
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (request.ETag is { } etag) message.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (request.LastModified is { } modified) message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);

        using var response = await SendAsync(message, cancellation);
        if (IsRedirect(response.StatusCode)) return trail.Follow(response);
        if (response.StatusCode == HttpStatusCode.NotModified) return Responses.NotModified(trail.Url, response);
        if (!response.IsSuccessStatusCode) return await Responses.FailureAsync(trail.Url, response, bodies, cancellation);

        var body = await bodies.ReadAsync(response, Math.Min(request.MostBytes ?? options.BodyBytes, options.BodyBytes), cancellation);
        return body.Cut is { } cut && !request.KeepPartial
            ? Responses.Failure(trail.Url, body.TooLarge ? FetchFault.TooLarge : FetchFault.BadResponse, cut)
            : Responses.Success(trail.Url, response, body);
    }

    private async Task<HttpFetch?> SendPostAsync(HttpPostRequest request, CancellationToken cancellation)
    {
        if (options.Proxy is not null) await connect.CheckProxiedAsync(request.Url.IdnHost, request.Url.Port, cancellation);
        using var message = Message(HttpMethod.Post, request.Url);
        message.Content = new ReadOnlyMemoryContent(request.Body);
        message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        foreach (var (name, value) in request.Headers) message.Headers.TryAddWithoutValidation(name, value);

        using var response = await SendAsync(message, cancellation);
        if (IsRedirect(response.StatusCode))
            return Responses.Failure(
                request.Url,
                FetchFault.BadRedirect,
                $"the server answered {(int)response.StatusCode} and a post is not redirected; use the address it moved to");
        if (!response.IsSuccessStatusCode) return await Responses.FailureAsync(request.Url, response, bodies, cancellation);
        return Responses.Success(
            request.Url,
            response,
            await bodies.ReadAsync(response, Math.Min(64 * 1024, options.BodyBytes), cancellation));
    }

    private HttpRequestMessage Message(HttpMethod method, Uri url)
    {
        var message = new HttpRequestMessage(method, url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", options.UserAgentHeader);
        return message;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(TimeSpan.FromSeconds(options.ConnectSeconds + options.HeadersSeconds));
        try
        {
            return await invoker.SendAsync(message, deadline.Token);
        }
        catch (OperationCanceledException fault) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException("no answer in time", fault);
        }
    }

    /// <summary>Runs one exchange under the total deadline and turns what it throws into an outcome.</summary>
    private static async Task<HttpFetch?> Attempt(
        Uri url,
        TimeSpan left,
        Func<CancellationToken, Task<HttpFetch?>> exchange,
        CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        try
        {
            return await exchange(deadline.Token);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested && Responses.FromException(url, fault) is { } failure)
        {
            return failure;
        }
    }

    private static HttpFetch.Failed? AddressFault(Uri url) =>
        !url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
            ? Responses.Failure(url, FetchFault.BadAddress, "only http and https addresses are fetched")
            : url.UserInfo.Length > 0
                ? Responses.Failure(url, FetchFault.BadAddress, "an address with a user name in it is not fetched")
                : null;

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    /// <summary>TLS settings of a test.</summary>
    internal sealed record SslOptions(System.Net.Security.SslClientAuthenticationOptions Value);
}
