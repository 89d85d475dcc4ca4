using System.Text.Json;
using Alerts.Hosts.Tests.Testing;
using Alerts.Local.Commands;

namespace Alerts.Hosts.Tests.Local.Commands;

public sealed class ReadCommandTests : IAsyncLifetime
{
    private const string Sentence = "The ministry called in the ambassador on Friday and handed over a note of protest, officials said.";

    private readonly TemporaryDirectory directory = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await directory.DisposeAsync();

    [Fact]
    public async Task A_page_gives_one_line_with_what_it_says_of_itself_and_its_text()
    {
        var page = await WriteAsync("story.html", Article("Envoy called in"));

        var (exit, output) = await RunAsync("read", page, "--base-url", "https://post.example/story", "--json");

        Assert.Equal(Exit.Ok, exit);
        var line = JsonDocument.Parse(Assert.Single(output)).RootElement;
        Assert.Equal(page, line.GetProperty("file").GetString());
        Assert.True(line.GetProperty("ok").GetBoolean());
        Assert.Equal("Envoy called in", line.GetProperty("title").GetString());
        Assert.Equal("2024-06-21T10:00:00Z", line.GetProperty("published").GetString());
        Assert.Equal("en", line.GetProperty("language").GetString());
        Assert.StartsWith(Sentence, line.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.False(line.TryGetProperty("why", out _));
    }

    [Fact]
    public async Task A_page_that_is_no_article_says_why_and_fails()
    {
        var page = await WriteAsync(
            "login.html",
            "<html><head><title>Sign in - Post</title></head><body><form><label>Password</label><input type=password>"
            + "<button>Sign in</button></form></body></html>");

        var (exit, output) = await RunAsync("read", page, "--json");

        Assert.Equal(Exit.Failure, exit);
        var line = JsonDocument.Parse(Assert.Single(output)).RootElement;
        Assert.False(line.GetProperty("ok").GetBoolean());
        Assert.False(string.IsNullOrWhiteSpace(line.GetProperty("why").GetString()));
        Assert.Equal(JsonValueKind.Null, line.GetProperty("text").ValueKind);
    }

    [Fact]
    public async Task A_page_behind_a_payment_still_tells_what_it_is_about()
    {
        var page = await WriteAsync(
            "paid.html",
            "<html lang=en><head><title>Envoy leaves the capital after a note of protest</title>"
            + "<meta property='article:published_time' content='2024-03-08T09:15:00Z'></head><body><article>"
            + "<h1>Envoy leaves the capital after a note of protest</h1><p>The envoy left on Friday, a day after the note.</p>"
            + "<div class=paywall>Subscribe to continue reading.</div></article></body></html>");

        var (exit, output) = await RunAsync("read", page, "--json");

        Assert.Equal(Exit.Failure, exit);
        var line = JsonDocument.Parse(Assert.Single(output)).RootElement;
        Assert.False(line.GetProperty("ok").GetBoolean());
        Assert.Equal("Envoy leaves the capital after a note of protest", line.GetProperty("title").GetString());
        Assert.Equal("2024-03-08T09:15:00Z", line.GetProperty("published").GetString());
        Assert.Equal(JsonValueKind.Null, line.GetProperty("text").ValueKind);
    }

    [Fact]
    public async Task The_text_tells_the_language_that_a_page_does_not()
    {
        var page = await WriteAsync(
            "german.html",
            "<html><head><title>Botschafter einbestellt</title></head><body><article><h1>Botschafter einbestellt</h1>"
            + "<p>Das Ministerium hat am Dienstag den Botschafter des Nachbarlandes einbestellt und gegen den Überflug von drei "
            + "Flugzeugen protestiert, wie ein Sprecher in der Hauptstadt mitteilte.</p></article></body></html>");

        var (_, output) = await RunAsync("read", page, "--json");

        Assert.Equal("de", JsonDocument.Parse(Assert.Single(output)).RootElement.GetProperty("language").GetString());
    }

    [Fact]
    public async Task Of_several_files_each_has_its_line_in_the_order_given_and_a_bad_one_makes_it_partial()
    {
        var first = await WriteAsync("a.html", Article("First"));
        var last = await WriteAsync("z.html", Article("Last"));
        var missing = Path.Combine(directory.Path, "missing.html");

        var (exit, output) = await RunAsync("read", last, missing, first, "--json");

        Assert.Equal(Exit.Partial, exit);
        Assert.Equal([last, missing, first], output.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()));
        Assert.Contains("cannot be read", output[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_on_this_machine_is_refused_in_words()
    {
        var (exit, output) = await RunAsync("read", "http://127.0.0.1:9/story");

        Assert.Equal(Exit.Failure, exit);
        Assert.Contains("http://127.0.0.1:9/story: ", Assert.Single(output), StringComparison.Ordinal);
    }

    private static string Article(string title) =>
        $"<!doctype html><html lang=\"en\"><head><title>{title}</title>"
        + "<meta property=\"article:published_time\" content=\"2024-06-21T10:00:00Z\"></head>"
        + "<body><nav><a href=\"/\">Home</a></nav>"
        + $"<article><h1>{title}</h1>{string.Concat(Enumerable.Repeat($"<p>{Sentence}</p>", 8))}</article></body></html>";

    private async Task<string> WriteAsync(string name, string content)
    {
        var path = Path.Combine(directory.Path, name);
        await File.WriteAllTextAsync(path, content);
        return path;
    }

    private async Task<(int Exit, string[] Output)> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var exit = await CommandLine.RunAsync(
            [.. args, "--data", Path.Combine(directory.Path, "data")],
            output,
            TextWriter.Null,
            CancellationToken.None);
        return (exit, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
