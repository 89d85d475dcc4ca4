namespace Alerts.Feeds.Parsing;

/// <summary>
/// Reads RSS, Atom and RDF in one pass over the decoded text, well-formed or not. Elements are told by what they are for
/// (<see cref="Vocabulary"/>), not by the format that should hold them, since feeds mix formats freely.
/// </summary>
internal ref struct XmlFeedReader
{
    private const int Deepest = 128;

    private readonly FeedParseOptions options;
    private readonly NamespaceScope namespaces = new();
    private readonly List<Open> open = [];
    private readonly FeedDraft feed = new();
    private readonly List<FeedEntry> entries = [];
    private MarkupReader markup;
    private EntryDraft? entry;
    private EntryDraft? spare;
    private bool sawFeed;
    private bool atom;

    public XmlFeedReader(ReadOnlySpan<char> text, FeedParseOptions options)
    {
        this.options = options;
        markup = new MarkupReader(text);
        open.Add(new Open { Field = Field.Wrapper, Base = options.BaseUrl });
    }

    /// <summary>The feed, or null when nothing in the text is one.</summary>
    public FeedDocument? Read()
    {
        while (markup.Read())
        {
            if (markup.Token is Token.Start) Enter();
            else if (markup.Token is Token.End) Close(markup.Name);
            if (entries.Count >= options.MostEntries)
            {
                feed.Problems.Add($"more than {options.MostEntries} entries: the rest was not read");
                break;
            }
        }

        var truncated = open.Count > 1 && entries.Count < options.MostEntries;
        FinishEntry();
        return sawFeed ? feed.Build(entries) with { Damaged = markup.Damaged || truncated, Truncated = truncated } : null;
    }

    private void Enter()
    {
        var name = markup.Name;
        var attributes = markup.Body;
        var colon = name.IndexOf(':');
        var local = colon < 0 ? name : name[(colon + 1)..];
        var mark = namespaces.Mark;
        namespaces.Enter(attributes, colon < 0 && open.Count < 4);
        var space = colon < 0 ? namespaces.Default : namespaces.Of(name[..colon]);
        var field = Vocabulary.FieldOf(space, local);

        if (colon > 0 && !namespaces.Declares(name[..colon])) markup.Damaged = true;
        if (field is Field.Item && entry is not null && !markup.SelfClosing)
        {
            // The unfinished entry takes its declarations with it, so this one's are made again.
            markup.Damaged = true;
            FinishEntry();
            mark = namespaces.Mark;
            namespaces.Enter(attributes, colon < 0);
        }
        else if (field is not Field.Item && IsClosedTo(open[^1].Field) && !(field is Field.Author && open[^1].Field is Field.Source))
            field = Field.Other;

        if (field < Field.Title) EnterContainer(field, space, name, local, attributes, mark);
        else
        {
            ReadValue(field, space, attributes);
            namespaces.Leave(mark);
        }
    }

    private static bool IsClosedTo(Field field) => field is Field.Other or Field.Image or Field.Person or Field.Source;

    private void EnterContainer(
        Field field,
        Space space,
        ReadOnlySpan<char> name,
        ReadOnlySpan<char> local,
        ReadOnlySpan<char> attributes,
        int mark)
    {
        var parent = open[^1];
        if (field is Field.Feed or Field.Channel or Field.Item) sawFeed = true;
        if (field is Field.Feed) atom = space is Space.Atom || local.Equals("feed", StringComparison.OrdinalIgnoreCase);
        if (markup.SelfClosing || open.Count >= Deepest)
        {
            namespaces.Leave(mark);
            return;
        }

        open.Add(new Open
        {
            Field = field,
            NameStart = markup.Start + 1,
            NameLength = name.Length,
            Mark = mark,
            Base = Links.Resolve(MarkupAttributes.Find(attributes, "xml:base"), parent.Base)
                ?? (field is Field.Item ? BaseOfEntry(parent.Base) : parent.Base),
            Language = MarkupAttributes.Find(attributes, "xml:lang") ?? parent.Language,
        });
        if (field is Field.Item) StartEntry(attributes);
        else if (field is Field.Feed or Field.Channel) StartFeed(attributes);
    }

    /// <summary>RSS knows no base: its relative links are the site's, wherever the feed itself lies.</summary>
    private readonly Uri? BaseOfEntry(Uri? around) =>
        (atom || !ReferenceEquals(around, options.BaseUrl) ? null : feed.Site) ?? around ?? feed.Address;

    private void StartFeed(ReadOnlySpan<char> attributes)
    {
        feed.Language.Offer(Languages.Tag(open[^1].Language), 1);
        feed.OfferAttributes(attributes, open[^1].Base);
        feed.Id.Offer(MarkupAttributes.Find(attributes, "rdf:about"), 5);
    }

    private void StartEntry(ReadOnlySpan<char> attributes)
    {
        entry = spare ?? new EntryDraft();
        spare = null;
        entry.OfferAttributes(attributes, open[^1].Base);
        entry.Language.Offer(Languages.Tag(open[^1].Language), 9);
    }

    private void FinishEntry(bool closed = false)
    {
        if (entry is null) return;
        if (closed || !entry.IsBlank) entries.Add(entry.Build(feed.Language.Value, atom ? feed.Author.Value : null));
        entry.Clear();
        spare = entry;
        entry = null;
        // An item that was never closed ends where the next begins.
        var at = LastOpen(Field.Item);
        if (at > 0) LeaveFrom(at);
    }

    private readonly int LastOpen(Field field)
    {
        var at = open.Count - 1;
        while (at > 0 && open[at].Field != field) at--;
        return at;
    }

    private void Close(ReadOnlySpan<char> name)
    {
        for (var at = open.Count - 1; at > 0; at--)
        {
            if (!IsNamed(open[at], name)) continue;
            if (at != open.Count - 1) markup.Damaged = true;
            if (entry is not null && at <= LastOpen(Field.Item)) FinishEntry(closed: at == LastOpen(Field.Item));
            if (at < open.Count) LeaveFrom(at);
            return;
        }

        if (open.Count < Deepest) markup.Damaged = true;
    }

    private readonly bool IsNamed(Open element, ReadOnlySpan<char> name) =>
        element.NameLength == name.Length
        && markup.Source.Slice(element.NameStart, element.NameLength).Equals(name, StringComparison.OrdinalIgnoreCase);

    private void LeaveFrom(int at)
    {
        namespaces.Leave(open[at].Mark);
        open.RemoveRange(at, open.Count - at);
    }

    private void ReadValue(Field field, Space space, ReadOnlySpan<char> attributes)
    {
        var capture = new ValueCapture(options.MostText, this.namespaces);
        var rank = RankOf(space);
        var around = open[^1];
        if (field is Field.Author)
        {
            // Who looks after the server is the author only where nobody else is.
            var webmaster = markup.Name.EndsWith("webMaster", StringComparison.OrdinalIgnoreCase);
            // An entry copied from elsewhere has the author of where it comes from, unless it names its own.
            var person = capture.ReadPerson(ref markup);
            // A name says more than an address, whoever gives it.
            Offer(
                field,
                (webmaster ? 8 : around.Field is Field.Source ? 7 : rank) + (People.IsAddress(person) ? 6 : 0),
                person,
                [],
                around);
            return;
        }

        var value = capture.Read(ref markup, field, attributes);
        Offer(field, rank, value, attributes, around);
    }

    private readonly int RankOf(Space space) => space switch
    {
        Space.Core => atom ? 2 : 0,
        Space.Atom => atom ? 0 : 2,
        Space.Content => 0,
        Space.Xhtml => 1,
        Space.Dc => 3,
        Space.DcTerms => 4,
        Space.Itunes => 5,
        _ => 6,
    };

    private readonly void Offer(Field field, int rank, string? value, ReadOnlySpan<char> attributes, Open around)
    {
        var baseUrl = Links.Resolve(MarkupAttributes.Find(attributes, "xml:base"), around.Base) ?? around.Base;
        if (field is Field.Title or Field.Description or Field.Summary or Field.Content)
        {
            value = Base64Content.Decode(value, attributes);
            if (options.ResolveTexts) value = HtmlAddresses.Resolve(value, baseUrl);
        }

        if (entry is not null)
        {
            if (attributes.Contains("xml:lang", StringComparison.OrdinalIgnoreCase))
                entry.Language.Offer(Languages.Tag(MarkupAttributes.Find(attributes, "xml:lang")), 10);
            entry.Offer(field, rank, value, attributes, baseUrl);
        }
        else feed.Offer(field, rank, value, attributes, baseUrl);
    }

    private struct Open
    {
        public Field Field;
        public int NameStart;
        public int NameLength;
        public int Mark;
        public Uri? Base;
        public string? Language;
    }
}
