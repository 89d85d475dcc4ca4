using Alerts.Events;

namespace Alerts.Tests.Site;

/// <summary>What people and programs try: nothing of it is repeated on a page, reaches the store or breaks the site.</summary>
public sealed class HostileAddresses
{
    private const string Script = "<script>alert(1)</script>";

    public static TheoryData<string, string, int> Addresses => new()
    {
        { "/../../etc/passwd", "", 404 },
        { "/events/../../alerts.db", "", 404 },
        { "/events/summons/KR-RU/../../secret", "", 404 },
        { "/events/summons/KR-RU/2024-06-21/../x", "", 404 },
        { "/events/summons/kr-ru/2024-06-21", "", 404 },
        { "/events/summons/KR-RU", "", 404 },
        { "/events/summons/KR-RU/" + Script, "", 404 },
        { "/events/subscribers/0123456789abcdef", "", 404 },
        { "/events/", "", 404 },
        { "/events//", "", 404 },
        { "/events.exe", "", 404 },
        { "/events.atom/../x", "", 404 },
        { "/pairs/KR-RU-US", "", 404 },
        { "/pairs/KR-KR", "", 404 },
        { "/pairs/..-..", "", 404 },
        { "/pairs/YY-ZZ", "", 404 },
        { "/articles/" + new string('a', 65), "", 404 },
        { "/articles/..%2f..%2fx", "", 404 },
        { "/articles/a/b", "", 404 },
        { "/articles/\u0000", "", 404 },
        { "/assets/site.css", "", 404 },
        { "/assets/../appsettings.json", "", 404 },
        { "/operator", "", 404 },
        { "/.git/config", "", 404 },
        { "/" + new string('x', 400), "", 414 },
        { "/", "?q=" + new string('x', 3_000), 414 },
        { "/", "?q=" + Script, 200 },
        { "/", "?family=" + Script + "&kind=%00&state=<&role=1&from=x&to=9999-99-99&page=-1", 200 },
        { "/", "?state=RU&state=KR&page=99999999999999999999", 200 },
        { "/", "?page=10000", 200 },
        { "/", "?from=2024-12-31&to=2024-01-01", 200 },
        { "/", "?q=%E0%A4%A", 200 },
        { "/", "?q=\" OR 1=1 --", 200 },
        { "/", "?%3Cscript%3E=1", 200 },
        { "/suppressions", "?code=" + Script + "&q=" + Script + "&day=0001-01-01", 200 },
        { "/suppressions", "?day=9999-12-31", 200 },
        { "/digests", "?week=" + Script, 404 },
        { "/digests", "?week=0001-01-01", 200 },
        { "/digests", "?t=" + Script, 404 },
        { "/subscribe/confirm", "?t=" + Script, 400 },
        { "/preferences", "?t=a.b.c", 400 },
        { "/unsubscribe", "", 400 },
        { "/journal/" + Script, "", 303 },
        { "//evil.example/", "", 404 },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_hostile_address_gets_a_plain_answer_and_is_never_repeated(string path, string query, int status)
    {
        await using var bench = new SiteBench();
        await bench.KeepAsync(Sample.Summons("KR", "RU", "2024-06-21"));

        var answer = await bench.GetAsync(path, query);

        Assert.Equal(status, answer.Status);
        Assert.DoesNotContain("<script>alert", SiteBench.TextOf(answer), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil.example", string.Join(' ', answer.Headers.Values), StringComparison.Ordinal);
        Assert.DoesNotContain('<', answer.Headers.GetValueOrDefault("Location", ""));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/feeds")]
    [InlineData("/events.csv")]
    [InlineData("/healthz")]
    [InlineData("/unsubscribe")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        await using var bench = new SiteBench();
        var headers = (await bench.GetAsync(path)).Headers;

        Assert.Contains("default-src 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("DENY", headers["X-Frame-Options"]);
        Assert.Equal("same-origin", headers["Referrer-Policy"]);
    }

    [Fact]
    public async Task No_page_has_an_inline_style_script_or_handler()
    {
        await using var bench = new SiteBench();
        await bench.KeepAsync(
            Sample.Summons("KR", "RU", "2024-06-21"),
            Sample.Summons("KR", "RU", "2024-10-21"),
            Sample.Cooperation(EventKind.Treaty, "KP", "RU", "2024-06-19"));
        foreach (var path in new[]
        {
            "/", "/events/summons/KR-RU/2024-06-21", "/pairs/KR-RU",
            "/feeds", "/suppressions", "/digests", "/status", "/subscribe",
        })
        {
            var page = await bench.ReadAsync(path);
            Assert.DoesNotMatch("style=", page);
            Assert.DoesNotMatch("<script>", page);
            Assert.DoesNotMatch(@"\son[a-z]+=", page);
        }
    }

    [Fact]
    public async Task Hostile_text_of_a_feed_stays_text_on_every_page()
    {
        await using var bench = new SiteBench();
        var hostile = Sample.Summons("KR", "RU", "2024-06-21", "<img src=x onerror=alert(1)>\u202E\"'&", "<b>Outlet</b>");
        var source = hostile.Sources[0] with { Url = new Uri("javascript:alert(1)"), Title = "</title><script>alert(1)</script>" };
        await bench.KeepAsync(hostile with { Sources = [source], Reason = "<script>alert(1)</script>" });

        foreach (var path in new[] { "/", "/events/summons/KR-RU/2024-06-21", "/pairs/KR-RU", "/digests?week=2024-06-17" })
        {
            var page = await bench.ReadAsync(
                path.Split('?')[0],
                path.Contains('?', StringComparison.Ordinal) ? path[path.IndexOf('?', StringComparison.Ordinal)..] : "");
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("javascript:", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>Outlet", page, StringComparison.Ordinal);
        }
    }
}
