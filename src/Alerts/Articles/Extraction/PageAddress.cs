using AngleSharp.Dom;

namespace Alerts.Articles.Extraction;

/// <summary>
/// Finds a page's canonical address. The page's word counts only for its own site, and
/// not when it names the front page instead of the article.
/// </summary>
internal static class PageAddress
{
    public static Uri? Of(ParsedPage page, JsonLd linked, MetaTags meta, Uri? fetched)
    {
        var own = CanonicalUrl.Of(fetched);
        var basis = own ?? Absolute(page.Noted.Bases.Find(element => element.HasAttribute("href"))?.GetAttribute("href"), null);
        foreach (var told in new[] { CanonicalLink(page.Noted.Links), meta.First("og:url"), linked.Url })
            if (Absolute(told, basis) is { } address && IsCredible(address, own)) return address;
        return own;
    }

    private static string? CanonicalLink(List<IElement> links) =>
        links.Find(link => (link.GetAttribute("rel") ?? "").Contains("canonical", StringComparison.OrdinalIgnoreCase))
            ?.GetAttribute("href");

    private static Uri? Absolute(string? text, Uri? basis) =>
        string.IsNullOrWhiteSpace(text) || text.Length > 2_000 ? null
        : Uri.TryCreate(text.Trim(), UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? CanonicalUrl.Of(absolute)
        : basis is not null && Uri.TryCreate(basis, text.Trim(), out var relative) ? CanonicalUrl.Of(relative) : null;

    private static bool IsCredible(Uri told, Uri? own) =>
        own is null || (Site(told) == Site(own) && (told.AbsolutePath.Length > 1 || told.Query.Length > 1 || own.PathAndQuery.Length <= 1));

    // The last two labels, or three under a suffix such as co.uk.
    private static string Site(Uri address)
    {
        if (address.HostNameType != UriHostNameType.Dns) return address.Host;
        var labels = address.Host.Split('.');
        var keep = labels.Length > 2 && labels[^1].Length == 2 && labels[^2].Length <= 3 ? 3 : 2;
        return string.Join('.', labels.TakeLast(keep));
    }
}
