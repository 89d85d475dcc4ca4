using Alerts.Site;
using Microsoft.AspNetCore.Http.Features;

namespace Alerts.Local.Web;

/// <summary>Hands every request to the site and writes its answer. No other middleware decides anything.</summary>
internal static class SiteEndpoints
{
    public static WebApplication MapSite(this WebApplication app, SiteHandler site)
    {
        app.Run(context => AnswerAsync(context, site));
        return app;
    }

    private static async Task AnswerAsync(HttpContext context, SiteHandler site)
    {
        var body = await BodyAsync(context.Request, context.RequestAborted);
        var answer = body is null
            ? SiteResponse.Text(413, "The request is too large.\n")
            : await site.HandleAsync(Read(context, body.Value), context.RequestAborted);

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        if (answer.Status is 204 or 304) return;
        context.Response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static SiteRequest Read(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var request = context.Request;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in SiteRequest.HeaderNames)
        {
            if (request.Headers.TryGetValue(name, out var value)) headers[name] = value.ToString();
        }

        return new SiteRequest
        {
            Method = request.Method.ToUpperInvariant(),
            Path = request.Path.Value is { Length: > 0 } path ? path : "/",
            Query = request.QueryString.Value ?? "",
            Base = new Uri($"{request.Scheme}://{Host(request)}/"),
            Headers = headers,
            Body = body,
            Caller = context.Connection.RemoteIpAddress?.ToString(),
        };
    }

    // A forged Host header must not make a link; what is no plain host name or address is answered as localhost.
    private static string Host(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.Value}/", UriKind.Absolute, out var uri)
        && uri.AbsolutePath == "/"
        && uri.UserInfo.Length == 0
            ? uri.Authority
            : "localhost";

    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength is null or 0 && request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true)
            return ReadOnlyMemory<byte>.Empty;
        if (request.ContentLength > SiteRequest.LongestBody) return null;

        var buffer = new byte[SiteRequest.LongestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length > SiteRequest.LongestBody ? null : (ReadOnlyMemory<byte>?)buffer.AsMemory(0, length);
    }
}
