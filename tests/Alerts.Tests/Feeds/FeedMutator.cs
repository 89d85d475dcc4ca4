namespace Alerts.Tests.Feeds;

/// <summary>
/// Breaks a feed the way bytes break: flipped, cut, doubled, swapped with another feed's, filled with what
/// parsers stumble over. The same seed gives the same bytes.
/// </summary>
internal sealed class FeedMutator(IReadOnlyList<byte[]> corpus)
{
    private static readonly byte[][] Stumbles =
    [
        "<"u8.ToArray(), ">"u8.ToArray(), "&"u8.ToArray(), "&#x"u8.ToArray(), "]]>"u8.ToArray(), "<![CDATA["u8.ToArray(),
        "<!--"u8.ToArray(), "-->"u8.ToArray(), "<?"u8.ToArray(), "<!DOCTYPE["u8.ToArray(), "</item>"u8.ToArray(), "<item>"u8.ToArray(),
        "<entry"u8.ToArray(), "</title>"u8.ToArray(), "\""u8.ToArray(), "'"u8.ToArray(), "="u8.ToArray(), [0], [0xFF, 0xFE],
        [0xEF, 0xBB, 0xBF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], " xmlns:a='b'"u8.ToArray(), " xml:base='//'"u8.ToArray(),
        "&#1114112;"u8.ToArray(), "\u202E"u8.ToArray(), "{\"items\":["u8.ToArray(), "\\"u8.ToArray(), "\\ud83d"u8.ToArray(),
        "\\udc00"u8.ToArray(), "\\u00"u8.ToArray(), "\\x"u8.ToArray(), "null"u8.ToArray(), "1e999"u8.ToArray(), "-0.0"u8.ToArray(),
        "[{},[]]"u8.ToArray(), ",,"u8.ToArray(), ":"u8.ToArray(), "}"u8.ToArray(), "\"date_published\":7,"u8.ToArray(),
        "\"authors\":\"x\","u8.ToArray(), "\"attachments\":{},"u8.ToArray(),
    ];

    public byte[] Mutate(int seed)
    {
        var random = new Random(seed);
        var bytes = new List<byte>(corpus[random.Next(corpus.Count)]);
        for (var change = random.Next(1, 9); change > 0; change--) Change(bytes, random);
        return [.. bytes];
    }

    private void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 64), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0 when at < bytes.Count: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes.RemoveRange(at, length); break;
            case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 3: bytes.InsertRange(at, Stumbles[random.Next(Stumbles.Length)]); break;
            case 4 when random.Next(8) == 0: bytes.RemoveRange(at, bytes.Count - at); break;
            case 5:
                var other = corpus[random.Next(corpus.Count)];
                var from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(200), other.Length - from)).ToArray());
                break;
            default:
                var stumble = Stumbles[random.Next(Stumbles.Length)];
                for (var times = random.Next(40); times > 0; times--) bytes.InsertRange(at, stumble);
                break;
        }
    }
}
