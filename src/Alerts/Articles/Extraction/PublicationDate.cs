using System.Buffers;
using AngleSharp.Dom;

namespace Alerts.Articles.Extraction;

/// <summary>
/// Finds when a page says it was published. In order of belief: linked data, meta elements, microdata,
/// time elements, date lines near the headline, the address.
/// </summary>
internal static class PublicationDate
{
    private const int LongestDateLine = 90;
    private const int LongestLabel = 24;
    private const int MostLooked = 3_000;

    private static readonly SearchValues<string> Elsewhere =
        SearchValues.Create(["comment", "sidebar", "related", "replies", "footer"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Others =
        SearchValues.Create(["comment", "related", "replies"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> DateNames =
        SearchValues.Create(["date", "time", "publi", "byline", "posted", "datum", "fecha", "meta"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Labels = SearchValues.Create(
    [
        "published", "posted", "press release", "media release", "date:", "last edited", "last modified",
        "last updated", "updated:", "updated:", "pressemitteilung", "medienmitteilung", "veröffentlicht",
        "erschienen", "datum", "gespeichert von", "verfasst", "geschrieben am", "erstellt am", "stand:", "aktualisiert",
        "publié", "mis en ligne", "communiqué", "publicado", "publicada", "fecha", "comunicado", "pubblicato",
        "data:", "wurde am", "gepubliceerd", "geplaatst", "opublikowan", "dodano", "опубликован", "дата",
        "опубліковано", "yayın", "yayım", "güncelle", "نشر", "发布", "發佈", "公開日", "掲載", "입력",
    ], StringComparison.OrdinalIgnoreCase);

    public static PageDate? Of(
        JsonLd linked,
        MetaTags meta,
        PageTree page,
        HeadlineLines lines,
        string? title,
        Uri? url,
        string? language) =>
        PageDate.Parse(linked.Published)
        ?? PageDate.Parse(meta.First(
            "article:published_time", "og:article:published_time", "datepublished", "article:published", "parsely-pub-date",
            "sailthru:date", "og:published_time", "rnews:datepublished", "dcterms:issued", "dc:issued", "dc:date:issued",
            "dc:date:created", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published_at",
            "published-date", "date:published", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime",
            "bt:pubdate", "apub:time", "weibo:article:create_at", "citation_publication_date",
            "displaydate", "article:create", "ptime", "citation_date", "prism:publicationdate",
            "shareaholic:article_published_time", "pub_date", "date_published", "og:pubdate", "og:datepublished", "og:regdate"))
        ?? Microdata(page, language)
        ?? TimeElements(page, language, markedOnly: true)
        ?? PageDate.AtStart(title ?? "", language)
        ?? InLines(lines.After.Where(IsDating), language)
        // Editing systems write these whenever a page is touched: what readers are shown goes before.
        ?? PageDate.Parse(meta.First("dcterms:created", "dc:created", "datecreated", "created", "dc:date", "dcterms:date", "date"))
        ?? TimeElements(page, language, markedOnly: false)
        ?? DateLines(page, language, beside: false)
        ?? InLines(lines.After.Concat(lines.Before), language)
        ?? InAddress(url)
        ?? PageDate.Parse(linked.PagePublished)
        ?? LabelledLines(page, language)
        ?? PageDate.Parse(linked.Modified)
        ?? PageDate.Parse(meta.First(
            "article:modified_time", "og:updated_time", "datemodified",
            "dcterms:modified", "last-modified", "lastmodified", "dateupdate"))
        ?? LeadingDates(page, language)
        ?? DateLines(page, language, beside: true)
        ?? AnyTime(page);

    // A line that begins with its date, or says what the date is of; a date elsewhere in a line may be anything's.
    private static bool IsDating(string line) => PageDate.AtStart(line, null) is not null || line.AsSpan().ContainsAny(Labels);

    private static PageDate? InLines(IEnumerable<string> lines, string? language) => lines.Select(line => PageDate.InLine(line, language))
        .FirstOrDefault(date => date is not null);

    private static PageDate? Microdata(PageTree page, string? language)
    {
        for (var at = 0; at < page.Count; at++)
        {
            if (page[at].Element is not { Attributes.Length: > 0 } marked
                || (marked.GetAttribute("itemprop") ?? marked.GetAttribute("property")) is not { } property
                || !IsPublication(property))
            {
                continue;
            }

            var element = page[at].Element!;
            if ((PageDate.Parse(element.GetAttribute("content"))
                ?? PageDate.Parse(element.GetAttribute("datetime"))
                ?? PageDate.Parse(element.GetAttribute("title"))
                ?? PageDate.InLine(page.TextOf(at, LongestDateLine), language)) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static bool IsPublication(string property) =>
        property.Contains("datePublished", StringComparison.OrdinalIgnoreCase)
        || property.Contains("dateCreated", StringComparison.OrdinalIgnoreCase);

    // The first time element that is not furniture; one marked as the date of publication goes before.
    private static PageDate? TimeElements(PageTree page, string? language, bool markedOnly)
    {
        PageDate? first = null;
        for (var at = 1; at < page.Count; at++)
        {
            ref var node = ref page[at];
            if (node.Tag is Tag.Aside or Tag.Nav or Tag.Footer || IsElsewhere(page, node, at))
            {
                at = node.End - 1;
                continue;
            }

            if (node.Element is null || (node.Tag != Tag.Time && node.Element.LocalName != "abbr")) continue;
            var date = PageDate.Parse(node.Element.GetAttribute("datetime"))
                ?? PageDate.InLine(node.Element.GetAttribute("title") ?? "", language)
                ?? PageDate.Parse(node.Element.GetAttribute("data-utime"))
                ?? (node.Tag == Tag.Time ? PageDate.InLine(page.TextOf(at, LongestDateLine), language) : null);
            if (date is null) continue;
            if (node.Element.HasAttribute("pubdate") || IsMarked(node.Element) || IsMarked(page[node.Parent].Element)) return date;
            if (!markedOnly && !Names(node.Element).Contains("updat", StringComparison.OrdinalIgnoreCase)
                && !Names(node.Element).Contains("modif", StringComparison.OrdinalIgnoreCase))
            {
                first ??= date;
            }
        }

        return first;
    }

    private static bool IsMarked(IElement? element) =>
        element is not null && Names(element).Contains("publi", StringComparison.OrdinalIgnoreCase);

    private static PageDate? DateLines(PageTree page, string? language, bool beside)
    {
        var looked = 0;
        for (var at = 0; at < page.Count && looked < MostLooked; at++)
        {
            ref var node = ref page[at];
            if (node.Tag is Tag.Aside && !beside || node.Tag is Tag.Nav or Tag.Footer || IsElsewhere(page, node, at))
            {
                at = node.End - 1;
                continue;
            }

            if (node.Element is null || !IsDateName(Names(node.Element))) continue;
            looked++;
            if (PageDate.InLine(WholeLine(page, at), language) is { } date) return date;
        }

        return null;
    }

    // What is longer is no line with a date, and cut off it would tell half of one.
    private static string WholeLine(PageTree page, int at) =>
        page.TextOf(at, LongestDateLine + 1) is { Length: <= LongestDateLine } line ? line : "";

    // Whatever time element there is, in the foot of an entry too.
    private static PageDate? AnyTime(PageTree page)
    {
        for (var at = 1; at < page.Count; at++)
            if (page[at].Tag is Tag.Time && PageDate.Parse(page[at].Element!.GetAttribute("datetime")) is { } date) return date;
        return null;
    }

    // A line that says of itself that it dates the page, wherever it stands.
    private static PageDate? LabelledLines(PageTree page, string? language)
    {
        for (var at = 0; at < page.Count; at++)
        {
            ref var node = ref page[at];
            if (node.Tag is Tag.Nav or Tag.Footer || IsOfOthers(page, node, at))
            {
                at = node.End - 1;
                continue;
            }

            if (node.Tag is not Tag.Text || !node.Text.AsSpan().ContainsAny(Labels)) continue;
            if (PageDate.InLine(TextShape.Line(node.Text!), language) is { } alone) return alone;
            var block = page.BlockOf(at);
            if (PageDate.InLine(page.TextOf(block, LongestDateLine), language) is { } date) return date;
            if (AfterLabel(page, at, block, language) is { } next) return next;
        }

        return null;
    }

    // "Date:" as a heading or a cell of its own is followed by what it announces.
    private static PageDate? AfterLabel(PageTree page, int label, int block, string? language)
    {
        if (page.TextOf(block, LongestLabel + 1).Length > LongestLabel) return null;
        for (var at = label + 1; at < page.Count && at < label + 8; at++)
        {
            if (page[at].Tag is not Tag.Text || page[at].Text.AsSpan().IsWhiteSpace()) continue;
            return PageDate.InLine(TextShape.Line(page[at].Text!), language);
        }

        return null;
    }

    // A text that begins with a date, as agencies and offices print it: "(21 November 2022) The ministry ..." or the date alone.
    private static PageDate? LeadingDates(PageTree page, string? language)
    {
        for (var at = 0; at < page.Count; at++)
        {
            ref var node = ref page[at];
            if (node.Tag is Tag.Aside or Tag.Nav or Tag.Footer or Tag.A || IsElsewhere(page, node, at))
            {
                at = node.End - 1;
                continue;
            }

            if (node.Tag is Tag.Text && PageDate.AtStart(node.Text!, language) is { } date) return date;
        }

        return null;
    }

    // Comments and columns of other articles have dates of their own. What holds half the page is named after a part of it.
    private static bool IsElsewhere(PageTree page, in PageNode node, int at) => page.IsTeaser(at) || IsNamed(page, node, at, Elsewhere);

    // What says of itself that it dates the page may stand in the foot of the entry or beside it.
    private static bool IsOfOthers(PageTree page, in PageNode node, int at) => page.IsTeaser(at) || IsNamed(page, node, at, Others);

    private static bool IsNamed(PageTree page, in PageNode node, int at, SearchValues<string> words) =>
        (node.Traits & Traits.Unlikely) != 0
        && node.End - at < page.Count / 2
        && node.Element is { } element
        && Names(element).AsSpan().ContainsAny(words);

    private static bool IsDateName(string names) => names.Length > 1 && names.AsSpan().ContainsAny(DateNames);

    private static string Names(IElement element) => element.ClassName + " " + element.Id;

    // .../2024/06/21/... or .../2024-06-21-...
    private static PageDate? InAddress(Uri? url)
    {
        if (url is null) return null;
        var path = url.AbsolutePath;
        for (var at = 0; at + 10 < path.Length; at++)
        {
            var part = path.AsSpan(at, 11);
            if (part[0] is not ('/' or '-' or '_') || part[5] != part[8] || part[5] is not ('/' or '-' or '_')) continue;
            if (int.TryParse(part[1..5], out var year) && int.TryParse(part[6..8], out var month) && int.TryParse(part[9..11], out var day)
                && year is > 1990 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                return new PageDate(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero), HasTime: false);
            }
        }

        return null;
    }
}
