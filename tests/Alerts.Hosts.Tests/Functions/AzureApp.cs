using Alerts.Functions;
using Alerts.Functions.Storage;
using Alerts.Functions.Web;
using Alerts.Hosts.Tests.Testing;
using Alerts.Pipeline;
using Alerts.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Hosts.Tests.Functions;

/// <summary>
/// The Functions app as its Program registers it, over one Azurite account, with
/// the host's part played by the test: what fires is called.
/// </summary>
internal sealed class AzureApp : IAsyncDisposable
{
    private readonly ServiceCollection registered = new();
    private readonly ServiceProvider services;
    private readonly HashSet<string> fired = [];

    public AzureApp(string connection, TimeProvider clock, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(GoodSettings(connection))
            .AddInMemoryCollection(settings)
            .Build();
        registered.AddSingleton<IConfiguration>(configuration).AddSingleton(clock).AddFunctionsAlerts(configuration);
        registered.AddSingleton<Triggers>();
        services = registered.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public Triggers Triggers => Get<Triggers>();

    public IMessageQueue Queue => Get<IMessageQueue>();

    public IDocumentStore Documents => Get<IDocumentStore>();

    public static Dictionary<string, string?> GoodSettings(string connection) => new()
    {
        [AzureConnection.Name] = connection,
        ["Timers:Poll"] = "0 */2 * * * *",
        ["Timers:Digests"] = "10 * * * * *",
        ["Timers:Sweep"] = "30 * * * * *",
        ["Delivery:SigningKeys:0"] = "test:" + Convert.ToBase64String(new byte[32]),
        ["Delivery:Mail"] = "smtp",
        ["Net:AllowedPrivateHosts"] = "127.0.0.1",
        ["Net:RequestsPerHost"] = "8",
    };

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public void Require() => Settings.Require(services, registered);

    /// <summary>Makes every container and queue, as the infrastructure does.</summary>
    public async Task MakeStorageAsync()
    {
        await Get<AzureDocumentStore>().MakeAsync(StorageNames.Containers, CancellationToken.None);
        await Get<AzureMessageQueue>().MakeAsync(StorageNames.Queues, CancellationToken.None);
    }

    /// <summary>Fires the blob trigger for every article that has come since the last time. Returns how many.</summary>
    public async Task<int> FireBlobsAsync(bool again = false)
    {
        var count = 0;
        var container = Get<AzureConnection>().Blobs().GetBlobContainerClient(StorageNames.Articles);
        await foreach (var name in Documents.ListAsync(StorageNames.Articles, "", CancellationToken.None))
        {
            if (!fired.Add(name) && !again) continue;
            await Triggers.RecognizeEvents(container.GetBlobClient(name), CancellationToken.None);
            count++;
        }

        return count;
    }

    /// <summary>
    /// Does with the queue's visible messages what the host does: calls, deletes; what fails
    /// five times goes to poison. Returns how many were called.
    /// </summary>
    public async Task<int> FireQueueAsync(string queue, Func<string, CancellationToken, Task> function, int deliveries = 1)
    {
        var count = 0;
        while (await Queue.ReceiveAsync(queue, 8, TimeSpan.FromMinutes(10), CancellationToken.None) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                for (var delivery = 0; delivery < deliveries; delivery++, count++) await DeliverAsync(queue, function, message);
            }
        }

        return count;
    }

    private async Task DeliverAsync(string queue, Func<string, CancellationToken, Task> function, QueueMessage message)
    {
        try
        {
            await function(message.Body, CancellationToken.None);
            await Queue.DeleteAsync(queue, message, CancellationToken.None);
        }
        catch (Exception) when (message.DequeueCount >= 5)
        {
            await new PoisonQueue(Queue, Documents).PutAsideAsync(queue, message, CancellationToken.None);
        }
        catch (Exception)
        {
            await Queue.ReleaseAsync(queue, message, TimeSpan.Zero, CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
