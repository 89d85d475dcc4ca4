using System.Buffers;
using System.IO.Compression;

namespace Alerts.Net;

/// <summary>A body, decompressed; <paramref name="Cut"/> says why it is incomplete.</summary>
internal sealed record ReadBody(byte[] Bytes, string? Cut, bool TooLarge);

/// <summary>
/// Reads bodies within a size that counts on the wire and after decompression, and within a time that covers the whole body.
/// Compression is undone by what the bytes are, not only by what the header says.
/// </summary>
internal sealed class BodyReader(TimeSpan most)
{
    public async Task<ReadBody> ReadAsync(HttpResponseMessage response, int mostBytes, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(most);
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(deadline.Token);
            var wire = await FillAsync(stream, mostBytes, deadline.Token);
            return await InflateAsync(wire, response.Content.Headers.ContentEncoding.LastOrDefault(), mostBytes, deadline.Token);
        }
        catch (OperationCanceledException fault) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException("the body did not arrive in time", fault);
        }
    }

    private static async Task<ReadBody> InflateAsync(ReadBody wire, string? encoding, int mostBytes, CancellationToken cancellation)
    {
        using var source = new MemoryStream(wire.Bytes, writable: false);
        await using var inflated = Decoder(source, wire.Bytes, encoding);
        if (inflated is null) return wire;
        var body = await FillAsync(inflated, mostBytes, cancellation);
        // A header may lie: bytes that do not inflate at all are taken as they are.
        if (body.Bytes.Length == 0 && body.Cut is not null) return wire;
        return wire.Cut is null ? body : body with { Cut = wire.Cut, TooLarge = wire.TooLarge };
    }

    private static Stream? Decoder(Stream source, ReadOnlySpan<byte> bytes, string? encoding) => encoding?.ToLowerInvariant() switch
    {
        _ when bytes.Length > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B => new GZipStream(source, CompressionMode.Decompress),
        "br" => new BrotliStream(source, CompressionMode.Decompress),
        "deflate" when bytes.Length > 2 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0 =>
            new ZLibStream(source, CompressionMode.Decompress),
        "deflate" => new DeflateStream(source, CompressionMode.Decompress),
        _ => null,
    };

    private static async Task<ReadBody> FillAsync(Stream stream, int mostBytes, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(mostBytes + 1, 64 * 1024));
        var length = 0;
        try
        {
            while (length <= mostBytes)
            {
                if (length == buffer.Length) buffer = Grow(buffer, mostBytes + 1);
                var room = Math.Min(buffer.Length, mostBytes + 1) - length;
                var read = await ReadSomeAsync(stream, buffer.AsMemory(length, room), cancellation);
                if (read < 0) return new(buffer.AsSpan(0, length).ToArray(), "the body breaks off before its end", false);
                if (read == 0) return new(buffer.AsSpan(0, length).ToArray(), null, false);
                length += read;
            }

            return new(buffer.AsSpan(0, mostBytes).ToArray(), $"the body is larger than {mostBytes / 1024} KiB", true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Bytes read, 0 at the end, -1 where the stream breaks.</summary>
    private static async ValueTask<int> ReadSomeAsync(Stream stream, Memory<byte> into, CancellationToken cancellation)
    {
        try
        {
            return await stream.ReadAsync(into, cancellation);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or InvalidOperationException)
        {
            return -1;
        }
    }

    private static byte[] Grow(byte[] buffer, int most)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)buffer.Length * 2, most));
        buffer.CopyTo(larger.AsSpan());
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
