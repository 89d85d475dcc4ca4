using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Alerts.Articles;
using Alerts.Events.Evaluation;

namespace Alerts.Pipeline;

/// <summary>One line of an article file: the article with its labels, if it has any, or what is wrong with the line.</summary>
public sealed record ArticleLine(int Number, Article? Article, ArticleLabels? Labels, string? Fault);

/// <summary>
/// Reads articles, one JSON object a line: <c>id</c>, <c>url</c>, <c>outlet</c>, <c>title</c>, <c>published</c> (ISO 8601 or null),
/// <c>lang</c>, <c>text</c>. Blank lines are skipped; a broken one is told and the rest is read.
/// </summary>
public static class ArticleLines
{
    /// <summary>Most characters of one line.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    public static async IAsyncEnumerable<ArticleLine> ReadAsync(TextReader file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        for (var number = 1; await file.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line)) yield return Read(number, line.TrimStart('\ufeff'));
        }
    }

    private static ArticleLine Read(int number, string line)
    {
        if (line.Length > LongestLine) return new(number, null, null, $"longer than {LongestLine} characters");
        try
        {
            using var json = JsonDocument.Parse(line, Options);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return new(number, null, null, "not a JSON object");
            if (!TryRead(json.RootElement, out var article, out var fault)) return new(number, null, null, fault);
            return new(number, article, LabelReader.Read(json.RootElement, article!.Id), null);
        }
        catch (JsonException fault)
        {
            return new(number, null, null, $"not JSON: {Short(fault.Message)}");
        }
        catch (InvalidOperationException)
        {
            return new(number, null, null, "not Unicode: a string holds half a surrogate pair");
        }
    }

    private static bool TryRead(JsonElement line, out Article? article, out string? fault)
    {
        article = null;
        if (!TryText(line, "id", out var id, out fault) || !TryText(line, "url", out var address, out fault)
            || !TryText(line, "outlet", out var outlet, out fault) || !TryText(line, "title", out var title, out fault)
            || !TryText(line, "published", out var when, out fault) || !TryText(line, "lang", out var language, out fault)
            || !TryText(line, "text", out var text, out fault))
        {
            return false;
        }

        var published = ReadDate(when, out var hasTime);
        if (when is not null && published is null)
        {
            fault = $"'published' is no ISO 8601 date: {Short(when)}";
            return false;
        }

        var url = Uri.TryCreate(address, UriKind.Absolute, out var told) ? told : null;
        article = new()
        {
            Id = id ?? ArticleId.Of(url, null, null, outlet, title, published is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null),
            Url = CanonicalUrl.Of(url) ?? url,
            Outlet = outlet,
            Title = string.IsNullOrWhiteSpace(title) ? null : title.Trim(),
            Published = published,
            PublishedHasTime = hasTime,
            FirstSeen = published ?? DateTimeOffset.UnixEpoch,
            Language = language,
            Text = WithoutTitle(text ?? "", title),
            FullText = true,
        };
        return true;
    }

    private static DateTimeOffset? ReadDate(string? text, out bool hasTime)
    {
        hasTime = text is { Length: > 10 };
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUniversalTime()
            : null;
    }

    // Article texts often open with their own headline, which would count it twice.
    private static string WithoutTitle(string text, string? title)
    {
        if (string.IsNullOrWhiteSpace(title)) return text;
        var body = text.AsSpan().TrimStart("# \t\r\n");
        var headline = title.AsSpan().Trim();
        if (!body.StartsWith(headline, StringComparison.OrdinalIgnoreCase)) return text;
        var rest = body[headline.Length..];
        return rest.Length > 0 && rest[0] is not ('\n' or '\r') ? text : rest.TrimStart().ToString();
    }

    private static bool TryText(JsonElement line, string name, out string? text, out string? fault)
    {
        text = null;
        fault = null;
        if (!line.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return true;
        if (value.ValueKind == JsonValueKind.String)
        {
            text = value.GetString();
            return true;
        }

        if (name == "id" && value.ValueKind == JsonValueKind.Number)
        {
            text = value.GetRawText();
            return true;
        }

        fault = $"'{name}' is {value.ValueKind.ToString().ToLowerInvariant()}, not text";
        return false;
    }

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
