using System.Collections.Frozen;

namespace Alerts.Articles;

/// <summary>What the tags of HTML do to the flow of text.</summary>
internal static class HtmlTags
{
    /// <summary>Content that is not text for readers.</summary>
    public static readonly FrozenSet<string> Skipped = new[]
    {
        "script", "style", "noscript", "template", "iframe", "object", "svg",
        "math", "head", "textarea", "select", "button", "audio", "video", "canvas",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Starts and ends a paragraph.</summary>
    public static readonly FrozenSet<string> Block = new[]
    {
        "p", "div", "article", "section", "main", "header", "footer", "aside", "nav", "blockquote", "q-block",
        "pre", "figure", "figcaption", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "table", "hr",
        "form", "fieldset", "details", "summary", "address", "center", "body", "html", "dd", "dt", "caption",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Starts a new line.</summary>
    public static readonly FrozenSet<string> Line = new[] { "br", "li", "tr", "option", "legend" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Cell = new[] { "td", "th" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Enough names to tell markup from a text that talks of <c>a &lt; b</c>.</summary>
    public static readonly FrozenSet<string> Known = Skipped.Concat(Block).Concat(Line).Concat(Cell)
        .Concat(
        [
            "a", "b", "i", "u", "s", "em", "strong", "span", "img", "small", "sub", "sup",
            "font", "code", "cite", "q", "abbr", "mark", "time", "ins", "del", "picture",
            "source", "tbody", "thead", "wbr", "strike", "big", "tt", "label", "input", "link", "meta",
        ])
        .ToFrozenSet(StringComparer.Ordinal);
}
