using System.Net;
using System.Text;
using System.Text.Json;
using Alerts.Hosts.Tests.Testing;
using Alerts.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using NSubstitute;

namespace Alerts.Hosts.Tests.Functions;

/// <summary>The HTTP functions, with requests as the worker gives them.</summary>
[Collection(AzuriteTests.Name)]
public sealed class AdapterTests(Azurite azurite)
{
    [Fact]
    public async Task The_site_answers_with_its_own_headers()
    {
        await using var app = await StartAsync();
        var (status, headers, body) = await AnswerAsync(
            app.Triggers.Site(Request("GET", "https://alerts.example/"), CancellationToken.None));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<html", body, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("text/html", Assert.Single(headers.GetValues("Content-Type")), StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy", headers.Select(header => header.Key));
    }

    [Theory]
    [InlineData("GET", "https://alerts.example/healthz", HttpStatusCode.OK)]
    [InlineData("GET", "https://alerts.example/no/such/page", HttpStatusCode.NotFound)]
    [InlineData("GET", "https://alerts.example/events/..%2F..%2Fetc", HttpStatusCode.NotFound)]
    public async Task Paths_get_the_sites_status(string method, string url, HttpStatusCode wanted)
    {
        await using var app = await StartAsync();
        Assert.Equal(wanted, (await AnswerAsync(app.Triggers.Site(Request(method, url), CancellationToken.None))).Status);
    }

    [Fact]
    public async Task A_head_request_has_headers_and_no_body()
    {
        await using var app = await StartAsync();
        var (status, headers, body) = await AnswerAsync(
            app.Triggers.Site(Request("HEAD", "https://alerts.example/"), CancellationToken.None));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(body);
        Assert.Contains("Content-Type", headers.Select(header => header.Key));
    }

    [Fact]
    public async Task A_body_that_comes_with_anything_but_a_form_stays_unread()
    {
        await using var app = await StartAsync();
        var request = Request("GET", "https://alerts.example/");
        request.Body.Returns(_ => throw new NotSupportedException("The worker cannot read this body."));
        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(app.Triggers.Site(request, CancellationToken.None))).Status);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_before_the_site_sees_it()
    {
        await using var app = await StartAsync();
        var answer = await AnswerAsync(app.Triggers.Site(
            Request("POST", "https://alerts.example/subscribe", new string('x', Alerts.Site.SiteRequest.LongestBody + 1)),
            CancellationToken.None));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
    }

    [Fact]
    public async Task An_operator_lists_what_failed_and_puts_it_back()
    {
        await using var app = await StartAsync();
        await app.Queue.SendAsync("notices-poison", "{\"a\":1}", TimeSpan.Zero, CancellationToken.None);
        var (_, _, list) = await AnswerAsync(app.Triggers.Poison(Request("GET", "https://alerts.example/poison"), CancellationToken.None));
        using var listed = JsonDocument.Parse(list);
        Assert.Equal("notices-poison", Assert.Single(listed.RootElement.EnumerateArray()).GetProperty("queue").GetString());

        var (_, _, done) = await AnswerAsync(
            app.Triggers.Poison(Request("POST", "https://alerts.example/poison?queue=notices-poison"), CancellationToken.None));
        Assert.Equal("{\"queue\":\"notices-poison\",\"count\":1}", done);
        Assert.Equal(1, await app.Queue.CountAsync(StorageNames.NoticeQueue, CancellationToken.None));

        var refused = await AnswerAsync(
            app.Triggers.Poison(Request("POST", "https://alerts.example/poison?queue=other"), CancellationToken.None));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }

    private async Task<AzureApp> StartAsync()
    {
        var app = new AzureApp(azurite.FreshAccount(), TimeProvider.System);
        await app.MakeStorageAsync();
        return app;
    }

    private static async Task<(HttpStatusCode Status, HttpHeadersCollection Headers, string Body)> AnswerAsync(
        Task<HttpResponseData> answer)
    {
        var response = await answer;
        return (response.StatusCode, response.Headers, Encoding.UTF8.GetString(((MemoryStream)response.Body).ToArray()));
    }

    private static HttpRequestData Request(string method, string url, string body = "")
    {
        var context = Substitute.For<FunctionContext>();
        var response = Substitute.For<HttpResponseData>(context);
        response.Headers.Returns(new HttpHeadersCollection());
        response.Body.Returns(new MemoryStream());
        var request = Substitute.For<HttpRequestData>(context);
        request.Method.Returns(method);
        request.Url.Returns(new Uri(url));
        request.Headers.Returns(new HttpHeadersCollection());
        request.Body.Returns(new MemoryStream(Encoding.UTF8.GetBytes(body)));
        request.CreateResponse().Returns(response);
        return request;
    }
}
