namespace Alerts.Feeds.Parsing;

/// <summary>An entry while its elements come in. Used again for the next one after <see cref="Clear"/>.</summary>
internal sealed class EntryDraft
{
    private Slot<string> title;
    private Slot<Uri> link;
    private Slot<string> summary;
    private Slot<string> content;
    private Slot<string> author;
    private Slot<FeedDate> published;
    private Slot<FeedDate> updated;

    public Slot<string> Id;
    public Slot<string> Language;

    public void Offer(Field field, int rank, string? value, ReadOnlySpan<char> attributes, Uri? baseUrl)
    {
        switch (field)
        {
            case Field.Title: title.Offer(PlainText.Title(value, TextKinds.Of(attributes)), rank); break;
            case Field.Link: OfferLink(rank, value, attributes, baseUrl); break;
            case Field.OriginalLink: link.Offer(Links.Resolve(value, baseUrl), -1); break;
            case Field.Guid: OfferGuid(value, attributes, rank); break;
            case Field.Id: Id.Offer(Bounded(value), rank); break;
            case Field.Description or Field.Summary: summary.Offer(value, rank); break;
            case Field.Content: content.Offer(TextKinds.Decode(value, attributes), rank); break;
            case Field.Published: published.Offer(FeedDate.Parse(value), rank); break;
            case Field.Updated: updated.Offer(FeedDate.Parse(value), rank); break;
            case Field.Date: published.Offer(FeedDate.Parse(value), rank); break;
            case Field.Author: author.Offer(PlainText.Title(value, TextKind.Unknown), rank); break;
            case Field.Language: Language.Offer(value, rank); break;
        }
    }

    /// <summary>The entry, or null when nothing came in that could tell it from another.</summary>
    public FeedEntry? Build()
    {
        if (title.Value is null && link.Value is null && Id.Value is null && summary.Value is null && content.Value is null) return null;
        return new FeedEntry
        {
            Id = Id.Value,
            Title = title.Value,
            Link = link.Value ?? (Id.Value is { } id && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !guidIsNoLink ? Links.Resolve(id, null) : null),
            Published = published.Value?.At,
            PublishedHasTime = published.Value?.HasTime ?? true,
            Updated = updated.Value?.At,
            Summary = summary.Value,
            Content = content.Value,
            Author = author.Value,
            Language = Language.Value,
        };
    }

    private bool guidIsNoLink;

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

    private void OfferLink(int rank, string? value, ReadOnlySpan<char> attributes, Uri? baseUrl)
    {
        var target = MarkupAttributes.Find(attributes, "href") ?? value;
        var relation = MarkupAttributes.Find(attributes, "rel");
        if (relation is not null && !relation.Equals("alternate", StringComparison.OrdinalIgnoreCase)) return;
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
    private static string? Bounded(string? id) => id is { Length: > 2048 } ? string.Concat(id.AsSpan(0, 2000), "#", id.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)) : id;
}
