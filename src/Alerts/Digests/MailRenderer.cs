using System.Text;
using Alerts.Digests.Mail;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alerts.Digests;

/// <summary>
/// The two parts of a mail. <paramref name="View"/> is what was rendered: with fewer events than asked for when they would not fit.
/// </summary>
public sealed record RenderedMail(MailView View, string Html, string Text);

/// <summary>
/// Renders mails: HTML of at most <see cref="MostHtmlBytes"/> from Razor components, and a text part that reads well by itself.
/// </summary>
public sealed class MailRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    /// <summary>Gmail cuts at 102 KB; we stay well below.</summary>
    public const int MostHtmlBytes = 80_000;

    public async Task<RenderedMail> RenderAsync(MailView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        while (true)
        {
            var html = await HtmlAsync(view);
            var bytes = Encoding.UTF8.GetByteCount(html);
            if (bytes <= MostHtmlBytes || view.Count <= 1) return new(view, html, TextPart.Write(view));
            view = view.Cut(Math.Max(1, Math.Min(view.Count - 1, view.Count * MostHtmlBytes / bytes)));
        }
    }

    private async Task<string> HtmlAsync(MailView view)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(MailPage.Model)] = view });
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<MailPage>(parameters)).ToHtmlString());
        return "<!doctype html>\n" + html;
    }
}
