using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Feeds;

/// <summary>Services of feeds: store and client.</summary>
public static class FeedsServices
{
    /// <summary>
    /// Registers the feed store and client, with options from section <c>Feeds</c>. Needs a document store and the guarded HTTP client.
    /// </summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<FeedsOptions>().Bind(configuration.GetSection(FeedsOptions.Section)).ValidateDataAnnotations();
        services.AddSingleton<FeedStore>();
        services.AddSingleton<FeedClient>();
        services.AddSingleton<FeedFinder>();
        return services;
    }
}
