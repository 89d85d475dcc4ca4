using Alerts.Hosts.Tests.Contracts;
using Alerts.Hosts.Tests.Testing;
using Alerts.Storage;

namespace Alerts.Hosts.Tests.Storage;

public sealed class MemoryDocumentStoreTests : DocumentStoreContract
{
    protected override IDocumentStore Store { get; } = new MemoryDocumentStore();
}

public sealed class MemoryMessageQueueTests : MessageQueueContract
{
    private readonly ManualClock clock = new();

    public MemoryMessageQueueTests() => Messages = new MemoryMessageQueue(clock);

    protected override IMessageQueue Messages { get; }

    protected override Task PassAsync(TimeSpan time)
    {
        clock.Advance(time);
        return Task.CompletedTask;
    }
}
