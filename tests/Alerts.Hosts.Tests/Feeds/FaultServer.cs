using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Alerts.Hosts.Tests.Feeds;

/// <summary>One request as it came in.</summary>
internal sealed record SeenRequest(string Path, IReadOnlyDictionary<string, string> Headers);

/// <summary>
/// A server on loopback that answers byte by byte as a test wants, rightly or wrongly. One handler a path; connections are never reused.
/// </summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, Func<SeenRequest, Stream, CancellationToken, Task>> handlers = new();
    private readonly Task accepting;
    private int atOnce;

    public FaultServer()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public ConcurrentQueue<SeenRequest> Requests { get; } = new();

    public int MostAtOnce { get; private set; }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Uri Url(string path) => new($"http://127.0.0.1:{Port}{path}");

    public void On(string path, Func<SeenRequest, Stream, CancellationToken, Task> handler) => handlers[path] = handler;

    /// <summary>Answers with these bytes, then closes.</summary>
    public void On(string path, string head, byte[]? body = null) => On(path, async (_, stream, token) =>
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\nConnection: close\r\n\r\n"), token);
        if (body is not null) await stream.WriteAsync(body, token);
    });

    public void OnFeed(string path, string feed, string headers = "") =>
        On(
            path,
            $"HTTP/1.1 200 OK\nContent-Type: application/rss+xml\nContent-Length: {Encoding.UTF8.GetByteCount(feed)}{headers}",
            Encoding.UTF8.GetBytes(feed));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await accepting;
        listener.Stop();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true) serving.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await using var stream = client.GetStream();
                if (await ReadAsync(stream) is not { } request) return;
                Requests.Enqueue(request);
                MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref atOnce));
                await (handlers.TryGetValue(request.Path, out var handler) ? handler : NotFoundAsync)(request, stream, stop.Token);
                Interlocked.Decrement(ref atOnce);
            }
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
        {
            // The client went away, which is what many tests want of it.
            Interlocked.Decrement(ref atOnce);
        }
    }

    private async Task<SeenRequest?> ReadAsync(NetworkStream stream)
    {
        var buffer = new byte[16 * 1024];
        var length = 0;
        while (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), stop.Token);
            if (read == 0) return null;
            length += read;
        }

        var lines = Encoding.Latin1.GetString(buffer, 0, length).Split("\r\n");
        var headers = lines
            .Skip(1)
            .TakeWhile(line => line.Length > 0)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        return new SeenRequest(lines[0].Split(' ')[1], headers);
    }

    private static Task NotFoundAsync(SeenRequest request, Stream stream, CancellationToken cancellation) =>
        stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), cancellation).AsTask();
}
