using System.Globalization;
using Alerts.Subscriptions;

namespace Alerts.Site.Desk;

/// <summary>Wishes as the forms hold them: read from a posted form, or written out from a subscription.</summary>
internal static class Wishes
{
    /// <summary>What the empty form offers.</summary>
    public static SubscriptionWishes Usual { get; } = new() { Rules = "", Cadence = "daily", At = "08:00", Day = "Monday", Zone = "UTC" };

    public static SubscriptionWishes Of(SiteForm form) => new()
    {
        Rules = form["rules"],
        MinConfidence = form["confidence"],
        MinSources = form["sources"],
        HoldHours = form["hold"],
        Cadence = form["cadence"],
        At = form["at"],
        Day = form["day"],
        Zone = form["zone"],
        Quiet = form["quiet"],
        DailyCap = form["cap"],
        PauseUntil = form["pause"],
        // A box that is not ticked is not sent: a hidden field tells that it was there.
        TextOnly = form["boxes"] is null ? null : form["text"] == "yes",
        WantsEmptyDigests = form["boxes"] is null ? null : form["empty"] == "yes",
    };

    public static SubscriptionWishes Of(Subscriber known) => new()
    {
        Rules = string.Join('\n', known.Filter.Rules),
        MinConfidence = known.Filter.MinConfidence.ToString("0.##", CultureInfo.InvariantCulture),
        MinSources = known.Filter.MinSources.ToString(CultureInfo.InvariantCulture),
        HoldHours = known.Filter.HoldFor.TotalHours.ToString("0", CultureInfo.InvariantCulture),
        Cadence = known.Cadence.Kind.ToString().ToLowerInvariant(),
        At = known.Cadence.At.ToString("HH:mm", CultureInfo.InvariantCulture),
        Day = known.Cadence.Day.ToString(),
        Zone = known.Zone,
        Quiet = known.Quiet is { } quiet ? string.Create(CultureInfo.InvariantCulture, $"{quiet.From:HH\\:mm}-{quiet.To:HH\\:mm}") : "",
        DailyCap = known.DailyCap.ToString(CultureInfo.InvariantCulture),
        PauseUntil = known is { Status: SubscriberStatus.Paused, PausedUntil: { } until }
            ? TimeZoneInfo.ConvertTime(until, known.TimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : "",
        TextOnly = known.TextOnly,
        WantsEmptyDigests = known.WantsEmptyDigests,
    };
}

/// <summary>The form to subscribe, with what was typed and what of it was not understood.</summary>
public sealed record SubscribeModel(SiteFrame Frame, string Address, SubscriptionWishes Wishes, IReadOnlyList<string> Faults);

/// <summary>
/// The settings of one subscription. <paramref name="Token"/> is that of the signed
/// link, <paramref name="Stop"/> one to unsubscribe with.
/// </summary>
public sealed record PreferencesModel(
    SiteFrame Frame,
    Subscriber Known,
    SubscriptionWishes Wishes,
    string Token,
    string? Stop,
    IReadOnlyList<string> Faults,
    bool IsSaved);
