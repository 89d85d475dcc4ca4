using System.Buffers;

namespace Alerts.Feeds.Parsing;

/// <summary>Makes relative addresses in the HTML of a feed's texts absolute.</summary>
internal static class HtmlAddresses
{
    private static readonly SearchValues<string> Attributes =
        SearchValues.Create(["href=", "src=", "srcset=", "poster="], StringComparison.OrdinalIgnoreCase);

    private const string White = " \t\r\n";
    private const string SetSeparators = White + ",";

    public static string? Resolve(string? html, Uri? baseUrl)
    {
        if (html is null || baseUrl is null || !html.Contains('<', StringComparison.Ordinal)) return html;
        if (html.AsSpan().IndexOfAny(Attributes) < 0) return html;
        var builder = new ValueText(stackalloc char[256]);
        var rest = html.AsSpan();
        var changed = false;
        while (rest.IndexOfAny(Attributes) is >= 0 and var at)
        {
            var name = rest.Slice(at, rest[at..].IndexOf('='));
            var value = at + name.Length + 1;
            var length = ValueLength(rest[value..], out var quote);
            builder.Append(rest[..(value + quote)]);
            var address = rest.Slice(value + quote, length);
            var absolute = name.Equals("srcset", StringComparison.OrdinalIgnoreCase)
                ? AbsoluteSet(address, baseUrl)
                : Absolute(address, baseUrl);
            changed |= absolute is not null;
            builder.Append(absolute ?? address);
            rest = rest[(value + quote + length)..];
        }

        builder.Append(rest);
        var text = changed ? builder.Text.ToString() : html;
        builder.Free();
        return text;
    }

    private static int ValueLength(ReadOnlySpan<char> text, out int quote)
    {
        quote = text.Length > 0 && text[0] is '"' or '\'' ? 1 : 0;
        var end = quote == 1 ? text[1..].IndexOf(text[0]) : text.IndexOfAny(" \t\r\n>");
        return end >= 0 ? end : text.Length - quote;
    }

    /// <summary>Addresses that commas part, each with a width or a density behind it.</summary>
    private static string? AbsoluteSet(ReadOnlySpan<char> addresses, Uri baseUrl)
    {
        var builder = new ValueText(stackalloc char[256]);
        var changed = false;
        while (!addresses.IsEmpty)
        {
            var start = addresses.IndexOfAnyExcept(SetSeparators);
            if (start < 0) break;
            var length = addresses[start..].IndexOfAny(White) is >= 0 and var end ? end : addresses.Length - start;
            var address = addresses.Slice(start, length).TrimEnd(',');
            var absolute = Absolute(address, baseUrl);
            changed |= absolute is not null;
            builder.Append(addresses[..start]);
            builder.Append(absolute ?? address);
            addresses = addresses[(start + address.Length)..];
            var next = addresses.IndexOf(',');
            builder.Append(next < 0 ? addresses : addresses[..next]);
            addresses = next < 0 ? [] : addresses[next..];
        }

        var text = changed ? builder.Text.ToString() : null;
        builder.Free();
        return text;
    }

    private static string? Absolute(ReadOnlySpan<char> address, Uri baseUrl)
    {
        var trimmed = address.Trim();
        if (trimmed.IsEmpty || trimmed[0] == '#' || trimmed.IndexOf(':') is > 0 and < 12 || trimmed.Length > 2048) return null;
        return Uri.TryCreate(baseUrl, MarkupText.Decode(trimmed), out var absolute)
            ? absolute.AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal)
            : null;
    }
}
