using Alerts.Events.Matching;
using Alerts.Events.Recognition;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alerts.Events;

/// <summary>Services of events: recognition, matching, stores and the index.</summary>
public static class EventsServices
{
    /// <summary>Registers the room with its options from section <c>Matching</c>.</summary>
    public static IServiceCollection AddEvents(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<MatchOptions>().Bind(configuration.GetSection(MatchOptions.Section)).ValidateDataAnnotations();
        services.AddSingleton<EventRecognizer>();
        services.AddSingleton(provider => new EventMatcher(provider.GetRequiredService<IOptions<MatchOptions>>().Value));
        services.AddSingleton<EventRecorder>();
        services.AddSingleton<EventStore>();
        services.AddSingleton<Journal>();
        return services;
    }
}
