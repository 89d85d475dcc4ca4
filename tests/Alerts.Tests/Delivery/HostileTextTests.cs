using System.Text;
using System.Text.Json;
using Alerts.Delivery.Email;
using Alerts.Delivery.Teams;
using Alerts.Digests;
using Alerts.Events;
using AngleSharp.Html.Parser;

namespace Alerts.Tests.Delivery;

/// <summary>Whatever a feed says, it stays text: in mail, card and header.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Attacks => new()
    {
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "\"><a href=javascript:alert(1)>x</a><!--",
        "Subject\r\nBcc: everyone@example.org\r\n\r\nbody",
        "a\u2028b\u2029c\u0085d\u0000e\u001b[31mf",
        "\u202Ereversed\u202C \u2066isolate\u2069 \u200Fmark\u200B\uFEFF",
        "[click me](javascript:alert(1)) **bold** ![i](http://evil.example/x.png) <at>everyone</at>",
        "{{DATE(2024-01-01)}} ${expression} `code` # heading\n- list\n1. list",
        "=cmd|' /C calc'!A0",
        "\ud800 lone surrogate \udfff",
        new string('A', 200_000) + "<b>",
        string.Concat(Enumerable.Repeat("🇰🇷é漢", 40_000)),
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Hostile_text_in_every_field_stays_text(string attack)
    {
        using var room = new Mailroom();
        var reader = await room.SubscribeAsync();
        var about = SampleEvents.Poisoned(attack) with { Rank = attack.Length < 100 ? attack : "ambassador" };
        await room.AnnounceAsync(about);
        await room.WorkAsync();

        var mail = Assert.Single(room.Mail.Sent);
        CheckHtml(mail.Html!);
        CheckHeaders(mail);
        Assert.DoesNotContain(mail.Text, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain(mail.Text, c => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');

        var view = room.Get<MailComposer>().Alert(reader, about, 1, [], []);
        CheckCard(CardBuilder.Build(view).Json);
    }

    [Fact]
    public void A_thousand_hostile_titles_inject_no_header()
    {
        var random = new Random(20240621);
        const string Bad = "\r\n\u0000\u2028\u0085: \t<>\"@;,=?b\u202E";
        for (var round = 0; round < 1000; round++)
        {
            var title = new string([.. Enumerable.Range(0, random.Next(1, 120))
                .Select(_ => random.Next(3) == 0 ? Bad[random.Next(Bad.Length)] : (char)random.Next(32, 0x2FF))]);
            var mail = EmailMessage.Create(new EmailDraft
            {
                From = "Alerts <alerts@alerts.example>",
                To = "reader@example.org",
                Subject = title,
                Date = Mailroom.Start,
                MessageId = "<a@b.example>",
                Text = title,
                Html = "<p>x</p>",
            });
            CheckHeaders(mail);
        }
    }

    [Theory]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    [InlineData("a@example.org, b@example.org")]
    [InlineData("nobody")]
    [InlineData("a@exämple.org")]
    public void What_is_no_single_address_is_refused(string to) =>
        Assert.Throws<FormatException>(() => EmailMessage.Create(new EmailDraft
        {
            From = "a@b.example",
            To = to,
            Subject = "x",
            Date = Mailroom.Start,
            MessageId = "<a@b.example>",
            Text = "x",
        }));

    private static void CheckHtml(string html)
    {
        Assert.True(Encoding.UTF8.GetByteCount(html) <= MailRenderer.MostHtmlBytes);
        var document = new HtmlParser().ParseDocument(html);
        Assert.Empty(document.QuerySelectorAll("script,img,iframe,object,embed,form,link,svg"));
        foreach (var element in document.All)
        {
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            if (element.GetAttribute("href") is { } href) Assert.Matches("^https?://", href);
        }
    }

    private static void CheckHeaders(EmailMessage mail)
    {
        var raw = Encoding.ASCII.GetString(MimeWriter.Write(mail));
        var head = raw[..raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
        Assert.DoesNotMatch("(?<!\r)\n|\r(?!\n)", raw);
        Assert.All(raw.Split("\r\n"), line => Assert.True(line.Length <= 998));
        string[] known =
        [
            "Date", "From", "To", "Subject", "Message-ID", "In-Reply-To", "References",
            "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Auto-Submitted",
            "X-Auto-Response-Suppress", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
        ];
        Assert.All(head.Split("\r\n").Where(line => line[0] is not (' ' or '\t')), line => Assert.Contains(line.Split(':')[0], known));
    }

    // Titles of buttons, and what is read aloud, are plain text to every client.
    private static void CheckCard(byte[] json)
    {
        Assert.True(json.Length <= CardBuilder.MostBytes);
        using var card = JsonDocument.Parse(json);
        foreach (var text in Strings(card.RootElement))
        {
            Assert.DoesNotMatch(@"(?<!\\)\[[^\]]*\]\((?!https?://)", text);
            Assert.DoesNotContain("<at>", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object =>
            element
                .EnumerateObject()
                .Where(property => property.Name is not ("speak" or "fallbackText" or "summary" or "title"))
                .SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
