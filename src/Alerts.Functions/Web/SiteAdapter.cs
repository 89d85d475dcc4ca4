using System.Net;
using Alerts.Site;
using Microsoft.Azure.Functions.Worker.Http;

namespace Alerts.Functions.Web;

/// <summary>Hands HTTP requests to the site and writes its answers.</summary>
public sealed class SiteAdapter(SiteHandler site)
{
    private const string OperatorPath = "/operate";

    /// <param name="request">As the Functions host gave it.</param>
    /// <param name="isOperator">True when the host has checked the caller's key; the path then carries a prefix of its own.</param>
    /// <param name="cancellation">Cancels the answer.</param>
    public async Task<HttpResponseData> AnswerAsync(HttpRequestData request, bool isOperator, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = await BodyAsync(request, cancellation);
        var answer = body is null
            ? SiteResponse.Text(413, "The request is too large.\n")
            : await site.HandleAsync(Read(request, body.Value, isOperator), cancellation);

        var response = request.CreateResponse();
        response.StatusCode = (HttpStatusCode)answer.Status;
        foreach (var (name, value) in answer.Headers) response.Headers.TryAddWithoutValidation(name, value);
        if (answer.Status is 204 or 304) return response;
        response.Headers.TryAddWithoutValidation("Content-Type", answer.ContentType);
        if (!request.Method.Equals("HEAD", StringComparison.OrdinalIgnoreCase)) await response.Body.WriteAsync(answer.Body, cancellation);
        return response;
    }

    private static SiteRequest Read(HttpRequestData request, ReadOnlyMemory<byte> body, bool isOperator)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in SiteRequest.HeaderNames)
        {
            if (request.Headers.TryGetValues(name, out var values)) headers[name] = string.Join(", ", values);
        }

        var path = Uri.UnescapeDataString(request.Url.AbsolutePath);
        if (isOperator && path.StartsWith(OperatorPath, StringComparison.Ordinal)) path = path[OperatorPath.Length..];
        return new SiteRequest
        {
            Method = request.Method.ToUpperInvariant(),
            Path = path.Length == 0 ? "/" : path,
            Query = request.Url.Query,
            Base = new Uri(request.Url.GetLeftPart(UriPartial.Authority) + "/"),
            Headers = headers,
            Body = body,
            Caller = Caller(request),
            Operator = isOperator,
        };
    }

    // The platform's front end appends the address it saw; what stands before that, the caller may have made up.
    private static string? Caller(HttpRequestData request)
    {
        if (!request.Headers.TryGetValues("X-Forwarded-For", out var values)) return null;
        var last = values.Last().Split(',')[^1].Trim();
        return IPEndPoint.TryParse(last, out var address) ? address.Address.ToString() : null;
    }

    // Only a form has a body of interest; what comes with other requests stays unread.
    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpRequestData request, CancellationToken cancellation)
    {
        if (!request.Method.Equals("POST", StringComparison.OrdinalIgnoreCase)) return ReadOnlyMemory<byte>.Empty;
        var buffer = new byte[SiteRequest.LongestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length > SiteRequest.LongestBody ? null : (ReadOnlyMemory<byte>?)buffer.AsMemory(0, length);
    }
}
