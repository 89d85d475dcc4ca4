using System.Text.Json;
using Alerts.Delivery;
using Alerts.Delivery.Email;
using Alerts.Functions.Mail;
using Alerts.Net;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Alerts.Hosts.Tests.Functions.Mail;

/// <summary>The Communication Services transport against a service on loopback.</summary>
public sealed class AcsMailTests : IAsyncLifetime
{
    private readonly List<(string Authorization, string OperationId, JsonElement Body)> requests = [];
    private int status = 202;
    private string? retryAfter;
    private WebApplication service = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        service = builder.Build();
        service.MapPost("/emails:send", TakeAsync);
        await service.StartAsync();
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_mail_goes_with_both_parts_its_headers_and_the_identitys_token()
    {
        Assert.Equal(SendResult.Ok, await SendAsync());
        var (authorization, operation, body) = Assert.Single(requests);
        Assert.Equal("Bearer a-token", authorization);
        Assert.True(Guid.TryParse(operation, out _));
        Assert.Equal("alerts@example.org", body.GetProperty("senderAddress").GetString());
        Assert.Equal("reader@example.org", body.GetProperty("recipients").GetProperty("to")[0].GetProperty("address").GetString());
        Assert.Equal("The text.", body.GetProperty("content").GetProperty("plainText").GetString());
        Assert.Equal("<p>The text.</p>", body.GetProperty("content").GetProperty("html").GetString());
        Assert.Equal("List-Unsubscribe=One-Click", body.GetProperty("headers").GetProperty("List-Unsubscribe-Post").GetString());
        Assert.True(body.GetProperty("userEngagementTrackingDisabled").GetBoolean());
    }

    [Fact]
    public async Task The_same_mail_again_has_the_same_operation_id()
    {
        await SendAsync();
        await SendAsync();
        Assert.Equal(requests[0].OperationId, requests[1].OperationId);
    }

    [Fact]
    public async Task Throttling_is_waited_for_as_long_as_the_service_says()
    {
        (status, retryAfter) = (429, "90");
        Assert.Equal(TimeSpan.FromSeconds(90), Assert.IsType<SendResult.TryLater>(await SendAsync()).After);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(401)]
    [InlineData(403)]
    public async Task What_may_pass_is_tried_again(int answer)
    {
        status = answer;
        Assert.IsType<SendResult.TryLater>(await SendAsync());
    }

    [Fact]
    public async Task A_mail_the_service_does_not_take_is_refused_with_its_reason()
    {
        status = 400;
        Assert.Contains("400", Assert.IsType<SendResult.Refused>(await SendAsync()).Why, StringComparison.Ordinal);
    }

    private async Task<SendResult> SendAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Net:AllowedPrivateHosts"] = "127.0.0.1" })
            .Build();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddNet(configuration)
            .BuildServiceProvider();
        var transport = new AcsMailTransport(
            services.GetRequiredService<GuardedHttp>(),
            new Token(),
            Options.Create(new AcsOptions { Endpoint = service.Urls.First() }));
        return await transport.SendAsync(
            EmailMessage.Create(new EmailDraft
            {
                From = "Alerts <alerts@example.org>",
                To = "reader@example.org",
                Subject = "A summons",
                Date = new DateTimeOffset(2024, 6, 21, 9, 0, 0, TimeSpan.Zero),
                MessageId = "<one@example.org>",
                Text = "The text.",
                Html = "<p>The text.</p>",
                Headers = [KeyValuePair.Create("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")],
            }),
            CancellationToken.None);
    }

    private async Task<IResult> TakeAsync(HttpRequest request, HttpResponse response)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        requests.Add((request.Headers.Authorization.ToString(), request.Headers["Operation-Id"].ToString(), body.RootElement.Clone()));
        if (retryAfter is not null) response.Headers.RetryAfter = retryAfter;
        return status == 202
            ? Results.Json(new { id = "1", status = "Running" }, statusCode: 202)
            : Results.Json(new { error = new { code = "No", message = "no" } }, statusCode: status);
    }

    private sealed class Token : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("a-token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
