using Alerts.Functions.Storage;
using Alerts.Hosts.Tests.Contracts;
using Alerts.Hosts.Tests.Testing;
using Alerts.Storage;

namespace Alerts.Hosts.Tests.Functions;

[Collection(AzuriteTests.Name)]
public sealed class AzureDocumentStoreTests(Azurite azurite) : DocumentStoreContract
{
    protected override IDocumentStore Store { get; } = new AzureDocumentStore(azurite.Connection.Blobs());
}

[Collection(AzuriteTests.Name)]
public sealed class AzureMessageQueueTests(Azurite azurite) : MessageQueueContract
{
    protected override IMessageQueue Messages { get; } = new AzureMessageQueue(azurite.Connection.Queues());

    protected override Task PassAsync(TimeSpan time) => Task.Delay(time, TimeProvider.System);
}
