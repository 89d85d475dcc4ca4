using Alerts.Articles;
using Alerts.Delivery;
using Alerts.Events;
using Alerts.Feeds;
using Alerts.Net;
using Alerts.Pipeline;
using Alerts.Site;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts;

/// <summary>
/// Registers the whole product. A host adds the storage engine (<c>IDocumentStore</c>,
/// <c>IMessageQueue</c>) and a <see cref="TimeProvider"/>.
/// </summary>
public static class AlertsServices
{
    public static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddLogging();
        services.AddTelemetry(configuration);

        // One call per room, in the order of the walk. Each room's registrations live in its <Room>Services.cs.
        services.AddNet(configuration);
        services.AddFeeds(configuration);
        services.AddArticles(configuration);
        services.AddEvents(configuration);
        services.AddDelivery(configuration);
        services.AddPipeline();
        services.AddSite(configuration);
        return services;
    }
}
