using System.Globalization;
using Alerts.Digests;
using Alerts.Events;
using Alerts.Events.Search;
using Alerts.Subscriptions;
using Microsoft.AspNetCore.WebUtilities;

namespace Alerts.Site.Pages;

/// <summary>
/// <c>/digests</c>: the weeks that had news, each as the digest of everything; with a signed link, the web copy of one
/// subscriber's digest. Nobody's digests are listed.
/// </summary>
public sealed class DigestsPage(EventIndex index, DigestArchive archive, LinkSigner signer, SiteRenderer renderer)
{
    private const int MostWeeks = 104;

    /// <summary>The page; null for a week that is none.</summary>
    public async Task<SiteResponse?> GetAsync(SiteRequest request, SiteFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var given = QueryHelpers.ParseQuery(request.Query);
        var snapshot = await index.CurrentAsync(cancellation);
        if (given.TryGetValue("t", out var token)) return await CopyAsync(token.ToString(), snapshot, frame, cancellation);
        if (given.TryGetValue("week", out var week)) return await WeekAsync(week.ToString(), snapshot, frame);

        var weeks = snapshot.Lines.Where(line => line.ToldAt is not null)
            .GroupBy(line => Monday(line.ToldAt!.Value))
            .OrderByDescending(group => group.Key).Take(MostWeeks)
            .Select(group => new DigestWeek(
                group.Key,
                group.Count(),
                EventHeadline.Plain(group.OrderByDescending(line => line.IndependentSources).First())))
            .ToList();
        return await renderer.PageAsync<DigestWeeks>(200, new DigestWeeksModel(frame, weeks));
    }

    /// <summary>The Monday of the UTC week.</summary>
    public static DateOnly Monday(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    private async Task<SiteResponse?> WeekAsync(string text, EventSnapshot snapshot, SiteFrame frame)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var monday)
            || monday.DayOfWeek != DayOfWeek.Monday)
        {
            return null;
        }

        var told = snapshot.Lines.Where(line => line.ToldAt is { } at && Monday(at) == monday).ToList();
        var title = $"Week of {SiteWords.Day(monday)}";
        return await renderer.PageAsync<OneDigest>(
            200,
            new OneDigestModel(frame, title, "Everything that was alerted in this week, as a digest of all events shows it.", told));
    }

    private async Task<SiteResponse?> CopyAsync(string token, EventSnapshot snapshot, SiteFrame frame, CancellationToken cancellation)
    {
        if (signer.Read(token, LinkPurpose.Archive) is not LinkCheck.Good { Link: var link }
            || !DateTimeOffset.TryParseExact(
                link.Subject,
                "yyyyMMdd'T'HHmmss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var slot)
            || await archive.FindAsync(link.SubscriberId, slot, cancellation) is not { } issue)
        {
            return await renderer.PageAsync<Problem>(
                404,
                new ProblemModel(
                    frame,
                    "This digest cannot be shown",
                    "The link is incomplete, or the digest has been removed. "
                    + "The weeks below hold every event all the same: open Digests in the menu."));
        }

        var lines = issue.Items.Select(item => snapshot.Find(item.EventId)).OfType<EventLine>().ToList();
        return await renderer.PageAsync<OneDigest>(
            200,
            new OneDigestModel(
                frame,
                $"Your digest of {SiteWords.Day(DateOnly.FromDateTime(slot.UtcDateTime))}",
                "The web copy of the mail, with events as they stand now.",
                lines));
    }
}

/// <summary>A week with news: its Monday, how many events were told, and the best-sourced of them.</summary>
public sealed record DigestWeek(DateOnly Monday, int Count, string First);

/// <summary>The weeks, latest first.</summary>
public sealed record DigestWeeksModel(SiteFrame Frame, IReadOnlyList<DigestWeek> Weeks);

/// <summary>The events of one digest.</summary>
public sealed record OneDigestModel(SiteFrame Frame, string Title, string About, IReadOnlyList<EventLine> Lines);
