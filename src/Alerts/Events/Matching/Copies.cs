using Alerts.Articles;

namespace Alerts.Events.Matching;

/// <summary>Tells whether two sources are one document, or one wire text in two outlets.</summary>
internal static class Copies
{
    /// <summary>Distance of signatures at which texts are one, whoever signs them.</summary>
    private const int OneText = 3;

    private const int FewestLettersOfAnUnsignedText = 60;

    /// <summary>The same page under another address, scheme, edition or date.</summary>
    public static bool IsSameDocument(EventSource one, EventSource other) =>
        one.ArticleId == other.ArticleId || (IsSameSite(one.Url, other.Url) && CanonicalUrl.Same(one.Url, other.Url));

    /// <summary>
    /// Near-identical text, or one first sentence; a looser likeness suffices when both
    /// credit one agency or prove it with the same sentence.
    /// </summary>
    public static bool IsSameText(EventSource one, EventSource other)
    {
        if (Fingerprint.Distance(one.Fingerprint, other.Fingerprint) <= OneText || (one.Digest != 0 && one.Digest == other.Digest)
            || (one.Lead != 0 && one.Lead == other.Lead))
        {
            return true;
        }

        if (one.Fingerprint == 0 || other.Fingerprint == 0)
            return Wording.Same(one.Evidence, other.Evidence) || IsSameUnderTitle(one, other);
        return Fingerprint.AreNear(one.Fingerprint, other.Fingerprint)
            && ((one.Agency is not null && one.Agency == other.Agency) || Wording.Same(one.Evidence, other.Evidence));
    }

    /// <summary>
    /// A text that is told again long after, or on a page with another date. Two acts ten days apart may be told in almost the same words,
    /// so either the whole text is the very same, or it is nearly so and the proving sentence, which holds the day, is the very same.
    /// </summary>
    public static bool IsToldAgain(EventSource one, EventSource other)
    {
        if (one.Digest != 0 && one.Digest == other.Digest) return true;
        if (IsSameWeekday(one, other) && Fingerprint.Distance(one.Fingerprint, other.Fingerprint) <= OneText) return true;
        if (one.Fingerprint != 0 && other.Fingerprint != 0 && Fingerprint.AreNear(one.Fingerprint, other.Fingerprint))
            return Wording.Same(one.Evidence, other.Evidence, 1);
        if (IsSameDocument(one, other)) return Wording.Same(one.Evidence, other.Evidence, 1);
        if (one.Fingerprint != 0 && other.Fingerprint != 0) return false;
        // Of headline and sentence, both the same, one must be long enough to be written once only.
        return Wording.Same(one.Evidence, other.Evidence, FewestLettersOfAnUnsignedText)
            && Wording.Bare(one.Title) == Wording.Bare(other.Title)
            || Wording.Same(one.Title, other.Title, FewestLettersOfAnUnsignedText) && Wording.Same(one.Evidence, other.Evidence, 1);
    }

    // "London had done the same on Friday" is too short to prove a copy by itself; under the same headline it does.
    private static bool IsSameUnderTitle(EventSource one, EventSource other) =>
        Wording.Bare(one.Title) is { Length: > 0 } title && title == Wording.Bare(other.Title) && Wording.Bare(one.Evidence) != title
            && Wording.Same(one.Evidence, other.Evidence, 1);

    // Canonical addresses cost too much to make them of every two that are compared.
    private static bool IsSameSite(Uri? one, Uri? other) => one is not null && other is not null && Site(one).SequenceEqual(Site(other));

    private static ReadOnlySpan<char> Site(Uri address)
    {
        var host = address.Host.AsSpan();
        var top = host.LastIndexOf('.');
        return top < 0 ? host : host[(host[..top].LastIndexOf('.') + 1)..];
    }

    // One "on Friday" read on pages of different weeks gives Fridays.
    private static bool IsSameWeekday(EventSource one, EventSource other) =>
        one.Date is { } date && other.Date is { } day && date.DayOfWeek == day.DayOfWeek;

    /// <summary>Marks every source that copies an earlier one; the others are independent.</summary>
    public static IReadOnlyList<EventSource> Mark(IReadOnlyList<EventSource> sources)
    {
        var marked = new List<EventSource>(sources.Count);
        foreach (var source in sources)
        {
            var original = marked.Find(earlier =>
                earlier.CopyOf is null && (IsSameDocument(earlier, source) || IsSameText(earlier, source)));
            marked.Add(source.CopyOf == original?.ArticleId ? source : source with { CopyOf = original?.ArticleId });
        }

        return marked;
    }
}
