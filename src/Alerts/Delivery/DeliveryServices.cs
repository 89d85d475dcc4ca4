using System.Security.Cryptography;
using Alerts.Delivery.Desk;
using Alerts.Delivery.Email;
using Alerts.Delivery.Teams;
using Alerts.Delivery.Webhook;
using Alerts.Delivery.Feedback;
using Alerts.Digests;
using Alerts.Subscriptions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery;

/// <summary>Registers subscriptions, digests and delivery.</summary>
public static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DeliveryOptions>().Bind(configuration.GetSection(DeliveryOptions.Section)).ValidateDataAnnotations();
        services.AddOptions<SmtpOptions>().Bind(configuration.GetSection(SmtpOptions.Section)).ValidateDataAnnotations();

        services.AddSingleton<SubscriberStore>();
        services.AddSingleton(Keys);
        services.AddSingleton<LinkSigner>();

        services.AddSingleton<DigestArchive>();
        services.AddSingleton<MailRenderer>();
        services.AddSingleton(provider => new SiteLinks(
            provider.GetRequiredService<IOptions<DeliveryOptions>>().Value.PublicUrl,
            provider.GetRequiredService<LinkSigner>()));
        services.AddSingleton<EventViews>();
        services.AddSingleton<MailComposer>();

        services.AddSingleton<DeliveryLedger>();
        services.AddSingleton<MailboxStore>();
        services.AddSingleton<DigestClock>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<MailMaker>();
        services.AddSingleton<TeamsChannel>();
        services.AddSingleton<WebhookChannel>();
        services.AddSingleton<Courier>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<SuppressionList>();
        services.AddSingleton<DeskLimits>();
        services.AddSingleton<DeskMail>();
        services.AddSingleton<SubscriberData>();
        services.AddSingleton<SubscriptionDesk>();
        services.AddSingleton<FeedbackStore>();
        services.AddSingleton<FeedbackDesk>();
        services.AddSingleton<FeedbackExport>();
        services.AddSingleton<SendPace>();
        services.AddSingleton<BounceKeeper>();
        services.AddSingleton<FileMailTransport>();
        services.AddSingleton<SmtpMailTransport>();
        services.TryAddSingleton<IMailTransport>(Transport);
        return services;
    }

    private static IMailTransport Transport(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<DeliveryOptions>>().Value.Mail switch
        {
            "smtp" => provider.GetRequiredService<SmtpMailTransport>(),
            // The Azure host registers its own transport before this one.
            "acs" => throw new InvalidOperationException(
                "Delivery:Mail is 'acs', which only the Azure host can sign in to. Choose 'smtp' or 'files'."),
            _ => provider.GetRequiredService<FileMailTransport>(),
        };

    private static SigningKeys Keys(IServiceProvider provider)
    {
        var configured = provider.GetRequiredService<IOptions<DeliveryOptions>>().Value.SigningKeys;
        if (configured.Count > 0) return new SigningKeys([.. configured]);
        DeliveryLog.NoSigningKey(provider.GetRequiredService<ILogger<SigningKeys>>());
        return new SigningKeys(["temporary:" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SigningKeys.LeastBytes))]);
    }
}
