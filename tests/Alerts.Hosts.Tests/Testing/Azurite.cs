using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Alerts.Functions.Storage;
using Microsoft.Extensions.Configuration;

namespace Alerts.Hosts.Tests.Testing;

/// <summary>
/// The storage emulator, in memory on free loopback ports, shared by the tests of its collection.
/// Needs Node and <c>npm ci</c> in tests, which ./test does.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    private const int Accounts = 40;

    // A made-up key: it opens nothing but this emulator.
    private static readonly string Key = Convert.ToBase64String(
        System.Text.Encoding.ASCII.GetBytes("a key for the emulator of these tests"));

    private Process? process;
    private (int Blob, int Queue, int Table) ports;
    private int used;

    /// <summary>An account that no other test uses, as the setting the app reads.</summary>
    public string FreshAccount()
    {
        var number = Interlocked.Increment(ref used);
        return number < Accounts
            ? ConnectionString(number)
            : throw new InvalidOperationException("Raise the number of Azurite's accounts.");
    }

    internal AzureConnection Connection => new(Settings(ConnectionString(0)));

    public static IConfiguration Settings(string connection) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { [AzureConnection.Name] = connection })
        .Build();

    private string ConnectionString(int number) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account(number)};AccountKey={Key};"
        + $"BlobEndpoint=http://127.0.0.1:{ports.Blob}/{Account(number)};QueueEndpoint=http://127.0.0.1:{ports.Queue}/{Account(number)};";

    private static string Account(int number) => string.Create(CultureInfo.InvariantCulture, $"alerts{number}");

    public async Task InitializeAsync()
    {
        ports = (FreePort(), FreePort(), FreePort());
        process = Start(ports.Blob, ports.Queue, ports.Table);
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
        if (!File.Exists(program))
            throw new InvalidOperationException("Azurite is not installed. Run 'npm ci' in tests, or ./test, which does.");
        string[] arguments =
        [
            program, "--silent", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry",
            "--blobPort", $"{blob}", "--queuePort", $"{queue}", "--tablePort", $"{table}",
        ];
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(
            ';',
            Enumerable.Range(0, Accounts).Select(number => $"{Account(number)}:{Key}"));
        return Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
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
