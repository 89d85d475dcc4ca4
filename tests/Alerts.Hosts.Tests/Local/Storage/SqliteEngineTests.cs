using Alerts.Hosts.Tests.Contracts;
using Alerts.Hosts.Tests.Testing;
using Alerts.Local.Storage;
using Alerts.Storage;

namespace Alerts.Hosts.Tests.Local.Storage;

public sealed class SqliteDocumentStoreTests : DocumentStoreContract, IAsyncLifetime
{
    private readonly TemporaryDirectory directory = new();
    private SqliteStorage storage = null!;

    protected override IDocumentStore Store => storage.Documents;

    public Task InitializeAsync()
    {
        storage = SqliteStorage.Open(directory.Path, new ManualClock());
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await storage.DisposeAsync();
        await directory.DisposeAsync();
    }
}

public sealed class SqliteMessageQueueTests : MessageQueueContract, IAsyncLifetime
{
    private readonly TemporaryDirectory directory = new();
    private readonly ManualClock clock = new();
    private SqliteStorage storage = null!;

    protected override IMessageQueue Messages => storage.Queue;

    protected override Task PassAsync(TimeSpan time)
    {
        clock.Advance(time);
        return Task.CompletedTask;
    }

    public Task InitializeAsync()
    {
        storage = SqliteStorage.Open(directory.Path, clock);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await storage.DisposeAsync();
        await directory.DisposeAsync();
    }
}
