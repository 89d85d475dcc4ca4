using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Alerts.Delivery;
using Alerts.Digests.Export;
using Alerts.Storage;
using Alerts.Subscriptions;
using Alerts.Tests.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Hosts.Tests.Delivery;

/// <summary>Teams and webhooks against a real HTTP server on loopback that misbehaves as they do.</summary>
public sealed class HttpChannelTests : IAsyncLifetime
{
    private readonly List<(HttpRequest Request, IHeaderDictionary Headers, byte[] Body)> got = [];
    private WebApplication? server;
    private Func<HttpContext, int, Task> answer = (_, _) => Task.CompletedTask;

    private string Url => server!.Urls.First() + "/flow";

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            int count;
            lock (got)
            {
                got.Add((context.Request, new HeaderDictionary(context.Request.Headers.ToDictionary()), body.ToArray()));
                count = got.Count;
            }

            await answer(context, count);
        });
        await server.StartAsync();
    }

    public async Task DisposeAsync() => await server!.DisposeAsync();

    private static Mailroom Room() =>
        new(settings: [("Net:AllowedPrivateHosts:0", "127.0.0.1"), ("Net:HeadersSeconds", "1"), ("Net:TotalSeconds", "2")]);

    [Theory]
    [InlineData(429, "", 2, 0)]
    [InlineData(500, "", 2, 0)]
    [InlineData(202, "Microsoft Teams endpoint returned HTTP error 429", 2, 0)]
    [InlineData(202, "", 1, 0)]
    [InlineData(400, "", 1, 1)]
    [InlineData(404, "", 1, 1)]
    public async Task Teams_failures_pass_or_last(int status, string text, int posts, int poisoned)
    {
        using var room = Room();
        answer = async (context, count) =>
        {
            context.Response.StatusCode = count == 1 || poisoned > 0 ? status : 202;
            if (status == 429) context.Response.Headers.RetryAfter = "90";
            if (count == 1) await context.Response.WriteAsync(text);
        };
        await room.SubscribeAsync(Url, kind: ChannelKind.Teams);
        await room.AnnounceAsync(SampleEvents.Summons());
        await room.WorkAsync();
        await room.LiveAsync(TimeSpan.FromSeconds(80), TimeSpan.FromSeconds(40));
        // Asked to wait 90 seconds, it waits.
        if (status == 429) Assert.Single(got);

        await room.LiveAsync(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(1));

        Assert.Equal(posts, got.Count);
        Assert.Equal(poisoned, await room.Queue.CountAsync(StorageNames.Poison(StorageNames.NoticeQueue), default));
    }

    [Fact]
    public async Task A_flow_that_does_not_answer_is_tried_again()
    {
        using var room = Room();
        answer = (context, count) =>
            count == 1 ? Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System, context.RequestAborted) : Task.CompletedTask;
        await room.SubscribeAsync(Url, kind: ChannelKind.Teams);
        await room.AnnounceAsync(SampleEvents.Summons());
        await room.LiveAsync(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1));

        Assert.Equal(2, got.Count);
    }

    [Fact]
    public async Task Sixty_alerts_in_a_minute_are_twenty_cards_and_one_of_the_rest()
    {
        using var room = Room();
        await room.SubscribeAsync(Url, one => one with { DailyCap = 1000 }, ChannelKind.Teams);
        for (var at = 0; at < 60; at++)
            await room.AnnounceAsync(SampleEvents.Summons(
                day: new DateOnly(2024, 4, 1).AddDays(at).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        await room.WorkAsync();
        Assert.Equal(20, got.Count);

        await room.LiveAsync(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));

        Assert.Equal(21, got.Count);
        Assert.Contains("40 new events", Encoding.UTF8.GetString(got[20].Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_is_signed_and_keeps_its_id_over_retries()
    {
        using var room = Room();
        var secret = Convert.ToBase64String(Enumerable.Range(1, 32).Select(number => (byte)number).ToArray());
        answer = (context, count) =>
        {
            context.Response.StatusCode = count == 1 ? 503 : 204;
            return Task.CompletedTask;
        };
        await room.SubscribeAsync(Url, one => one with { Secret = secret }, ChannelKind.Webhook);
        await room.AnnounceAsync(SampleEvents.Summons());
        await room.LiveAsync(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1));

        Assert.Equal(2, got.Count);
        Assert.Equal(got[0].Headers["webhook-id"].ToString(), got[1].Headers["webhook-id"].ToString());
        foreach (var (_, headers, body) in got)
        {
            var signed = Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.").Concat(body).ToArray();
            var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret), signed));
            Assert.Equal(expected, headers["webhook-signature"].ToString());
        }
    }

    [Fact]
    public async Task A_webhook_gets_the_event_typed_as_every_export_has_it()
    {
        using var room = Room();
        answer = (context, _) =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        };
        var about = SampleEvents.Summons();
        await room.SubscribeAsync(Url, one => one with { Secret = Convert.ToBase64String(new byte[32]) }, ChannelKind.Webhook);
        await room.AnnounceAsync(about);
        await room.WorkAsync();

        var body = JsonNode.Parse(Assert.Single(got).Body)!;
        Assert.Equal("event.announced", body["type"]!.GetValue<string>());
        var told = Assert.Single(body["data"]!["events"]!.AsArray())!;
        Assert.Equal("new", told["announcement"]!.GetValue<string>());
        Assert.EndsWith("/events/" + about.Id, told["page"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(EventJson.Lines([ExportedEvent.Of(about)])), told["event"]), told.ToJsonString());
    }
}
