namespace Alerts.Articles.Extraction;

/// <summary>
/// Drops what is no part of any article before scoring: the invisible, the menus and
/// dialogues, the unlikely by name, bylines, the repeated title.
/// </summary>
internal static class Pruning
{
    private const int LongestByline = 100;

    public static void Run(PageTree page, Strictness strictness, string? title)
    {
        var headerSeen = false;
        for (var at = 1; at < page.Count; at++)
        {
            ref var node = ref page[at];
            if (node.Tag == Tag.Text) continue;
            if (IsUnwanted(page, at, strictness) || (!headerSeen && (headerSeen = RepeatsTitle(page, at, title))))
            {
                page.Drop(at);
                at = node.End - 1;
            }
        }
    }

    private static bool IsUnwanted(PageTree page, int at, Strictness strictness)
    {
        ref var node = ref page[at];
        if ((node.Traits & Traits.Hidden) != 0 && strictness.StripHidden) return true;
        if (node.Tag is Tag.Nav) return true;
        if ((node.Traits & Traits.Byline) != 0 && page.TextOf(at, LongestByline + 1).Length is > 0 and <= LongestByline) return true;
        if (!strictness.StripUnlikely) return false;
        if ((node.Traits & Traits.LayoutRole) != 0) return true;
        return (node.Traits & (Traits.Unlikely | Traits.Maybe)) == Traits.Unlikely && node.Tag is not (Tag.Body or Tag.A)
            && !page.HasAncestor(at, Tag.Table, 3) && !page.HasAncestor(at, Tag.Code, 3);
    }

    private static bool RepeatsTitle(PageTree page, int at, string? title) =>
        title is not null && page[at].Tag is Tag.H1 or Tag.H2 && TextLikeness.Of(title!, page.TextOf(at, 400)) > 0.75;
}
