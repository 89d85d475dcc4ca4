using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alerts.Benchmarks;

/// <summary>
/// The web of the polling benchmark: one process of its own on loopback, so that its time and memory
/// are not the poller's. It ends with its standard input.
/// </summary>
internal sealed class PolledServer : IDisposable
{
    public const string Command = "polling-server";

    private readonly Process process;

    private PolledServer(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Starts the process; every answer waits for <paramref name="delay"/>.</summary>
    public static PolledServer Start(int feeds, TimeSpan delay)
    {
        string[] arguments =
        [
            Command,
            feeds.ToString(CultureInfo.InvariantCulture),
            delay.TotalMilliseconds.ToString(CultureInfo.InvariantCulture),
        ];
        var host = Environment.ProcessPath!;
        if (Path.GetFileNameWithoutExtension(host) == "dotnet") arguments = [typeof(PolledServer).Assembly.Location, .. arguments];
        var process = Process.Start(new ProcessStartInfo(host, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return new PolledServer(process, int.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture));
    }

    /// <summary>What the process itself runs: <c>polling-server FEEDS MILLISECONDS</c>.</summary>
    public static async Task<int> ServeAsync(string[] arguments)
    {
        var feeds = Enumerable.Range(0, int.Parse(arguments[0], CultureInfo.InvariantCulture))
            .Select(PolledNews.Feed)
            .Select(body => (Body: body, ETag: PolledNews.ETagOf(body)))
            .ToArray();
        var delay = TimeSpan.FromMilliseconds(double.Parse(arguments[1], CultureInfo.InvariantCulture));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(async context =>
        {
            if (delay > TimeSpan.Zero) await Task.Delay(delay, TimeProvider.System, context.RequestAborted);
            if (int.TryParse(context.Request.Path.Value.AsSpan(1), CultureInfo.InvariantCulture, out var feed))
                await AnswerAsync(context, feeds[feed % feeds.Length]);
            else context.Response.StatusCode = StatusCodes.Status404NotFound;
        });
        await app.StartAsync();
        Console.WriteLine(new Uri(app.Urls.First()).Port);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task AnswerAsync(HttpContext context, (byte[] Body, string ETag) feed)
    {
        context.Response.Headers.ETag = feed.ETag;
        if (context.Request.Headers.IfNoneMatch == feed.ETag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "application/rss+xml";
        context.Response.ContentLength = feed.Body.Length;
        await context.Response.Body.WriteAsync(feed.Body);
    }
}
