using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Alerts.Delivery;
using Alerts.Digests;
using Alerts.Functions.Web;
using Alerts.Hosts.Tests.Testing;
using Alerts.Local.Web;
using Alerts.Site;
using Alerts.Storage;
using Alerts.Subscriptions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Alerts.Hosts.Tests.Web;

/// <summary>RFC 8058 as a mail provider does it, to the address in the header of a mail that we made, on both hosts.</summary>
public sealed class OneClickTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2024, 6, 21, 9, 0, 0, TimeSpan.Zero);

    private ServiceProvider services = null!;
    private SiteServer server = null!;
    private HttpMessageInvoker kestrel = null!;
    private Subscriber reader = null!;

    public static TheoryData<string, string> HostsAndForms => new()
    {
        { "embedded", "urlencoded" },
        { "embedded", "multipart" },
        { "functions", "urlencoded" },
        { "functions", "multipart" },
    };

    public static TheoryData<string> Hosts => new() { "embedded", "functions" };

    public async Task InitializeAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Delivery:PublicUrl"] = "http://alerts.example",
            ["Delivery:From"] = "Alerts <alerts@alerts.example>",
            ["Delivery:SigningKeys:0"] = "now:" + Convert.ToBase64String(new byte[32]),
        }).Build();
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(new ManualClock(Now))
            .AddSingleton<IDocumentStore>(new MemoryDocumentStore())
            .AddSingleton<IMessageQueue>(provider => new MemoryMessageQueue(provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<PoisonQueue>()
            .AddAlerts(configuration)
            .BuildServiceProvider();
        server = await SiteServer.StartAsync(services.GetRequiredService<SiteHandler>(), ["http://127.0.0.1:0"], default);
        // The address of the mail is asked for as it stands; only the way there is ours.
        kestrel = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = async (_, cancellation) => await ConnectAsync(server.Addresses[0].Port, cancellation),
        });
        var channel = new Channel(ChannelKind.Email, "reader@example.org");
        reader = new Subscriber
        {
            Id = Subscriber.IdOf(channel, null),
            Channel = channel,
            Status = SubscriberStatus.Confirmed,
            CreatedAt = Now,
            ConfirmedAt = Now,
        };
        await services.GetRequiredService<SubscriberStore>().SaveAsync(reader, default);
    }

    public async Task DisposeAsync()
    {
        kestrel.Dispose();
        await server.DisposeAsync();
        await services.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(HostsAndForms))]
    public async Task A_plain_post_to_the_address_in_the_mail_unsubscribes_and_can_be_undone(string host, string form)
    {
        var address = await AddressInMailAsync();

        var (status, page) = await AskAsync(host, "POST", address, Form(form));

        Assert.Equal(200, status);
        Assert.Equal(SubscriberStatus.Unsubscribed, await StatusAsync());
        Assert.Contains("You get no more alerts", page, StringComparison.Ordinal);

        var undo = page.Split("name=\"t\" value=\"")[1].Split('"')[0];
        var (undone, _) = await AskAsync(
            host,
            "POST",
            new Uri(address, "/unsubscribe/undo"),
            new FormUrlEncodedContent([KeyValuePair.Create("t", undo)]));
        Assert.Equal(200, undone);
        Assert.Equal(SubscriberStatus.Confirmed, await StatusAsync());
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Looking_changes_nothing(string host)
    {
        var address = await AddressInMailAsync();

        var (shown, page) = await AskAsync(host, "GET", address, null);
        var (headed, body) = await AskAsync(host, "HEAD", address, null);

        Assert.Equal((200, 200, ""), (shown, headed, body));
        Assert.Contains("Nothing has changed yet", page, StringComparison.Ordinal);
        Assert.Equal(SubscriberStatus.Confirmed, await StatusAsync());
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_forged_cut_or_outlived_link_gets_a_page_that_says_so(string host)
    {
        var address = await AddressInMailAsync();
        var oldKeys = new SigningKeys(["old:" + Convert.ToBase64String(Enumerable.Repeat((byte)1, 32).ToArray())]);
        var retired = new LinkSigner(oldKeys, TimeProvider.System)
            .Sign(new SignedLink(LinkPurpose.Unsubscribe, reader.Id, ""));
        var text = address.AbsoluteUri;
        string[] bad =
        [
            text[..^6],
            text[..^1] + (text[^1] == 'A' ? 'B' : 'A'),
            "http://alerts.example/unsubscribe?t=" + retired,
            "http://alerts.example/unsubscribe",
        ];

        foreach (var link in bad)
        {
            foreach (var method in new[] { "GET", "POST" })
            {
                var (status, page) = await AskAsync(host, method, new Uri(link), method == "POST" ? Form("urlencoded") : null);
                Assert.Equal(400, status);
                Assert.Contains("This link does not work", page, StringComparison.Ordinal);
            }
        }

        var old = services.GetRequiredService<LinkSigner>()
            .Sign(new SignedLink(LinkPurpose.Unsubscribe, reader.Id, "") { Expires = Now.AddDays(-1) });
        var (gone, why) = await AskAsync(host, "POST", new Uri("http://alerts.example/unsubscribe?t=" + old), Form("urlencoded"));
        Assert.Equal(410, gone);
        Assert.Contains("This link is too old", why, StringComparison.Ordinal);
        Assert.Equal(SubscriberStatus.Confirmed, await StatusAsync());
    }

    private async Task<Uri> AddressInMailAsync()
    {
        var issue = new DigestIssue { SubscriberId = reader.Id, From = Now.AddDays(-1), To = Now, Items = [] };
        var view = services.GetRequiredService<MailComposer>()
            .Digest(reader, issue, [], new Dictionary<string, IReadOnlyList<Alerts.Events.Event>>());
        var rendered = await services.GetRequiredService<MailRenderer>().RenderAsync(view);
        var mail = services.GetRequiredService<MailMaker>()
            .Make(reader, DeliveryKey.Of(new DigestRequest(reader.Id, Now)), null, rendered, Now);
        var headers = mail.Headers.ToDictionary(header => header.Key, header => header.Value);
        Assert.Equal("List-Unsubscribe=One-Click", headers["List-Unsubscribe-Post"]);
        return new Uri(headers["List-Unsubscribe"].Split('<', '>')[1]);
    }

    private async Task<SubscriberStatus> StatusAsync() =>
        (await services.GetRequiredService<SubscriberStore>().FindAsync(reader.Id, default))!.Status;

    private static HttpContent Form(string form) => form == "multipart"
        ? new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } }
        : new StringContent("List-Unsubscribe=One-Click", new MediaTypeHeaderValue("application/x-www-form-urlencoded"));

    private async Task<(int Status, string Body)> AskAsync(string host, string method, Uri address, HttpContent? form)
    {
        if (host == "functions") return await AskFunctionsAsync(method, address, form);
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = form };
        using var answer = await kestrel.SendAsync(request, default);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<(int Status, string Body)> AskFunctionsAsync(string method, Uri address, HttpContent? form)
    {
        var context = Substitute.For<FunctionContext>();
        var response = Substitute.For<HttpResponseData>(context);
        response.Headers.Returns(new HttpHeadersCollection());
        response.Body.Returns(new MemoryStream());
        var headers = new HttpHeadersCollection();
        if (form is not null) headers.TryAddWithoutValidation("Content-Type", form.Headers.ContentType!.ToString());
        var request = Substitute.For<HttpRequestData>(context);
        request.Method.Returns(method);
        request.Url.Returns(address);
        request.Headers.Returns(headers);
        request.Body.Returns(form is null ? new MemoryStream() : await form.ReadAsStreamAsync());
        request.CreateResponse().Returns(response);

        var answer = await new SiteAdapter(services.GetRequiredService<SiteHandler>()).AnswerAsync(request, isOperator: false, default);
        return ((int)answer.StatusCode, Encoding.UTF8.GetString(((MemoryStream)answer.Body).ToArray()));
    }

    private static async ValueTask<Stream> ConnectAsync(int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
