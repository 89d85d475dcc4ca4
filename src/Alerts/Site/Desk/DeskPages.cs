using Alerts.Delivery.Desk;
using Alerts.Subscriptions;
using Microsoft.AspNetCore.WebUtilities;

namespace Alerts.Site.Desk;

/// <summary>
/// The pages of a subscription: subscribe, confirm, preferences, unsubscribe. A GET only shows, since mail scanners follow links;
/// the button posts. The token of the link stands in for a login, so these pages are never cached.
/// </summary>
public sealed class DeskPages(SubscriptionDesk desk, SiteRenderer renderer)
{
    /// <summary>The page at that path, or null.</summary>
    public async Task<SiteResponse?> GetAsync(SiteRequest request, SiteFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var token = Token(request);
        return request.Path switch
        {
            "/subscribe" => await FormAsync(frame, 200, "", Wishes.Usual, []),
            "/subscribe/confirm" => Private(await ShowAsync(await desk.LookAtConfirmationAsync(token, cancellation), frame,
                shown => DeskNote.AskToConfirm(frame, shown, token!))),
            "/unsubscribe" => Private(await ShowAsync(await desk.LookAtUnsubscribeAsync(token, cancellation), frame,
                shown => DeskNote.AskToUnsubscribe(frame, shown, token!))),
            "/preferences" => Private(await PreferencesAsync(await desk.PreferencesAsync(token, cancellation), frame, token)),
            _ => null,
        };
    }

    /// <summary>What comes of a form posted to that path, or null.</summary>
    public async Task<SiteResponse?> PostAsync(SiteRequest request, SiteForm form, SiteFrame frame, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(form);
        var token = form["t"] ?? Token(request);
        return request.Path switch
        {
            "/subscribe" => await SubscribeAsync(request, form, frame, cancellation),
            "/subscribe/confirm" => Private(await SayAsync(await desk.ConfirmAsync(token, cancellation), frame)),
            "/unsubscribe" => Private(await SayAsync(await desk.UnsubscribeAsync(token, cancellation), frame)),
            "/unsubscribe/undo" => Private(await SayAsync(await desk.UndoAsync(token, cancellation), frame)),
            "/preferences" => Private(await SaveAsync(token, form, frame, cancellation)),
            "/preferences/export" => Private(await SayAsync(await desk.ExportAsync(token, cancellation), frame)),
            "/preferences/erase" => Private(await SayAsync(await desk.EraseAsync(token, form["never"] == "yes", cancellation), frame)),
            _ => null,
        };
    }

    private async Task<SiteResponse> SubscribeAsync(SiteRequest request, SiteForm form, SiteFrame frame, CancellationToken cancellation)
    {
        var wishes = Wishes.Of(form);
        var address = form["address"] ?? "";
        return await desk.SubscribeAsync(address, wishes, request.Caller, cancellation) is var answer
            && answer is DeskAnswer.NotUnderstood { Faults: var faults }
                ? await FormAsync(frame, 422, address, wishes, faults)
                : await SayAsync(answer, frame);
    }

    private async Task<SiteResponse> SaveAsync(string? token, SiteForm form, SiteFrame frame, CancellationToken cancellation)
    {
        var answer = await desk.SaveAsync(token, Wishes.Of(form), cancellation);
        if (answer is not DeskAnswer.NotUnderstood { Faults: var faults }) return await PreferencesAsync(answer, frame, token);
        return await desk.PreferencesAsync(token, cancellation) is DeskAnswer.Shown shown
            ? await renderer.PageAsync<Preferences>(
                422,
                new PreferencesModel(
                    frame,
                    shown.Subscriber,
                    Wishes.Of(form),
                    token!,
                    desk.UnsubscribeTokenFor(token),
                    faults,
                    IsSaved: false))
            : await SayAsync(new DeskAnswer.Gone(), frame);
    }

    private Task<SiteResponse> PreferencesAsync(DeskAnswer answer, SiteFrame frame, string? token) => answer switch
    {
        DeskAnswer.Shown { Subscriber: var known } => renderer.PageAsync<Preferences>(
            200,
            new PreferencesModel(frame, known, Wishes.Of(known), token!, desk.UnsubscribeTokenFor(token), [], IsSaved: false)),
        DeskAnswer.Saved { Subscriber: var known } => renderer.PageAsync<Preferences>(
            200,
            new PreferencesModel(frame, known, Wishes.Of(known), token!, desk.UnsubscribeTokenFor(token), [], IsSaved: true)),
        _ => SayAsync(answer, frame),
    };

    private Task<SiteResponse> FormAsync(
        SiteFrame frame,
        int status,
        string address,
        SubscriptionWishes wishes,
        IReadOnlyList<string> faults) =>
        renderer.PageAsync<Subscribe>(status, new SubscribeModel(frame, address, wishes, faults));

    private Task<SiteResponse> ShowAsync(DeskAnswer answer, SiteFrame frame, Func<Subscriber, DeskNote> ask) =>
        answer is DeskAnswer.Shown { Subscriber: var known } ? NoteAsync(ask(known)) : SayAsync(answer, frame);

    private Task<SiteResponse> SayAsync(DeskAnswer answer, SiteFrame frame) => answer is DeskAnswer.Exported { Json: var json }
        ? Task.FromResult(new SiteResponse(200, "application/json; charset=utf-8", json).With(
            "Content-Disposition",
            "attachment; filename=\"my-alerts.json\""))
        : NoteAsync(DeskNote.Of(frame, answer));

    private Task<SiteResponse> NoteAsync(DeskNote note) => renderer.PageAsync<DeskSays>(note.Status, note);

    private static SiteResponse Private(SiteResponse response) =>
        response.With("Cache-Control", "no-store").With("X-Robots-Tag", "noindex");

    private static string? Token(SiteRequest request) =>
        QueryHelpers.ParseQuery(request.Query).TryGetValue("t", out var token) ? token[0] : null;
}
