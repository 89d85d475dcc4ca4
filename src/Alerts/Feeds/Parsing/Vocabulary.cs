using System.Collections.Frozen;

namespace Alerts.Feeds.Parsing;

/// <summary>Which vocabulary an element is of.</summary>
internal enum Space
{
    /// <summary>RSS in all its versions, and what has no namespace.</summary>
    Core,
    Atom,
    Rdf,
    Dc,
    DcTerms,
    Content,
    Itunes,
    Media,
    Syndication,
    FeedBurner,
    Xhtml,
    Xml,
    Foreign,
}

/// <summary>Namespaces by address and by the prefix everybody uses, and what the elements of each are for.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, Space>.AlternateLookup<ReadOnlySpan<char>> Addresses =
        new Dictionary<string, Space>(StringComparer.OrdinalIgnoreCase)
        {
            [""] = Space.Core,
            ["http://backend.userland.com/rss"] = Space.Core,
            ["http://backend.userland.com/rss2"] = Space.Core,
            ["http://blogs.law.harvard.edu/tech/rss"] = Space.Core,
            ["http://cyber.law.harvard.edu/rss/"] = Space.Core,
            ["http://purl.org/rss/1.0/"] = Space.Core,
            ["http://purl.org/net/rss1.1#"] = Space.Core,
            ["http://my.netscape.com/rdf/simple/0.9/"] = Space.Core,
            ["http://channel.netscape.com/rdf/simple/0.9/"] = Space.Core,
            ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = Space.Core,
            ["http://www.w3.org/2005/Atom"] = Space.Atom,
            ["https://www.w3.org/2005/Atom"] = Space.Atom,
            ["http://purl.org/atom/ns#"] = Space.Atom,
            ["http://example.com/newformat#"] = Space.Atom,
            ["http://purl.org/echo/"] = Space.Atom,
            ["uri/of/echo/namespace#"] = Space.Atom,
            ["http://purl.org/pie/"] = Space.Atom,
            ["http://example.com/necho"] = Space.Atom,
            ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = Space.Rdf,
            ["http://purl.org/dc/elements/1.1/"] = Space.Dc,
            ["http://purl.org/dc/elements/1.0/"] = Space.Dc,
            ["http://purl.org/dc/terms/"] = Space.DcTerms,
            ["http://purl.org/rss/1.0/modules/content/"] = Space.Content,
            ["http://www.itunes.com/DTDs/PodCast-1.0.dtd"] = Space.Itunes,
            ["http://search.yahoo.com/mrss/"] = Space.Media,
            ["http://search.yahoo.com/mrss"] = Space.Media,
            ["http://purl.org/rss/1.0/modules/syndication/"] = Space.Syndication,
            ["http://rssnamespace.org/feedburner/ext/1.0"] = Space.FeedBurner,
            ["http://www.pheedo.com/namespace/pheedo"] = Space.FeedBurner,
            ["http://www.w3.org/1999/xhtml"] = Space.Xhtml,
            ["http://www.w3.org/XML/1998/namespace"] = Space.Xml,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Space>.AlternateLookup<ReadOnlySpan<char>> Prefixes =
        new Dictionary<string, Space>(StringComparer.OrdinalIgnoreCase)
        {
            ["rss"] = Space.Core,
            ["atom"] = Space.Atom,
            ["atom10"] = Space.Atom,
            ["atom03"] = Space.Atom,
            ["a10"] = Space.Atom,
            ["rdf"] = Space.Rdf,
            ["dc"] = Space.Dc,
            ["dcterms"] = Space.DcTerms,
            ["content"] = Space.Content,
            ["itunes"] = Space.Itunes,
            ["media"] = Space.Media,
            ["sy"] = Space.Syndication,
            ["feedburner"] = Space.FeedBurner,
            ["xhtml"] = Space.Xhtml,
            ["xml"] = Space.Xml,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Field>.AlternateLookup<ReadOnlySpan<char>> Own = Names(
        (Field.Feed, "rss rdf"), (Field.Feed, "feed"), (Field.Channel, "channel"), (Field.Item, "item entry"),
        (Field.Image, "image textinput"), (Field.Person, "contributor owner"), (Field.Source, "source"),
        (Field.Other, "items cloud generator copyright rights category enclosure docs rating icon logo info comments"),
        (Field.Title, "title"), (Field.Link, "link"), (Field.Guid, "guid"), (Field.Id, "id"),
        (Field.Description, "description subtitle tagline abstract"), (Field.Summary, "summary"), (Field.Content, "content body fullitem"),
        (Field.Published, "pubdate published issued"), (Field.Created, "created"),
        (Field.Updated, "updated modified lastbuilddate"), (Field.Date, "date"),
        (Field.Language, "language"), (Field.Author, "author managingeditor webmaster"), (Field.Name, "name"), (Field.Email, "email"),
        (Field.Ttl, "ttl"), (Field.Hour, "hour"), (Field.Day, "day"), (Field.Other, "uri url homepage width height"));

    private static readonly FrozenDictionary<string, Field>.AlternateLookup<ReadOnlySpan<char>> DublinCore = Names(
        (Field.Title, "title"), (Field.Author, "creator author"), (Field.Date, "date"), (Field.Language, "language"),
        (Field.Description, "description"), (Field.Id, "identifier"));

    private static readonly FrozenDictionary<string, Field>.AlternateLookup<ReadOnlySpan<char>> DublinCoreTerms = Names(
        (Field.Published, "issued available"), (Field.Created, "created"), (Field.Updated, "modified"),
        (Field.Author, "creator"), (Field.Date, "date"), (Field.Language, "language"));

    private static readonly FrozenDictionary<string, Field>.AlternateLookup<ReadOnlySpan<char>> Podcast = Names(
        (Field.Title, "title"), (Field.Author, "author"), (Field.Summary, "summary"),
        (Field.Description, "subtitle"), (Field.NewAddress, "new-feed-url"));

    /// <summary>The vocabulary that a namespace's address names.</summary>
    public static Space SpaceOf(ReadOnlySpan<char> address) => Addresses.TryGetValue(address.Trim(), out var space) ? space : Space.Foreign;

    /// <summary>The vocabulary that an undeclared prefix most likely means.</summary>
    public static Space SpaceOfPrefix(ReadOnlySpan<char> prefix) => Prefixes.TryGetValue(prefix, out var space) ? space : Space.Foreign;

    public static Field FieldOf(Space space, ReadOnlySpan<char> name) => space switch
    {
        Space.Core or Space.Atom => Own.TryGetValue(name, out var field) ? field : Field.Wrapper,
        Space.Rdf => name.Equals("RDF", StringComparison.OrdinalIgnoreCase) ? Field.Feed : Field.Other,
        Space.Dc => DublinCore.TryGetValue(name, out var field) ? field : Field.Other,
        Space.DcTerms => DublinCoreTerms.TryGetValue(name, out var field) ? field : Field.Other,
        Space.Itunes => Podcast.TryGetValue(name, out var field) ? field : Field.Other,
        Space.Content => name.Equals("encoded", StringComparison.OrdinalIgnoreCase) ? Field.Content : Field.Other,
        Space.Media => name.Equals("description", StringComparison.OrdinalIgnoreCase) ? Field.Summary
            : name.Equals("title", StringComparison.OrdinalIgnoreCase) ? Field.Title
            : name.Equals("group", StringComparison.OrdinalIgnoreCase) || name.Equals("content", StringComparison.OrdinalIgnoreCase)
                ? Field.Wrapper
                : Field.Other,
        Space.Syndication => name.Equals("updatePeriod", StringComparison.OrdinalIgnoreCase) ? Field.UpdatePeriod
            : name.Equals("updateFrequency", StringComparison.OrdinalIgnoreCase) ? Field.UpdateFrequency : Field.Other,
        Space.FeedBurner => name.Equals("origLink", StringComparison.OrdinalIgnoreCase) ? Field.OriginalLink : Field.Other,
        Space.Xhtml => name.Equals("body", StringComparison.OrdinalIgnoreCase) || name.Equals("div", StringComparison.OrdinalIgnoreCase)
            ? Field.Content : Field.Other,
        _ => Field.Other,
    };

    private static FrozenDictionary<string, Field>.AlternateLookup<ReadOnlySpan<char>> Names(params (Field Field, string Names)[] fields) =>
        fields.SelectMany(pair => pair.Names.Split(' '), (pair, name) => (name, pair.Field))
            .ToFrozenDictionary(pair => pair.name, pair => pair.Field, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
