using System.Text.Encodings.Web;
using System.Text.Unicode;
using Alerts.Events.Search;
using Alerts.Site.Charts;
using Alerts.Site.Desk;
using Alerts.Site.Operate;
using Alerts.Site.Pages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Alerts.Site;

/// <summary>Registers the site. A host may have registered another <see cref="IEventText"/> before.</summary>
public static class SiteServices
{
    public static IServiceCollection AddSite(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<SiteOptions>().Bind(configuration.GetSection(SiteOptions.Section)).ValidateDataAnnotations();
        services.TryAddSingleton<IEventText, ScannedEventText>();
        services.TryAddSingleton<EventIndex>();

        // Names in many scripts stay readable in the page's source; markup is escaped all the same.
        services.TryAddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<SiteAssets>();
        services.AddSingleton<SiteRenderer>();
        services.AddSingleton<PeriodViews>();
        services.AddSingleton<HomePage>();
        services.AddSingleton<EventPage>();
        services.AddSingleton<EventFeeds>();
        services.AddSingleton<PairPage>();
        services.AddSingleton<ArticlePage>();
        services.AddSingleton<JournalDays>();
        services.AddSingleton<FeedsPage>();
        services.AddSingleton<SuppressionsPage>();
        services.AddSingleton<DigestsPage>();
        services.AddSingleton<StatusPage>();
        services.AddSingleton<DeskPages>();
        services.AddSingleton<FeedbackPages>();
        services.AddSingleton<OperatorSession>();
        services.AddSingleton<OperatorPage>();
        services.AddSingleton<HubPages>();
        services.AddSingleton<SiteHandler>();
        return services;
    }
}
