using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Web;
using Alerts.Storage;
using Microsoft.Azure.Functions.Worker.Http;

namespace Alerts.Functions.Web;

/// <summary>
/// What failed too often, for an operator with a function key: GET lists it as JSON, POST with <c>?queue=</c> (and <c>&amp;id=</c> for one
/// message) sends it back to work. The command <c>alerts poison --app URL</c> speaks to it.
/// </summary>
public sealed class PoisonAdapter(PoisonQueue poison)
{
    public async Task<HttpResponseData> AnswerAsync(HttpRequestData request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Method.Equals("POST", StringComparison.OrdinalIgnoreCase)
            ? await ReplayAsync(request, cancellation)
            : await WriteAsync(
                request,
                HttpStatusCode.OK,
                JsonSerializer.SerializeToUtf8Bytes(await poison.ListAsync(cancellation), PoisonJson.Default.IReadOnlyListPoisonMessage),
                cancellation);
    }

    private async Task<HttpResponseData> ReplayAsync(HttpRequestData request, CancellationToken cancellation)
    {
        var query = HttpUtility.ParseQueryString(request.Url.Query);
        if (query["queue"] is not { } queue || !PoisonQueue.Queues.Contains(queue))
            return await WriteAsync(
                request,
                HttpStatusCode.BadRequest,
                "{\"error\":\"Name the poison queue with ?queue=.\"}"u8.ToArray(),
                cancellation);

        var replayed = new Replayed(queue, await poison.ReplayAsync(queue, query["id"], cancellation));
        return await WriteAsync(
            request,
            HttpStatusCode.OK,
            JsonSerializer.SerializeToUtf8Bytes(replayed, PoisonJson.Default.Replayed),
            cancellation);
    }

    private static async Task<HttpResponseData> WriteAsync(
        HttpRequestData request,
        HttpStatusCode status,
        byte[] body,
        CancellationToken cancellation)
    {
        var response = request.CreateResponse();
        response.StatusCode = status;
        response.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        response.Headers.TryAddWithoutValidation("Cache-Control", "no-store");
        await response.Body.WriteAsync(body, cancellation);
        return response;
    }
}

/// <summary>How many messages of the queue went back to work.</summary>
internal sealed record Replayed(string Queue, int Count);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<PoisonMessage>))]
[JsonSerializable(typeof(Replayed))]
internal sealed partial class PoisonJson : JsonSerializerContext;
