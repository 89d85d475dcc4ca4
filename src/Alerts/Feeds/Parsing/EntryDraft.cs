namespace Alerts.Feeds.Parsing;

/// <summary>An entry while its elements come in. Used again for the next one after <see cref="Clear"/>.</summary>
internal sealed class EntryDraft
{
    private const int Doubtful = 10;

    private Slot<string> title;
    private Slot<Uri> link;
    private Slot<string> summary;
    private Slot<string> content;
    private AuthorSlot author;
    private Slot<FeedDate> published;
    private Slot<FeedDate> updated;
    private Field summaryField;
    private int summaryRank;
    private bool guidIsNoLink;

    public Slot<string> Id;
    public Slot<string> Language;

    public void Offer(Field field, int rank, string? value, ReadOnlySpan<char> attributes, Uri? baseUrl)
    {
        switch (field)
        {
            case Field.Title: title.Offer(ShortText.Clean(value), rank); break;
            case Field.Link: OfferLink(rank, value, attributes, baseUrl); break;
            case Field.OriginalLink: link.Offer(Links.Resolve(value, baseUrl), -1); break;
            case Field.Guid: OfferGuid(value, attributes, rank); break;
            case Field.Id: Id.Offer(Bounded(Links.AbsoluteId(value, baseUrl)), rank); break;
            case Field.Description or Field.Summary: OfferSummary(field, value, rank); break;
            case Field.Content: content.Offer(value, rank); break;
            case Field.Published: published.Offer(FeedDate.Parse(value), rank); break;
            // An entry is published when it is issued; where it does not say, when it was created.
            case Field.Created: published.Offer(FeedDate.Parse(value), rank + Doubtful); break;
            case Field.Updated: updated.Offer(FeedDate.Parse(value), rank); break;
            case Field.Date: OfferDate(FeedDate.Parse(value), rank); break;
            case Field.Author: author.Offer(ShortText.Clean(value), rank); break;
            case Field.Language: Language.Offer(Languages.Tag(value), rank); break;
        }
    }

    /// <summary>CDF says in attributes what others say in elements.</summary>
    public void OfferAttributes(ReadOnlySpan<char> attributes, Uri? baseUrl)
    {
        if (attributes.IsEmpty) return;
        Language.Offer(Languages.Tag(MarkupAttributes.Find(attributes, "xml:lang")), 1);
        Id.Offer(MarkupAttributes.Find(attributes, "rdf:about"), 5);
        link.Offer(Links.Resolve(MarkupAttributes.Find(attributes, "href"), baseUrl), 9);
        updated.Offer(FeedDate.Parse(MarkupAttributes.Find(attributes, "lastmod")), 9);
    }

    /// <summary>True when nothing came in that an entry could be made of.</summary>
    public bool IsBlank => title.Value is null && link.Value is null && Id.Value is null && summary.Value is null && content.Value is null;

    /// <summary>The entry; what it does not say itself, its feed says for it.</summary>
    public FeedEntry Build(string? languageOfFeed, string? authorOfFeed)
    {
        return new FeedEntry
        {
            Id = Id.Value,
            Title = title.Value,
            Link = link.Value
                ?? (Id.Value is { } id && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !guidIsNoLink
                    ? Links.Resolve(id, null)
                    : null),
            Published = published.Value?.At,
            PublishedHasTime = published.Value?.HasTime ?? true,
            Updated = updated.Value?.At,
            Summary = summary.Value,
            Content = content.Value,
            Author = author.Value ?? authorOfFeed,
            Language = Language.Value ?? languageOfFeed,
        };
    }

    public void Clear()
    {
        title.Clear();
        link.Clear();
        summary.Clear();
        content.Clear();
        author.Clear();
        published.Clear();
        updated.Clear();
        Id.Clear();
        Language.Clear();
        guidIsNoLink = false;
    }

    /// <summary>
    /// Where an item has both a description and a summary, the one that comes later is its content, unless it has that too.
    /// </summary>
    private void OfferSummary(Field field, string? value, int rank)
    {
        if (summary.Value is not null && field != summaryField && rank == 0 && summaryRank == 0) content.Offer(value, 8);
        else
        {
            if (summary.Value is null || rank < summaryRank) (summaryField, summaryRank) = (field, rank);
            summary.Offer(value, rank);
        }
    }

    /// <summary>Dublin Core's date does not say of what: it stands for both until something says more.</summary>
    private void OfferDate(FeedDate? date, int rank)
    {
        published.Offer(date, rank);
        updated.Offer(date, rank);
    }

    private void OfferLink(int rank, string? value, ReadOnlySpan<char> attributes, Uri? baseUrl)
    {
        var target = MarkupAttributes.Find(attributes, "href") ?? value;
        var relation = MarkupAttributes.Find(attributes, "rel");
        if (relation is not null && !Links.IsAlternate(relation)) return;
        var type = MarkupAttributes.Find(attributes, "type");
        var html = type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase);
        link.Offer(Links.Resolve(target, baseUrl), html ? rank : rank + 10);
    }

    private void OfferGuid(string? value, ReadOnlySpan<char> attributes, int rank)
    {
        Id.Offer(Bounded(value), rank);
        guidIsNoLink = string.Equals(MarkupAttributes.Find(attributes, "isPermaLink"), "false", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Some feeds give the whole text as identity; its start and its length tell it well enough.</summary>
    private static string? Bounded(string? id) => id is { Length: > 2048 }
        ? string.Concat(id.AsSpan(0, 2000), "#", id.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)) : id;
}
