using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alerts.Site;

/// <summary>Renders a Razor component to a whole page. The component takes the page's model as its one parameter, <c>Model</c>.</summary>
public sealed class SiteRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public async Task<SiteResponse> PageAsync<TPage>(int status, object model) where TPage : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString());
        return new SiteResponse(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes("<!doctype html>\n" + html));
    }
}
