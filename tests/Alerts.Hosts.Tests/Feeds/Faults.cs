using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Alerts.Feeds;

namespace Alerts.Hosts.Tests.Feeds;

/// <summary>Everything that can go wrong with a feed's server, by path, with the health it must lead to.</summary>
internal static class Faults
{
    public static string Feed(int entries = 3, string outlet = "Gazette") =>
        $"<rss version=\"2.0\"><channel><title>{outlet}</title>"
        + string.Concat(Enumerable.Range(1, entries)
            .Select(n =>
                $"<item><title>Report {n} of {outlet}</title><link>https://{outlet.ToLowerInvariant()}.example/{n}</link>"
                + $"<guid>{n}</guid><description>Words</description></item>"))
        + "</channel></rss>";

    public static IReadOnlyList<(string Path, FeedHealth Health, bool Failed)> Paths { get; } =
    [
        ("/slow-headers", FeedHealth.Failing, true),
        ("/slow-body", FeedHealth.Failing, true),
        ("/endless", FeedHealth.Damaged, true),
        ("/truncated", FeedHealth.Damaged, true),
        ("/truncated-chunk", FeedHealth.Damaged, true),
        ("/wrong-encoding-header", FeedHealth.Ok, false),
        ("/gzip", FeedHealth.Ok, false),
        ("/deflate", FeedHealth.Ok, false),
        ("/brotli", FeedHealth.Ok, false),
        ("/gzip-unannounced", FeedHealth.Ok, false),
        ("/gzip-truncated", FeedHealth.Damaged, true),
        ("/gzip-bomb", FeedHealth.NotAFeed, true),
        ("/brotli-bomb", FeedHealth.NotAFeed, true),
        ("/loop", FeedHealth.Failing, true),
        ("/redirect-nowhere", FeedHealth.Failing, true),
        ("/redirect-file", FeedHealth.Failing, true),
        ("/redirect-metadata", FeedHealth.Failing, true),
        ("/redirect-302", FeedHealth.Ok, false),
        ("/redirect-301", FeedHealth.Moved, false),
        ("/304-unasked", FeedHealth.Unknown, false),
        ("/400", FeedHealth.Failing, true),
        ("/401", FeedHealth.Failing, true),
        ("/403", FeedHealth.Failing, true),
        ("/404", FeedHealth.Failing, true),
        ("/410", FeedHealth.Gone, true),
        ("/429", FeedHealth.Failing, true),
        ("/500", FeedHealth.Failing, true),
        ("/503", FeedHealth.Failing, true),
        ("/no-http", FeedHealth.Failing, true),
        ("/reset", FeedHealth.Failing, true),
        ("/closed", FeedHealth.Failing, true),
        ("/headers-huge", FeedHealth.Failing, true),
        ("/html", FeedHealth.NotAFeed, true),
        ("/empty", FeedHealth.NotAFeed, true),
        ("/no-entries", FeedHealth.Empty, false),
        ("/ill-formed", FeedHealth.Damaged, false),
        ("/wrong-type", FeedHealth.Ok, false),
    ];

