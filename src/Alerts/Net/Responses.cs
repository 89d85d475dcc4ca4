using System.Net.Sockets;
using System.Security.Authentication;

namespace Alerts.Net;

/// <summary>Turns what came over the wire, or broke on it, into a <see cref="HttpFetch"/>.</summary>
internal static class Responses
{
    private const int ErrorBodyBytes = 4096;

    public static HttpFetch.Failed Failure(Uri url, FetchFault fault, string words) => new(fault, words) { Url = url };

    public static HttpFetch Success(Uri url, HttpResponseMessage response, ReadBody body) => new HttpFetch.Fetched
    {
        Url = url,
        Status = (int)response.StatusCode,
        Body = body.Bytes,
        Cut = body.Cut,
        MediaType = ContentTypeOf(response).MediaType,
        Charset = ContentTypeOf(response).Charset,
        Links = response.Headers.TryGetValues("Link", out var links) ? [.. links] : [],
        ETag = ETagOf(response),
        LastModified = LastModifiedOf(response),
        MaxAge = MaxAgeOf(response),
        RetryAfter = RetryAfterOf(response),
    };

    public static HttpFetch NotModified(Uri url, HttpResponseMessage response) => new HttpFetch.NotModified
    {
        Url = url,
        ETag = ETagOf(response),
        LastModified = LastModifiedOf(response),
        MaxAge = MaxAgeOf(response),
        RetryAfter = RetryAfterOf(response),
    };

    public static async Task<HttpFetch> FailureAsync(
        Uri url,
        HttpResponseMessage response,
        BodyReader bodies,
        CancellationToken cancellation)
    {
        var body = await bodies.ReadAsync(response, ErrorBodyBytes, cancellation);
        return new HttpFetch.Failed(
            FaultOf((int)response.StatusCode),
            $"the server answered {(int)response.StatusCode} {response.StatusCode}")
        {
            Url = url,
            Status = (int)response.StatusCode,
            Body = body.Bytes,
            RetryAfter = RetryAfterOf(response),
        };
    }

    /// <summary>The failure that an exception of the transport stands for, or null when it stands for a fault in the program.</summary>
    public static HttpFetch.Failed? FromException(Uri url, Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (Known(inner) is var (kind, words)) return Failure(url, kind, words);
        }

        return fault switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
                Failure(url, FetchFault.TooLarge, "the answer's headers are larger than allowed"),
            HttpRequestException or IOException => Failure(url, FetchFault.BadResponse, "the server broke the protocol: " + fault.Message),
            OperationCanceledException => Failure(url, FetchFault.TimedOut, "no complete answer in time"),
            UriFormatException => Failure(url, FetchFault.BadRedirect, "the redirect's target is no address"),
            _ => null,
        };
    }

    private static (FetchFault Fault, string Words)? Known(Exception fault) => fault switch
    {
        AddressRefusedException => (FetchFault.Refused, fault.Message),
        AuthenticationException => (FetchFault.Tls, "the secure connection failed: " + fault.Message),
        TimeoutException => (FetchFault.TimedOut, "no answer in time"),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } =>
            (FetchFault.UnknownHost, "the host's name is not known"),
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => (FetchFault.Unreachable, "the host refused the connection"),
        SocketException socket => (FetchFault.Unreachable, "the connection failed: " + socket.SocketErrorCode),
        _ => null,
    };

    private static FetchFault FaultOf(int status) => status switch
    {
        401 or 403 => FetchFault.Forbidden,
        410 => FetchFault.Gone,
        429 => FetchFault.TooMany,
        >= 500 => FetchFault.ServerError,
        >= 400 => FetchFault.ClientError,
        _ => FetchFault.BadResponse,
    };

    private static (string? MediaType, string? Charset) ContentTypeOf(HttpResponseMessage response) =>
        ContentTypeText.Read(response.Content.Headers.TryGetValues("Content-Type", out var values) ? values.FirstOrDefault() : null);

    private static string? ETagOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("ETag", out var values) || response.Content.Headers.TryGetValues("ETag", out values)
            ? values.FirstOrDefault()
            : null;

    private static string? LastModifiedOf(HttpResponseMessage response) =>
        response.Content.Headers.TryGetValues("Last-Modified", out var values) || response.Headers.TryGetValues("Last-Modified", out values)
            ? values.FirstOrDefault() : null;

    private static TimeSpan? MaxAgeOf(HttpResponseMessage response) =>
        response.Headers.CacheControl is { NoCache: false, NoStore: false, MaxAge: { } age } ? age : null;

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter;
        if (asked?.Delta is { } delta) return delta;
        // Against the server's own clock where it tells it, so that neither side's clock matters.
        return asked?.Date is { } date ? Floor(date - (response.Headers.Date ?? TimeProvider.System.GetUtcNow())) : null;
    }

    private static TimeSpan Floor(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;
}
