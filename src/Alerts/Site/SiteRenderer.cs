using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alerts.Site;

/// <summary>
/// Renders a Razor component to a whole page. The component takes the page's model as its one parameter, <c>Model</c>. Control and
/// direction (bidi) characters, which come from feeds alone and turn or hide text, are on no page, spelled out or not.
/// </summary>
public sealed partial class SiteRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public async Task<SiteResponse> PageAsync<TPage>(int status, object model) where TPage : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model });
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString());
        return new SiteResponse(
            status,
            "text/html; charset=utf-8",
            Encoding.UTF8.GetBytes("<!doctype html>\n" + Turning().Replace(html, "")));
    }

    [GeneratedRegex(
        "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]"
        + "|&#x(?:[0-8BCEF]|1[0-9A-F]|7F|[89][0-9A-F]|61C|200[EF]|202[A-E]|206[6-9]|FFF[EF]);")]
    private static partial Regex Turning();
}