    public static void Serve(FaultServer server)
    {
        var feed = Feed();
        var bytes = Encoding.UTF8.GetBytes(feed);
        server.On("/slow-headers", async (_, _, token) => await Task.Delay(TimeSpan.FromMinutes(1), TimeProvider.System, token));
        server.On("/slow-body", (_, stream, token) => DripAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", feed, token));
        server.On("/endless", (_, stream, token) =>
            FloodAsync(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + feed[..^16], token));
        server.On("/truncated", "HTTP/1.1 200 OK\nContent-Length: 100000", bytes[..^30]);
        server.On(
            "/truncated-chunk",
            "HTTP/1.1 200 OK\nTransfer-Encoding: chunked",
            Encoding.UTF8.GetBytes($"{bytes.Length:x}\r\n{feed[..^40]}"));
        server.On("/wrong-encoding-header", $"HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: {bytes.Length}", bytes);
        Compressed(server, "/gzip", "Content-Encoding: gzip", Pack(bytes, stream => new GZipStream(stream, CompressionLevel.Fastest)));
        Compressed(
            server,
            "/deflate",
            "Content-Encoding: deflate",
            Pack(bytes, stream => new DeflateStream(stream, CompressionLevel.Fastest)));
        Compressed(server, "/brotli", "Content-Encoding: br", Pack(bytes, stream => new BrotliStream(stream, CompressionLevel.Fastest)));
        Compressed(server, "/gzip-unannounced", "X-Plain: yes", Pack(bytes, stream => new GZipStream(stream, CompressionLevel.Fastest)));
        var big = Encoding.UTF8.GetBytes(Feed(400));
        Compressed(
            server,
            "/gzip-truncated",
            "Content-Encoding: gzip",
            Pack(big, stream => new GZipStream(stream, CompressionLevel.Fastest))[..^600]);
        Compressed(
            server,
            "/gzip-bomb",
            "Content-Encoding: gzip",
            Pack(new byte[64 * 1024 * 1024], stream => new GZipStream(stream, CompressionLevel.Fastest)));
        Compressed(
            server,
            "/brotli-bomb",
            "Content-Encoding: br",
            Pack(new byte[64 * 1024 * 1024], stream => new BrotliStream(stream, CompressionLevel.Fastest)));
        server.On("/loop", "HTTP/1.1 302 Found\nLocation: /loop2\nContent-Length: 0");
        server.On("/loop2", "HTTP/1.1 302 Found\nLocation: /loop\nContent-Length: 0");
        server.On("/redirect-nowhere", "HTTP/1.1 302 Found\nContent-Length: 0");
        server.On("/redirect-file", "HTTP/1.1 302 Found\nLocation: file:///etc/passwd\nContent-Length: 0");
        server.On("/redirect-metadata", "HTTP/1.1 302 Found\nLocation: http://169.254.169.254/latest/\nContent-Length: 0");
        server.On("/redirect-302", "HTTP/1.1 302 Found\nLocation: /good\nContent-Length: 0");
        server.On("/redirect-301", "HTTP/1.1 301 Moved Permanently\nLocation: /good\nContent-Length: 0");
        server.OnFeed("/good", feed);
        server.On("/304-unasked", "HTTP/1.1 304 Not Modified\nContent-Length: 5", "hello"u8.ToArray());
        foreach (var status in (int[])[400, 401, 403, 410, 500])
            server.On($"/{status}", $"HTTP/1.1 {status} No\nContent-Length: 2", "no"u8.ToArray());
        server.On("/429", "HTTP/1.1 429 Slow Down\nRetry-After: 7200\nContent-Length: 0");
        server.On("/503", "HTTP/1.1 503 Later\nRetry-After: 315360000\nContent-Length: 0");
        server.On("/no-http", (_, stream, token) => stream.WriteAsync("+OK POP3 ready\r\n"u8.ToArray(), token).AsTask());
        server.On("/reset", ResetAsync);
        server.On("/closed", (_, _, _) => Task.CompletedTask);
        server.On("/headers-huge", "HTTP/1.1 200 OK\nX-Padding: " + new string('x', 200_000), bytes);
        server.On("/html", "HTTP/1.1 200 OK\nContent-Type: text/html", "<!doctype html><html><body>Sign in</body></html>"u8.ToArray());
        server.On("/empty", "HTTP/1.1 200 OK\nContent-Length: 0");
        server.OnFeed("/no-entries", Feed(0));
        server.OnFeed("/ill-formed", feed.Replace("Words", "Trade & arms", StringComparison.Ordinal));
        server.On("/wrong-type", $"HTTP/1.1 200 OK\nContent-Type: image/png\nContent-Length: {bytes.Length}", bytes);
    }

    private static void Compressed(FaultServer server, string path, string header, byte[] body) =>
        server.On(path, $"HTTP/1.1 200 OK\n{header}\nContent-Length: {body.Length}", body);

    private static byte[] Pack(byte[] bytes, Func<Stream, Stream> packer)
    {
        using var memory = new MemoryStream();
        using (var packing = packer(memory)) packing.Write(bytes);
        return memory.ToArray();
    }

    private static async Task DripAsync(Stream stream, string head, string body, CancellationToken cancellation)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head), cancellation);
        foreach (var c in body)
        {
            stream.WriteByte((byte)c);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellation);
        }
    }

    private static async Task FloodAsync(Stream stream, string head, CancellationToken cancellation)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head), cancellation);
        var block = new byte[64 * 1024];
        Array.Fill(block, (byte)' ');
        while (true) await stream.WriteAsync(block, cancellation);
    }

    private static Task ResetAsync(SeenRequest request, Stream stream, CancellationToken cancellation)
    {
        var socket = ((NetworkStream)stream).Socket;
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
        return Task.CompletedTask;
    }
}
