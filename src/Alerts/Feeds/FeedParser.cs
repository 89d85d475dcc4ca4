using System.Buffers;
using Alerts.Feeds.Parsing;

namespace Alerts.Feeds;

/// <summary>
/// Reads any feed: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, RDF, JSON Feed, RSS in JSON, well-formed or broken, in any encoding.
/// Pure, total (it never throws on input), one pass, time and memory linear in the input. Safe for concurrent use.
/// </summary>
public static class FeedParser
{
    public static FeedReading Parse(ReadOnlySpan<byte> bytes, FeedParseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (bytes.IsEmpty) return new FeedReading.NotAFeed(NotAFeedKind.Empty, "the document is empty");
        var decoded = FeedText.Decode(bytes, options);
        try
        {
            return Parse(decoded, options);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(decoded.Buffer);
        }
    }

    private static FeedReading Parse(DecodedText decoded, FeedParseOptions options)
    {
        var text = decoded.Text.TrimStart();
        if (text.IsEmpty) return new FeedReading.NotAFeed(NotAFeedKind.Empty, "the document is blank") { Encoding = decoded.Encoding };
        if (DocumentEntities.Expand(text) is { } expanded) text = expanded;
        var document = text[0] is '{' or '[' ? JsonFeedReader.Read(text, options) : new XmlFeedReader(text, options).Read();
        return document is null
            ? WhatElse(text) with { Encoding = decoded.Encoding }
            : new FeedReading.Read(document with { Encoding = decoded.Encoding, Damaged = document.Damaged || decoded.Damaged });
    }

    private static FeedReading.NotAFeed WhatElse(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, 4096)];
        if (head[0] is '{' or '[') return new(NotAFeedKind.OtherJson, "it is JSON, but no JSON Feed");
        if (!head.Contains("<opml", StringComparison.OrdinalIgnoreCase)
            && (head.Contains("<html", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<body", StringComparison.OrdinalIgnoreCase)))
        {
            return new(NotAFeedKind.WebPage, "it is a web page, not a feed");
        }

        return head.Contains('<')
            ? new(NotAFeedKind.OtherXml, "it is XML, but no feed")
            : new(NotAFeedKind.Unreadable, "it is text, not a feed");
    }
}
