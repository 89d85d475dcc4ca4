using Alerts.Feeds;
using Alerts.Storage;
using Alerts.Subscriptions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Alerts.Functions;

/// <summary>
/// Adds the feeds and the Teams channel of the settings at the start, unless they are there
/// or were there. Failing, it says so and the app runs on.
/// </summary>
internal sealed class Seed(
    FeedStore feeds,
    SubscriberStore subscribers,
    IOptions<SeedOptions> options,
    TimeProvider clock,
    ILogger<Seed> logger) : BackgroundService
{
    private static readonly char[] Separators = [' ', ',', '\n', '\r', '\t'];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => PlantAsync(stoppingToken);

    public async Task PlantAsync(CancellationToken cancellation)
    {
        try
        {
            await AddFeedsAsync(options.Value.Feeds, cancellation);
            await AddChannelAsync(options.Value.TeamsWebhook, cancellation);
        }
        catch (StorageException fault)
        {
            FunctionsLog.SeedFailed(logger, fault.Message);
        }
    }

    private async Task AddFeedsAsync(string addresses, CancellationToken cancellation)
    {
        foreach (var address in addresses.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
                FunctionsLog.NoFeed(logger, address);
            else if (await feeds.AddAsync(new Feed { Id = FeedStore.IdOf(url), Url = url }, cancellation))
                FunctionsLog.FeedAdded(logger, url);
        }
    }

    private async Task AddChannelAsync(string address, CancellationToken cancellation)
    {
        // A reference that the platform could not resolve is left as it stands.
        if (address.Length == 0 || address.StartsWith("@Microsoft.KeyVault", StringComparison.Ordinal)) return;
        if (ChannelAddress.WebFault(address) is { } fault)
        {
            FunctionsLog.NoChannel(logger, fault);
            return;
        }

        var channel = new Channel(ChannelKind.Teams, address);
        var id = Subscriber.IdOf(channel, null);
        var now = clock.GetUtcNow();
        await subscribers.UpdateAsync(
            id,
            known => known ?? new Subscriber
            {
                Id = id,
                Channel = channel,
                Cadence = Cadence.Immediate,
                Status = SubscriberStatus.Confirmed,
                CreatedAt = now,
                ConfirmedAt = now,
            },
            cancellation);
    }
}
