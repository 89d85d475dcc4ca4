using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Alerts.Delivery;
using Alerts.Delivery.Email;
using Alerts.Delivery.Teams;
using Alerts.Delivery.Webhook;
using Alerts.Digests;
using Alerts.Digests.Export;
using Alerts.Events;
using Alerts.Events.Search;
using Alerts.Site;
using Alerts.Tests.Delivery;
using AngleSharp.Html.Parser;

namespace Alerts.Tests.Site;

/// <summary>One attack in every field that a feed fills, looked for in everything that leaves the house.</summary>
public sealed partial class HostileFeedText
{
    private const string Turning = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F";

    public static TheoryData<string, string> Attacks => new()
    {
        { "script", "<script>alert(1)</script><img src=x onerror=alert(1)>" },
        { "attribute", "\" onmouseover=\"alert(1)\" x='" },
        { "line ends", "Subject\r\nBcc: everyone@example.org\r\n\r\n<p>body" },
        { "bidi", "\u202Egnp.exe\u202C \u2066isolate\u2069 \u200F" },
        { "markdown", "[click](javascript:alert(1)) ![i](http://evil.example/x.png) <at>everyone</at> **b** `c`" },
        { "formula", "=HYPERLINK(\"http://evil.example\",\"x\")" },
        { "at formula", "@SUM(1+1)*cmd|' /C calc'!A0" },
        { "end of cdata", "]]> <![CDATA[ &amp; &#0; --> ?>" },
        { "nul and escapes", "a\0b\u0001c\u001b[31md\uFFFEe\ud800f\udfff" },
        { "a million", new string('A', 1_000_000) + "<b>" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Nothing_active_escapes_and_everything_stays_parseable(string name, string attack)
    {
        Assert.NotEmpty(name);
        using var room = new Mailroom();
        var reader = await room.SubscribeAsync();
        var about = SampleEvents.Poisoned(attack);
        await room.AnnounceAsync(about);
        await room.Get<EventIndex>().NoteAsync([about], default);
        await room.WorkAsync();

        var mail = Assert.Single(room.Mail.Sent);
        CheckHtml(mail.Html!, scripts: false);
        CheckText(mail.Text);
        CheckText(mail.Subject);
        Assert.DoesNotMatch("(?im)^bcc:", Encoding.ASCII.GetString(MimeWriter.Write(mail)).Split("\r\n\r\n")[0]);

        var view = room.Get<MailComposer>().Alert(reader, about, 1, [], []);
        CheckJson(CardBuilder.Build(view).Json);
        var body = JsonSerializer.SerializeToUtf8Bytes(
            WebhookBody.Of(new Parcel(DeliveryKey.Of(new Notice(reader.Id, about.Id, 1)), null, view, Mailroom.Start)),
            WebhookJson.Default.WebhookBody);
        CheckJson(body);

        foreach (var path in new[] { "/", "/events/" + about.Id, "/pairs/KR-RU", "/digests", "/suppressions" })
            CheckHtml(await PageAsync(room, path), scripts: true);
        CheckXml(await PageAsync(room, "/events.atom"), entries: "entry");
        CheckXml(await PageAsync(room, "/events.rss"), entries: "item");
        CheckJson(Encoding.UTF8.GetBytes(await PageAsync(room, "/events.json")));
        CheckCsv(await PageAsync(room, "/events.csv"));

        var lines = EventJson.Lines([ExportedEvent.Of(about)]);
        Assert.Equal(1, lines.Count(one => one == (byte)'\n'));
        CheckJson(lines);
    }

    private static async Task<string> PageAsync(Mailroom room, string path)
    {
        var answer = await room.Get<SiteHandler>()
            .HandleAsync(
                new SiteRequest { Method = "GET", Path = path, Base = new Uri("https://alerts.example/"), Caller = "192.0.2.1" },
                default);
        Assert.Equal((path, 200), (path, answer.Status));
        Assert.True(answer.Body.Length <= 300_000, $"{path} has {answer.Body.Length} bytes");
        return Encoding.UTF8.GetString(answer.Body.Span);
    }

    // The site has scripts and a picture of its own, never inline ones and never another's.
    private static void CheckHtml(string html, bool scripts)
    {
        var document = new HtmlParser().ParseDocument(html);
        Assert.Empty(document.QuerySelectorAll("img,iframe,object,embed,base,at"));
        Assert.Empty(scripts ? document.QuerySelectorAll("script:not([src^='/'])") : document.QuerySelectorAll("script"));
        foreach (var element in document.All)
        {
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            if (element.GetAttribute("href") is { } href) Assert.Matches("^(https?://|/|#|\\?|mailto:)", href);
        }

        CheckText(document.Body!.TextContent);
    }

    private static void CheckText(string text)
    {
        Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));
        Assert.DoesNotContain(text, letter => Turning.Contains(letter));
    }

    private static void CheckXml(string xml, string entries)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var document = XDocument.Load(reader);
        Assert.Single(document.Descendants(), element => element.Name.LocalName == entries);
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName is "script" or "img");
        Assert.All(document.Descendants().Attributes("href"), href => Assert.StartsWith("http", href.Value, StringComparison.Ordinal));
        CheckText(document.Root!.Value);
    }

    private static void CheckJson(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var (property, text) in Strings(document.RootElement, ""))
        {
            CheckText(text);
            if (property is "url" or "external_url" or "page") Assert.Matches("^https?://", text);
        }
    }

    private static void CheckCsv(string csv)
    {
        Assert.Equal('\uFEFF', csv[0]);
        CheckText(csv[1..]);
        var cells = Cell()
            .Matches(csv[1..])
            .Select(cell => cell.Groups["quoted"].Success ? cell.Groups["quoted"].Value : cell.Groups["plain"].Value)
            .ToArray();
        Assert.Equal(2 * csv.Split("\r\n")[0].Split(',').Length, cells.Length);
        Assert.All(cells, cell => Assert.DoesNotMatch("^\\s*[=+@\t\r-]", cell));
    }

    private static IEnumerable<(string Property, string Text)> Strings(JsonElement element, string property) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(one => Strings(one.Value, one.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(one => Strings(one, property)),
        JsonValueKind.String => [(property, element.GetString()!)],
        _ => [],
    };

    [GeneratedRegex("(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^\",\r\n]*))(?:,|\r\n)")]
    private static partial Regex Cell();
}
