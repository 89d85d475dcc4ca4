using System.Collections.Frozen;
using TagNames = System.Collections.Frozen.FrozenSet<string>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace Alerts.Articles;

/// <summary>What the tags of HTML do to the flow of text; their names in any case.</summary>
internal static class HtmlTags
{
    private static readonly string[] SkippedNames =
    [
        "script", "style", "noscript", "template", "iframe", "object", "svg",
        "math", "head", "textarea", "select", "button", "audio", "video", "canvas",
    ];

    private static readonly string[] BlockNames =
    [
        "p", "div", "article", "section", "main", "header", "footer", "aside", "nav", "blockquote", "q-block",
        "pre", "figure", "figcaption", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "table", "hr",
        "form", "fieldset", "details", "summary", "address", "center", "body", "html", "dd", "dt", "caption",
    ];

    private static readonly string[] LineNames = ["br", "li", "tr", "option", "legend"];

    private static readonly string[] CellNames = ["td", "th"];

    private static readonly string[] OtherNames =
    [
        "a", "b", "i", "u", "s", "em", "strong", "span", "img", "small", "sub", "sup",
        "font", "code", "cite", "q", "abbr", "mark", "time", "ins", "del", "picture",
        "source", "tbody", "thead", "wbr", "strike", "big", "tt", "label", "input", "link", "meta",
    ];

    /// <summary>Content that is not text for readers.</summary>
    public static TagNames Skipped { get; } = Set(SkippedNames);

    /// <summary>Starts and ends a paragraph.</summary>
    public static TagNames Block { get; } = Set(BlockNames);

    /// <summary>Starts a new line.</summary>
    public static TagNames Line { get; } = Set(LineNames);

    public static TagNames Cell { get; } = Set(CellNames);

    /// <summary>Enough names to tell markup from a text that talks of <c>a &lt; b</c>.</summary>
    public static TagNames Known { get; } = Set([.. SkippedNames, .. BlockNames, .. LineNames, .. CellNames, .. OtherNames]);

    private static TagNames Set(string[] names) =>
        names.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
