using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Alerts.Hosts.Tests;

public sealed class TelemetryExportTests
{
    [Fact]
    public async Task Traces_and_numbers_go_to_the_collector_of_the_settings()
    {
        var received = new ConcurrentDictionary<string, int>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var collector = builder.Build();
        collector.MapPost("/v1/{kind}", async (string kind, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.AddOrUpdate(kind, (int)body.Length, (_, before) => before + (int)body.Length);
            return Results.Ok();
        });
        await collector.StartAsync();

        using (new TelemetryExport(Options.Create(new TelemetryOptions { OtlpEndpoint = collector.Urls.First() })))
        {
            using (Telemetry.Step("PollFeeds")) Telemetry.Polled(entries: 3, stored: 2, failed: false);
        }

        Assert.True(received.GetValueOrDefault("traces") > 0, "no traces came");
        Assert.True(received.GetValueOrDefault("metrics") > 0, "no metrics came");
    }

    [Fact]
    public void Without_a_collector_nothing_is_kept_or_sent()
    {
        using var export = new TelemetryExport(Options.Create(new TelemetryOptions()));
        Assert.Null(Telemetry.Here);
    }
}
