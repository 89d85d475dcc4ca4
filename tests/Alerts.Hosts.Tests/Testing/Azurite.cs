using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Alerts.Functions.Storage;
using Microsoft.Extensions.Configuration;

namespace Alerts.Hosts.Tests.Testing;

/// <summary>The storage emulator, in memory on free loopback ports, shared by the tests of its collection. Needs Node and <c>npm ci</c> in tests, which ./test does.</summary>
public sealed class Azurite : IAsyncLifetime
{
    // The emulator's documented account and key; they open nothing else.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private Process? process;

    public string ConnectionString { get; private set; } = "";

    internal AzureConnection Connection => new(Settings);

    public IConfiguration Settings => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { [AzureConnection.Name] = ConnectionString })
        .Build();

    public async Task InitializeAsync()
    {
        var (blob, queue, table) = (FreePort(), FreePort(), FreePort());
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
            + $"BlobEndpoint=http://127.0.0.1:{blob}/{Account};QueueEndpoint=http://127.0.0.1:{queue}/{Account};";
        process = Start(blob, queue, table);
        await ReadyAsync(process);
    }

    public async Task DisposeAsync()
    {
        if (process is null) return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process Start(int blob, int queue, int table)
    {
        var program = Path.Combine(Repository.Root, "tests", "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(program)) throw new InvalidOperationException("Azurite is not installed. Run 'npm ci' in tests, or ./test, which does.");
        string[] arguments =
        [
            program, "--silent", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry",
            "--blobPort", $"{blob}", "--queuePort", $"{queue}", "--tablePort", $"{table}",
        ];
        return Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("node did not start.");
    }

    private async Task ReadyAsync(Process starting)
    {
        var deadline = TimeProvider.System.GetTimestamp() + (30 * TimeProvider.System.TimestampFrequency);
        while (TimeProvider.System.GetTimestamp() < deadline)
        {
            if (starting.HasExited) throw new InvalidOperationException("Azurite ended: " + await starting.StandardError.ReadToEndAsync());
            if (await AnswersAsync()) return;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        throw new InvalidOperationException("Azurite did not answer within 30 seconds.");
    }

    private async Task<bool> AnswersAsync()
    {
        foreach (var endpoint in new[] { Connection.Blobs().Uri, Connection.Queues().Uri })
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, endpoint.Port);
            }
            catch (SocketException)
            {
                return false;
            }
        }

        return true;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[CollectionDefinition(Name)]
public sealed class AzuriteTests : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}
