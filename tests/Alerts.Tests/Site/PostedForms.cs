namespace Alerts.Tests.Site;

public sealed class PostedForms
{
    private const string Type = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://alerts.example")]
    public async Task A_form_that_another_site_posts_is_refused(string origin)
    {
        await using var bench = new SiteBench();
        var answer = await bench.SendAsync(
            "POST",
            "/subscribe",
            body: "address=a@example.org",
            headers: new() { ["Content-Type"] = Type, ["Origin"] = origin });
        Assert.Equal(403, answer.Status);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused_by_the_fetch_metadata_too()
    {
        await using var bench = new SiteBench();
        var answer = await bench.SendAsync(
            "POST",
            "/preferences/erase",
            body: "t=x",
            headers: new() { ["Content-Type"] = Type, ["Sec-Fetch-Site"] = "cross-site" });
        Assert.Equal(403, answer.Status);
    }

    [Fact]
    public async Task One_click_unsubscribing_needs_no_origin_but_a_signed_token()
    {
        await using var bench = new SiteBench();
        var answer = await bench.SendAsync(
            "POST",
            "/unsubscribe",
            "?t=forged",
            "List-Unsubscribe=One-Click",
            new() { ["Content-Type"] = Type, ["Origin"] = "https://mail.example" });
        Assert.Equal(400, answer.Status);
        Assert.Contains("This link does not work", SiteBench.TextOf(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("POST", "/events/summons/KR-RU/2024-06-21")]
    [InlineData("PUT", "/")]
    [InlineData("DELETE", "/feeds")]
    [InlineData("TRACE", "/")]
    [InlineData("POST", "/operator")]
    public async Task What_can_only_be_read_refuses_other_methods(string method, string path)
    {
        await using var bench = new SiteBench();
        var answer = await bench.SendAsync(method, path, body: "x=1", headers: new() { ["Content-Type"] = Type });
        Assert.Equal(405, answer.Status);
        Assert.Equal("GET, HEAD", answer.Headers["Allow"]);
    }

    [Fact]
    public async Task A_form_that_is_not_understood_comes_back_with_what_was_typed()
    {
        await using var bench = new SiteBench();
        var answer = await bench.SendAsync(
            "POST",
            "/subscribe",
            body: "address=me%40example.org&rules=frobnicate+%3Cb%3E&cadence=daily&zone=UTC",
            headers: new() { ["Content-Type"] = Type });
        var page = SiteBench.TextOf(answer);

        Assert.Equal(422, answer.Status);
        Assert.Contains("value=\"me@example.org\"", page, StringComparison.Ordinal);
        Assert.Contains("frobnicate &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>&#x27;frob", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operators_page_opens_with_the_token_alone_and_its_cookie_ends()
    {
        const string Token = "a-long-operator-token";
        await using var bench = new SiteBench(new() { ["Site:OperatorToken"] = Token });

        var wrong = await bench.SendAsync(
            "POST",
            "/operator",
            body: "token=another-long-token",
            headers: new() { ["Content-Type"] = Type });
        var right = await bench.SendAsync("POST", "/operator", body: "token=" + Token, headers: new() { ["Content-Type"] = Type });
        var cookie = right.Headers["Set-Cookie"];
        var open = await bench.SendAsync("GET", "/operator", headers: new() { ["Cookie"] = "other=1; " + cookie.Split(';')[0] });
        var forged = await bench.SendAsync("GET", "/operator", headers: new() { ["Cookie"] = "alerts-operator=9999999999.abcdef" });

        Assert.Equal(403, wrong.Status);
        Assert.Contains("HttpOnly; SameSite=Strict; Secure", cookie, StringComparison.Ordinal);
        Assert.Contains("Add a feed", SiteBench.TextOf(open), StringComparison.Ordinal);
        Assert.DoesNotContain("Add a feed", SiteBench.TextOf(forged), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_from_the_event_page_is_kept_and_a_forged_one_is_not()
    {
        await using var bench = new SiteBench();
        await bench.KeepAsync(Sample.Summons("KR", "RU", "2024-06-21"));
        var page = await bench.ReadAsync("/events/summons/KR-RU/2024-06-21");
        var token = page.Split("name=\"t\" value=\"")[1].Split('"')[0];

        var kept = await bench.SendAsync("POST", "/feedback", body: $"t={token}&verdict=wrong", headers: new() { ["Content-Type"] = Type });
        var again = await bench.SendAsync(
            "POST",
            "/feedback",
            body: $"t={token}&verdict=right",
            headers: new() { ["Content-Type"] = Type });
        var forged = await bench.SendAsync(
            "POST",
            "/feedback",
            body: $"t={token[..^3]}abc&verdict=wrong",
            headers: new() { ["Content-Type"] = Type });

        Assert.Equal((200, 200, 400), (kept.Status, again.Status, forged.Status));
        Assert.Contains("Readers said: right 1.", await bench.ReadAsync("/events/summons/KR-RU/2024-06-21"), StringComparison.Ordinal);
    }
}
