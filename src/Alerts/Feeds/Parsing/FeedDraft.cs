using System.Globalization;

namespace Alerts.Feeds.Parsing;

/// <summary>A feed while its elements come in.</summary>
internal sealed class FeedDraft
{
    private const int Doubtful = 10;

    private Slot<string> title;
    private Slot<Uri> link;
    private Slot<string> description;
    private Slot<FeedDate> published;
    private Slot<FeedDate> updated;
    private TimeSpan? timeToLive;
    private string? period;
    private int frequency = 1;
    private Uri? self;
    private Uri? hub;
    private Uri? movedTo;
    private string? relativeLink;
    private readonly SortedSet<int> skipHours = [];
    private readonly SortedSet<DayOfWeek> skipDays = [];

    public AuthorSlot Author;
    public Slot<string> Id;
    public Slot<string> Language;

    public List<string> Problems { get; } = [];

    /// <summary>The site that the feed is of.</summary>
    public Uri? Site => link.Value;

    /// <summary>Where the feed says it is, to resolve against when nobody knows where it came from.</summary>
    public Uri? Address => self ?? link.Value;

    public void Offer(Field field, int rank, string? value, ReadOnlySpan<char> attributes, Uri? baseUrl)
    {
        switch (field)
        {
            case Field.Title: title.Offer(ShortText.Clean(value), rank); break;
            case Field.Link: OfferLink(rank, value, attributes, baseUrl); break;
            case Field.Id: Id.Offer(Links.AbsoluteId(value, baseUrl), rank); break;
            case Field.Guid: Id.Offer(value, rank); break;
            case Field.Description or Field.Summary: description.Offer(value, rank); break;
            case Field.Published: published.Offer(FeedDate.Parse(value), rank); break;
            case Field.Created: published.Offer(FeedDate.Parse(value), rank + Doubtful); break;
            case Field.Date: OfferDate(FeedDate.Parse(value), rank); break;
            case Field.Updated: updated.Offer(FeedDate.Parse(value), rank); break;
            case Field.Author: Author.Offer(ShortText.Clean(value), rank); break;
            case Field.Language: Language.Offer(Languages.Tag(value), 0); break;
            case Field.NewAddress: movedTo ??= Links.Resolve(value, baseUrl); break;
            default: OfferSchedule(field, value); break;
        }
    }

    /// <summary>CDF says in attributes what others say in elements.</summary>
    public void OfferAttributes(ReadOnlySpan<char> attributes, Uri? baseUrl)
    {
        link.Offer(Links.Resolve(MarkupAttributes.Find(attributes, "href"), baseUrl), 9);
        updated.Offer(FeedDate.Parse(MarkupAttributes.Find(attributes, "lastmod")), 9);
    }

    public FeedDocument Build(IReadOnlyList<FeedEntry> entries) => new()
    {
        Title = title.Value,
        Link = link.Value ?? Links.Resolve(relativeLink, self),
        Id = Id.Value,
        Language = Language.Value,
        Author = Author.Value,
        Description = description.Value,
        Published = published.Value?.At,
        Updated = updated.Value?.At,
        Problems = Problems,
        TimeToLive = timeToLive ?? PeriodLength(),
        SkipHours = [.. skipHours],
        SkipDays = [.. skipDays],
        Self = self,
        Hub = hub,
        MovedTo = movedTo,
        Entries = entries,
    };

    private void OfferDate(FeedDate? date, int rank)
    {
        published.Offer(date, rank);
        updated.Offer(date, rank);
    }

    private void OfferLink(int rank, string? value, ReadOnlySpan<char> attributes, Uri? baseUrl)
    {
        var address = MarkupAttributes.Find(attributes, "href") ?? value;
        var target = Links.Resolve(address, baseUrl);
        switch (MarkupAttributes.Find(attributes, "rel")?.ToLowerInvariant())
        {
            case null or "":
            case { } relation when Links.IsAlternate(relation):
                link.Offer(target, rank);
                // The address to resolve it against may come later.
                if (target is null) relativeLink ??= address;
                break;
            case "self": self ??= target; break;
            case "hub": hub ??= target; break;
        }
    }

    private void OfferSchedule(Field field, string? value)
    {
        var number = int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
        switch (field)
        {
            case Field.Ttl when number is > 0 and < 100_000: timeToLive = TimeSpan.FromMinutes(number); break;
            case Field.Hour when number is >= 0 and <= 24: skipHours.Add(number % 24); break;
            case Field.Day when Enum.TryParse<DayOfWeek>(value, ignoreCase: true, out var day) && number < 0: skipDays.Add(day); break;
            case Field.UpdatePeriod: period = value; break;
            case Field.UpdateFrequency when number is > 0 and < 10_000: frequency = number; break;
        }
    }

    private TimeSpan? PeriodLength() => period?.ToLowerInvariant() switch
    {
        "hourly" => TimeSpan.FromHours(1) / frequency,
        "daily" => TimeSpan.FromDays(1) / frequency,
        "weekly" => TimeSpan.FromDays(7) / frequency,
        "monthly" => TimeSpan.FromDays(30) / frequency,
        "yearly" => TimeSpan.FromDays(365) / frequency,
        _ => null,
    };
}
