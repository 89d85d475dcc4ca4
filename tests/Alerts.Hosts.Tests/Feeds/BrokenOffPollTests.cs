using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Alerts.Feeds;
using Alerts.Net;
using Alerts.Pipeline;
using Alerts.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.Hosts.Tests.Feeds;

public sealed class BrokenOffPollTests
{
    [Fact]
    public async Task A_poll_that_dies_at_any_write_loses_nothing_and_doubles_nothing_when_it_is_done_again()
    {
        await using var server = new FaultServer();
        server.OnFeed("/f", Faults.Feed(4), "\nETag: \"1\"");
        for (var writes = 0; writes < 12; writes++)
        {
            var store = new BreakingStore(new MemoryDocumentStore());
            using var polling = new Polling(store: store);
            var id = await polling.AddAsync(server.Url("/f"));

            store.WritesLeft = writes;
            await polling.RunAsync();
            store.WritesLeft = int.MaxValue;
            await polling.RunAsync();

            Assert.Equal(4, await polling.CountArticlesAsync());
            Assert.Equal("\"1\"", (await polling.RecordAsync(id)).State.ETag);
        }
    }

    [Fact]
    public async Task Due_feeds_that_outgrow_one_invocation_are_polled_from_the_queue_with_the_same_result()
    {
        await using var server = new FaultServer();
        var options = new FeedsOptions { ShardSize = 10, Concurrency = 8 };
        using var polling = new Polling(requestsPerHost: 8, options);
        foreach (var n in Enumerable.Range(1, 25))
        {
            server.OnFeed($"/f{n}", Faults.Feed(2, $"Outlet{n}"));
            await polling.AddAsync(server.Url($"/f{n}"));
        }

        var queue = new MemoryMessageQueue(polling.Clock);
        var shards = new PollShards(polling.Feeds, polling.Poll, queue, polling.Clock, Options.Create(options));
        Assert.Null(await shards.RunAsync(CancellationToken.None));

        var messages = await queue.ReceiveAsync(StorageNames.PollQueue, 32, TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Equal(3, messages.Count);
        foreach (var message in messages.Concat(messages)) await shards.RunAsync(message.Body, CancellationToken.None);
        Assert.Equal(50, await polling.CountArticlesAsync());
        Assert.Equal(25, server.Requests.Count);
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_fails_closed()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2044, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeTlsAsync(listener, certificate);

        using var http = new GuardedHttp(Options.Create(new GuardedHttpOptions { AllowedPrivateHosts = { "127.0.0.1" } }));
        var answer = await http.GetAsync(
            new HttpFetchRequest(new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/f")),
            CancellationToken.None);

        Assert.Equal(FetchFault.Tls, Assert.IsType<HttpFetch.Failed>(answer).Fault);
        listener.Stop();
        await serving;
    }

    private static async Task ServeTlsAsync(System.Net.Sockets.TcpListener listener, X509Certificate2 certificate)
    {
        try
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var tls = new SslStream(client.GetStream());
            await tls.AuthenticateAsServerAsync(certificate);
        }
        catch (Exception fault) when (fault is IOException
            or System.Security.Authentication.AuthenticationException
            or System.Net.Sockets.SocketException)
        {
            // The client refuses the certificate and leaves.
        }
    }
}
