using Alerts.Articles.Pages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Articles;

/// <summary>Services of articles: stores, page fetch, extraction.</summary>
public static class ArticlesServices
{
    /// <summary>Registers the room with its options from section <c>Articles</c>.</summary>
    public static IServiceCollection AddArticles(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<ArticlesOptions>().Bind(configuration.GetSection(ArticlesOptions.Section)).ValidateDataAnnotations();
        services.AddSingleton<ArticleStore>();
        services.AddSingleton<PageStore>();
        services.AddSingleton<PageFetcher>();
        services.AddSingleton<ArticlePages>();
        return services;
    }
}
