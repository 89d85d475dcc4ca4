using System.Collections.Frozen;

namespace Alerts.Articles.Extraction;

/// <summary>The elements that extraction tells apart.</summary>
internal enum Tag : byte
{
    Text, Inline, A, Br, Img, P, Div, Section, Article, Main, Body, Header, Footer, Aside, Nav,
    H1, H2, H3, H4, H5, H6, Pre, Code, Blockquote, Address, Ul, Ol, Dl, Li, Dd, Dt,
    Table, Row, Cell, HeadCell, Caption, Figure, Figcaption, Form, Fieldset, Input, Button, Embed, Video,
    Hr, OtherBlock, Span, Time, Skip,
}

internal static class Tags
{
    private static readonly FrozenDictionary<string, Tag> ByName = new Dictionary<string, Tag>
    {
        ["a"] = Tag.A, ["br"] = Tag.Br, ["img"] = Tag.Img, ["picture"] = Tag.Inline, ["p"] = Tag.P, ["div"] = Tag.Div,
        ["section"] = Tag.Section, ["article"] = Tag.Article, ["main"] = Tag.Main, ["body"] = Tag.Body, ["header"] = Tag.Header,
        ["hgroup"] = Tag.Header, ["footer"] = Tag.Footer, ["aside"] = Tag.Aside, ["nav"] = Tag.Nav, ["menu"] = Tag.Nav,
        ["h1"] = Tag.H1, ["h2"] = Tag.H2, ["h3"] = Tag.H3, ["h4"] = Tag.H4, ["h5"] = Tag.H5, ["h6"] = Tag.H6, ["pre"] = Tag.Pre,
        ["code"] = Tag.Code, ["blockquote"] = Tag.Blockquote, ["address"] = Tag.Address, ["ul"] = Tag.Ul, ["ol"] = Tag.Ol,
        ["dl"] = Tag.Dl, ["li"] = Tag.Li, ["dd"] = Tag.Dd, ["dt"] = Tag.Dt, ["table"] = Tag.Table, ["tr"] = Tag.Row,
        ["td"] = Tag.Cell, ["th"] = Tag.HeadCell, ["caption"] = Tag.Caption, ["tbody"] = Tag.OtherBlock, ["thead"] = Tag.OtherBlock,
        ["tfoot"] = Tag.OtherBlock, ["figure"] = Tag.Figure, ["figcaption"] = Tag.Figcaption, ["form"] = Tag.Form,
        ["fieldset"] = Tag.Fieldset, ["legend"] = Tag.OtherBlock, ["input"] = Tag.Input, ["textarea"] = Tag.Skip,
        ["select"] = Tag.Skip, ["button"] = Tag.Button, ["iframe"] = Tag.Embed, ["object"] = Tag.Embed, ["embed"] = Tag.Embed,
        ["video"] = Tag.Video, ["audio"] = Tag.Video, ["hr"] = Tag.Hr, ["center"] = Tag.Div, ["details"] = Tag.OtherBlock,
        ["summary"] = Tag.OtherBlock, ["dialog"] = Tag.OtherBlock, ["span"] = Tag.Span, ["time"] = Tag.Time, ["script"] = Tag.Skip,
        ["style"] = Tag.Skip, ["noscript"] = Tag.Skip, ["template"] = Tag.Skip, ["svg"] = Tag.Skip, ["canvas"] = Tag.Skip,
        ["link"] = Tag.Skip, ["meta"] = Tag.Skip, ["head"] = Tag.Skip, ["title"] = Tag.Skip, ["option"] = Tag.Skip,
        ["datalist"] = Tag.Skip, ["map"] = Tag.Skip, ["frame"] = Tag.Skip, ["frameset"] = Tag.Skip, ["rp"] = Tag.Skip,
        ["rt"] = Tag.Skip, ["amp-ad"] = Tag.Skip, ["amp-analytics"] = Tag.Skip, ["amp-sidebar"] = Tag.Skip,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Tag Of(string localName) =>
        ByName.GetValueOrDefault(localName, localName.Contains('-', StringComparison.Ordinal) ? Tag.Div : Tag.Inline);

    /// <summary>Elements that run on in a line.</summary>
    public static bool IsInline(this Tag tag) =>
        tag is Tag.Text or Tag.Inline or Tag.A or Tag.Br or Tag.Img or Tag.Span
            or Tag.Time or Tag.Code or Tag.Input or Tag.Button or Tag.Embed or Tag.Video;

    public static bool IsHeading(this Tag tag) => tag is >= Tag.H1 and <= Tag.H6;

    public static bool IsList(this Tag tag) => tag is Tag.Ul or Tag.Ol or Tag.Dl;
}
