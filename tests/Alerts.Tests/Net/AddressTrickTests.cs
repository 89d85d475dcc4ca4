using System.Net;
using Alerts.Net;

namespace Alerts.Tests.Net;

/// <summary>Ways to make a server fetch what it must not. Names resolve through a table here, never through DNS.</summary>
public sealed class AddressTrickTests
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["localhost"] = ["127.0.0.1"],
        ["localhost."] = ["127.0.0.1"],
        ["loopback.example"] = ["127.0.0.1"],
        ["loopback6.example"] = ["::1"],
        ["private.example"] = ["10.1.2.3"],
        ["metadata.google.internal"] = ["169.254.169.254"],
        ["mapped.example"] = ["::ffff:10.0.0.1"],
        ["both.example"] = ["192.168.1.1", "fd00::1"],
        ["xn--bcher-kva.example"] = ["172.16.0.1"],
        ["nothing.example"] = [],
        ["azure.example"] = ["168.63.129.16"],
    };

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://127.0.1/")]
    [InlineData("http://127.255.255.254/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://0/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://0.1.2.3/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://10.255.255.255/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://100.127.255.255/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://2852039166/")]
    [InlineData("http://0xA9FEA9FE/")]
    [InlineData("http://168.63.129.16/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://172.31.255.255/")]
    [InlineData("http://192.0.0.8/")]
    [InlineData("http://192.0.2.1/")]
    [InlineData("http://192.168.0.1/")]
    [InlineData("http://198.18.0.1/")]
    [InlineData("http://198.51.100.7/")]
    [InlineData("http://203.0.113.9/")]
    [InlineData("http://224.0.0.1/")]
    [InlineData("http://239.255.255.250/")]
    [InlineData("http://240.0.0.1/")]
    [InlineData("http://255.255.255.255/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[0:0:0:0:0:0:0:1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[64:ff9b::a9fe:a9fe]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[2002:a00:1::]/")]
    [InlineData("http://[2001:0:53aa:64c:0:0:80ff:fffe]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fc00::1]/")]
    [InlineData("http://[fd12:3456::1]/")]
    [InlineData("http://[ff02::1]/")]
    [InlineData("http://[fec0::1]/")]
    [InlineData("http://[2001:db8::1]/")]
    [InlineData("http://localhost/")]
    [InlineData("http://localhost./")]
    [InlineData("http://LOCALHOST:80/")]
    [InlineData("http://loopback.example/")]
    [InlineData("http://loopback6.example/")]
    [InlineData("http://private.example/")]
    [InlineData("http://metadata.google.internal/computeMetadata/v1/")]
    [InlineData("http://mapped.example/")]
    [InlineData("http://both.example/")]
    [InlineData("http://azure.example/")]
    [InlineData("http://nothing.example/")]
    [InlineData("http://b\u00FCcher.example/")]
    [InlineData("http://\u2488\u24EA.0.0.1/")]
    [InlineData("http://\uFF11\uFF12\uFF17.0.0.1/")]
    public async Task An_address_off_the_public_internet_is_refused_at_connect(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url)) return;
        var failed = Assert.IsType<HttpFetch.Failed>(await Client().GetAsync(new HttpFetchRequest(url), CancellationToken.None));
        Assert.True(failed.Fault is FetchFault.Refused or FetchFault.UnknownHost, $"{failed.Fault}: {failed.Words}");
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/feed")]
    [InlineData("gopher://example.org/")]
    [InlineData("data:text/xml,x")]
    [InlineData("http://user@example.org/")]
    [InlineData("http://example.org@127.0.0.1/")]
    [InlineData("http://user:secret@example.org/")]
    public async Task An_address_that_is_not_plain_http_is_refused_before_any_connection(string address)
    {
        var failed = Assert.IsType<HttpFetch.Failed>(
            await Client().GetAsync(new HttpFetchRequest(new Uri(address)), CancellationToken.None));
        Assert.Equal(FetchFault.BadAddress, failed.Fault);
    }

    [Fact]
    public async Task A_name_that_rebinds_between_look_ups_is_connected_only_where_it_was_checked()
    {
        var answers = new Queue<string>(["93.184.216.34", "127.0.0.1"]);
        var connect = new GuardedConnect(new GuardedHttpOptions(), (_, _) => Task.FromResult(new[] { IPAddress.Parse(answers.Dequeue()) }));

        var addresses = await connect.CheckedAsync("rebind.example", 80, CancellationToken.None);
        Assert.Equal("93.184.216.34", Assert.Single(addresses).ToString());
        await Assert.ThrowsAsync<AddressRefusedException>(() => connect.CheckedAsync("rebind.example", 80, CancellationToken.None));
    }

    [Fact]
    public async Task Of_a_name_with_public_and_private_addresses_only_the_public_ones_are_used()
    {
        var connect = new GuardedConnect(new GuardedHttpOptions(), (_, _) =>
            Task.FromResult(new[] { IPAddress.Parse("10.0.0.1"), IPAddress.Parse("93.184.216.34") }));
        Assert.Equal("93.184.216.34", Assert.Single(await connect.CheckedAsync("mixed.example", 80, CancellationToken.None)).ToString());
    }

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("192.169.0.1")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    public void An_address_on_the_public_internet_is_let_through(string address) =>
        Assert.True(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1", 8080, "127.0.0.1", true)]
    [InlineData("127.0.0.1:8080", 8080, "127.0.0.1", true)]
    [InlineData("127.0.0.1:8080", 9090, "127.0.0.1", false)]
    [InlineData("localhost", 80, "localhost.", true)]
    [InlineData("other.example", 80, "private.example", false)]
    public async Task A_private_host_is_reached_only_when_it_is_allowed(string allowed, int port, string host, bool reached)
    {
        var connect = new GuardedConnect(new GuardedHttpOptions { AllowedPrivateHosts = { allowed } }, ResolveAsync);
        if (reached) Assert.NotEmpty(await connect.CheckedAsync(host, port, CancellationToken.None));
        else await Assert.ThrowsAsync<AddressRefusedException>(() => connect.CheckedAsync(host, port, CancellationToken.None));
    }

    private static GuardedHttp Client() => new(new GuardedHttpOptions { TotalSeconds = 5 }, ResolveAsync);

    private static Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
        Task.FromResult(Names.TryGetValue(host, out var addresses) ? Array.ConvertAll(addresses, IPAddress.Parse) : []);
}
