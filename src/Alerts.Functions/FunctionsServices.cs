using Alerts.Delivery.Email;
using Alerts.Functions.Mail;
using Alerts.Functions.Storage;
using Alerts.Functions.TextAnalytics;
using Alerts.Functions.Web;
using Alerts.Storage;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Alerts.Functions;

/// <summary>Registers the Azure host: the product's services over one storage account.</summary>
internal static class FunctionsServices
{
    public static IServiceCollection AddFunctionsAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new AzureConnection(configuration));
        services.AddSingleton(provider => new AzureDocumentStore(provider.GetRequiredService<AzureConnection>().Blobs()));
        services.AddSingleton(provider => new AzureMessageQueue(provider.GetRequiredService<AzureConnection>().Queues()));
        services.AddSingleton<IDocumentStore>(provider => provider.GetRequiredService<AzureDocumentStore>());
        services.AddSingleton<IMessageQueue>(provider => provider.GetRequiredService<AzureMessageQueue>());
        services.AddSingleton<PoisonQueue>();
        services.AddAcsMail(configuration);
        services.AddTextAnalytics(configuration);
        services.AddAlerts(configuration);
        services.AddOptions<SeedOptions>().Bind(configuration.GetSection(SeedOptions.Section)).ValidateDataAnnotations();
        services.AddSingleton<Seed>();
        services.AddHostedService(provider => provider.GetRequiredService<Seed>());
        services.AddSingleton<SiteAdapter>();
        services.AddSingleton<PoisonAdapter>();
        return services;
    }

    // Before the product's own services, which leave a transport that is there in its place.
    private static void AddAcsMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AcsOptions>().Bind(configuration.GetSection(AcsOptions.Section)).ValidateDataAnnotations();
        if (configuration["Delivery:Mail"] != "acs") return;
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.AddSingleton<IMailTransport, AcsMailTransport>();
    }
}
