using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Alerts.Articles;

/// <summary>
/// Deterministic article ids, 32 hexadecimal digits. The first of these that is told decides: the canonical URL; the
/// feed and the entry's own id; the outlet, the title and the day.
/// </summary>
public static class ArticleId
{
    public static string Of(Uri? url, string? feedId, string? entryId, string? outlet, string? title, DateOnly? day)
    {
        if (CanonicalUrl.Key(url) is { } key) return Hash("url", key);
        if (!string.IsNullOrWhiteSpace(entryId)) return Hash("entry", feedId ?? "", entryId.Trim());
        return Hash("title", Fold(outlet), Fold(title), day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
    }

    private static string Fold(string? text) => HtmlText.Line(text).ToLowerInvariant();

    private static string Hash(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 16));
}
