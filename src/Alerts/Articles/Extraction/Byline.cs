using System.Buffers;
using AngleSharp.Dom;

namespace Alerts.Articles.Extraction;

/// <summary>Finds who wrote an article: linked data, meta elements, then short elements that are named as bylines.</summary>
internal static class Byline
{
    private const int Longest = 100;
    private const int LongestLine = 70;
    private const int NearLabel = 7;
    private const int MostNames = 8;
    private const int AsideDepth = 6;

    private static readonly SearchValues<string> AuthorPaths = SearchValues.Create(
        [
            "/author/", "/authors/", "/autor/", "/autoren/", "/autores/", "/autori/", "/auteur/",
            "/auteurs/", "/redakteur/", "/journalist/", "/journalists/", "/contributor/", "/contributors/",
            "/staff/", "/byline/", "/reporter/", "/editors/", "/writer/", "/writers/", "/newsteam/",
            "/columnist/", "/columnists/", "/correspondents/", "/journaliste/", "/journalistes/",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The names, or null. Where the page names its own outlet, an office or an account as author, a person in its byline goes before.
    /// </summary>
    public static string? Of(JsonLd linked, MetaTags meta, PageTree page, HeadlineLines lines, string? title, string? outlet)
    {
        var told = Told(linked, meta);
        var isOutlet = told is not null && IsOutlet(told, outlet);
        if (told is not null && !isOutlet && !AuthorName.IsWeak(told)) return told;
        string? weak = null;
        foreach (var name in Shown(page, lines).OfType<string>())
        {
            if (name == title) continue;
            if (!AuthorName.IsOffice(name) && (told is null || isOutlet || AuthorName.IsPerson(name))) return name;
            weak ??= name;
        }

        return told ?? weak ?? AuthorName.Clean(linked.WorkAuthor) ?? Marked(page);
    }

    // The first that is told, or a later one that tells it and more.
    private static string? Told(JsonLd linked, MetaTags meta)
    {
        string?[] all =
        [
            AuthorName.Clean(linked.Author), Joined(meta.Creators), Joined(meta.Authors),
            AuthorName.Clean(meta.First(
                "parsely-author", "sailthru:author", "byl", "authors", "og:author", "og:article:author",
                "article:author_name", "citation_author", "rnews:author", "creator", "dable:author", "twitter:data1:author")),
        ];
        var first = Array.Find(all, name => name is not null);
        return Array.Find(all, name => name is not null && name.Length > first!.Length + 1
            && name.StartsWith(first, StringComparison.OrdinalIgnoreCase) && name[first.Length] is ',' or ';') ?? first;
    }

    // What readers see, in order of belief.
    private static IEnumerable<string?> Shown(PageTree page, HeadlineLines lines)
    {
        foreach (var line in lines.After) yield return BylineText.InLine(line);
        foreach (var line in lines.Before) yield return BylineText.InLine(line);
        yield return InText(page, lines.Heading);
        yield return Linked(page);
        yield return Labelled(page);
        foreach (var line in lines.After) yield return BylineText.AfterDate(line);
        foreach (var line in lines.Before) yield return BylineText.AfterDate(line);
        yield return Signed(page, lines.Heading);
    }

    private static bool IsOutlet(string name, string? outlet) => AuthorName.IsAddress(name)
        || outlet is not null && (TextLikeness.Of(outlet, name) > 0.9 || TextLikeness.Of(name, outlet) > 0.9);

    private static string? Joined(IReadOnlyList<string> names)
    {
        var clean = names.Select(AuthorName.Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames).ToList();
        return clean.Count == 0
            ? null
            : string.Join(clean.Exists(name => name.Contains(", ", StringComparison.Ordinal)) ? "; " : ", ", clean);
    }

    // Innermost names first: <span class="byline">By <a rel="author">Jane Doe</a> | 12 March</span> is Jane Doe.
    // What stands before the headline is of other articles, as a rule.
    private static string? InText(PageTree page, int heading) => InText(page, heading + 1, page.Count) ?? InText(page, 1, heading);

    private static string? InText(PageTree page, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            ref var node = ref page[at];
            if (IsFurniture(node) || page.IsTeaser(at))
            {
                at = node.End - 1;
                continue;
            }

            if ((node.Traits & Traits.Byline) == 0) continue;
            var text = page.TextOf(at, Longest + 1);
            if (text.Length is 0 or > Longest) continue;
            if ((IsMarked(node.Element) ? Together(page, node.Parent) : AuthorName.Clean(Inner(page, at) ?? text)) is { } name) return name;
        }

        return null;
    }

    // A link to somebody's page among those of the outlet's authors.
    private static string? Linked(PageTree page)
    {
        for (var at = 1; at < page.Count; at++)
        {
            ref var node = ref page[at];
            if (IsFurniture(node)) at = node.End - 1;
            else if (node.Tag is Tag.A && node.Element!.GetAttribute("href") is { } target && target.AsSpan().ContainsAny(AuthorPaths)
                && AuthorName.Clean(page.TextOf(at, Longest)) is { Length: < 60 } name && char.IsLetter(name[0])) return name;
        }

        return null;
    }

    // A line of its own that begins with the word for author, wherever it stands.
    private static string? Labelled(PageTree page)
    {
        for (var at = 1; at < page.Count; at++)
        {
            ref var node = ref page[at];
            if (IsFurniture(node)) at = node.End - 1;
            if (node.Tag is not Tag.Text) continue;
            if (BylineText.IsAnnouncement(node.Text!) && TextAfter(page, at) is { } after && BylineText.Person(after) is { } announced)
                return announced;
            if (!BylineText.HasLabel(node.Text)) continue;
            if (BylineText.InLine(page.TextOf(page.BlockOf(at), Longest)) is { } name) return name;
            if (BylineText.IsLabel(node.Text!) && TextAfter(page, at) is { } next && BylineText.Person(next) is { } person) return person;
        }

        return null;
    }

    // A block under the headline that is nothing but a byline: "Von Jane Doe".
    private static string? Signed(PageTree page, int heading)
    {
        for (var at = heading + 1; at < page.Count; at++)
        {
            ref var node = ref page[at];
            if (IsFurniture(node) || page.IsTeaser(at)) at = node.End - 1;
            else if ((node.Traits & Traits.HasBlock) == 0 && (node.Tag is Tag.P or Tag.Div || node.Tag.IsHeading())
                && BylineText.InLine(page.TextOf(at, LongestLine + 1)) is { } name) return name;
        }

        return null;
    }

    private static string? TextAfter(PageTree page, int label)
    {
        for (var at = label + 1; at < page.Count && at < label + NearLabel; at++)
            if (page[at].Tag is Tag.Text && !page[at].Text.AsSpan().IsWhiteSpace()) return page[at].Text;
        return null;
    }

    // What the page itself marks as its author, even beside the text or in the foot of an entry.
    private static string? Marked(PageTree page)
    {
        for (var at = 1; at < page.Count; at++)
        {
            ref var node = ref page[at];
            if (IsComment(node) || node.Tag is Tag.Aside && !page.HasAncestor(at, Tag.Article, AsideDepth)
                && !page.HasAncestor(at, Tag.Main, AsideDepth)) at = node.End - 1;
            else if (IsMarked(node.Element) && Together(page, node.Parent) is { } name) return name;
        }

        return null;
    }

    // The names of all that one element marks as authors.
    private static string? Together(PageTree page, int parent)
    {
        var names = new List<string>();
        for (var at = parent + 1; at < page[parent].End; at++)
        {
            if (!IsMarked(page[at].Element)) continue;
            names.Add(Inner(page, at) ?? page.TextOf(at, Longest));
            at = page[at].End - 1;
        }

        return Joined(names);
    }

    private static bool IsMarked(IElement? element) =>
        element is not null && (element.GetAttribute("rel") == "author"
            || element.GetAttribute("itemprop")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true
            || element.ClassList.Contains("p-author"));

    private static bool IsFurniture(in PageNode node) =>
        node.Tag is Tag.Nav or Tag.Footer or Tag.Aside
        || (node.Traits & Traits.Hidden) != 0
        || ((node.Traits & Traits.Unlikely) != 0 && IsComment(node));

    private static bool IsComment(in PageNode node) =>
        node.Element is { } element
        && ((element.ClassName ?? "") + (element.Id ?? "")).Contains("comment", StringComparison.OrdinalIgnoreCase);

    private static string? Inner(PageTree page, int byline)
    {
        var names = new List<string>();
        for (var at = byline + 1; at < page[byline].End; at++)
        {
            ref var node = ref page[at];
            if (node.Element is null) continue;
            var isName = node.Element.GetAttribute("itemprop") is "name" or "author" || node.Element.GetAttribute("rel") == "author"
                || (node.Element.ClassName ?? "").Contains("name", StringComparison.OrdinalIgnoreCase);
            if (!isName) continue;
            if (page.TextOf(at, Longest) is { Length: > 1 } name && !names.Contains(name)) names.Add(name);
            at = node.End - 1;
        }

        return names.Count == 0 ? null : string.Join(", ", names);
    }
}
