using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Alerts.Articles.Extraction;

/// <summary>A parsed page, with those of its elements at hand that tell what it is.</summary>
internal sealed record ParsedPage(IHtmlDocument Document, ParsedPage.Notes Noted)
{
    /// <summary>
    /// Elements by kind in document order, at most 400 of a kind; taken while a page is parsed, which saves walking it for each kind.
    /// </summary>
    internal sealed class Notes
    {
        private const int MostOfAKind = 400;

        public List<IElement> Metas { get; } = [];

        public List<IElement> Links { get; } = [];

        public List<IElement> Bases { get; } = [];

        public List<IElement> Scripts { get; } = [];

        /// <summary>The headings of the first rank.</summary>
        public List<IElement> Headings { get; } = [];

        public void Take(IElement element)
        {
            var kind = element.LocalName switch
            {
                "meta" => Metas,
                "link" => Links,
                "base" => Bases,
                "script" => Scripts,
                "h1" => Headings,
                _ => null,
            };
            if (kind is { Count: < MostOfAKind }) kind.Add(element);
        }
    }
}
