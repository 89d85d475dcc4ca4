using Alerts.Events.Recognition;
using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alerts.Functions.TextAnalytics;

/// <summary>Registers the second reader where an endpoint is set.</summary>
internal static class TextAnalyticsServices
{
    public static IServiceCollection AddTextAnalytics(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TextAnalyticsOptions>().Bind(configuration.GetSection(TextAnalyticsOptions.Section)).ValidateDataAnnotations();
        if (string.IsNullOrWhiteSpace(configuration[TextAnalyticsOptions.Section + ":Endpoint"])) return services;
        services.AddSingleton(Client);
        services.AddSingleton<DailyBudget>();
        services.AddSingleton<ISecondReader, LanguageServiceReader>();
        return services;
    }

    private static TextAnalyticsClient Client(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<IOptions<TextAnalyticsOptions>>().Value;
        var options = new TextAnalyticsClientOptions();
        options.Retry.MaxRetries = 2;
        options.Retry.Mode = RetryMode.Exponential;
        var endpoint = new Uri(settings.Endpoint!);
        return string.IsNullOrEmpty(settings.Key)
            ? new TextAnalyticsClient(endpoint, new DefaultAzureCredential(), options)
            : new TextAnalyticsClient(endpoint, new AzureKeyCredential(settings.Key), options);
    }
}
