using Alerts.Hosts.Tests.Testing;
using Alerts.Local.Commands;

namespace Alerts.Hosts.Tests.Local.Commands;

/// <summary>
/// What a person sees who types something wrong or points at something broken: one line that names it, and the right exit code.
/// </summary>
public sealed class CommandLineTests : IAsyncLifetime
{
    private readonly TemporaryDirectory directory = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await directory.DisposeAsync();

    [Theory]
    [InlineData("frobnicate", "'frobnicate'")]
    [InlineData("run --frob", "'--frob'")]
    [InlineData("feeds parse", "--help")]
    [InlineData("feeds frob", "'frob'")]
    public async Task A_mistyped_command_line_is_a_usage_fault(string line, string named)
    {
        var (exit, _, error) = await RunAsync(line.Split(' '));

        Assert.Equal(Exit.Usage, exit);
        Assert.Contains(named, Assert.Single(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_is_named_with_the_remedy()
    {
        var file = await WriteAsync("taken", "a file, no directory");

        var (exit, _, error) = await RunAsync("events", "list", "--data", file);

        Assert.Equal(Exit.Failure, exit);
        Assert.Contains(file, Assert.Single(error), StringComparison.Ordinal);
        Assert.Contains("--data", error[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_line_is_named_and_the_others_are_still_replayed()
    {
        var file = await WriteAsync("articles.jsonl", """
            {"id":"a1","title":"South Korea summons Russian ambassador","published":"2024-06-21","lang":"en","text":"South Korea summoned the Russian ambassador on Friday."}
            {broken
            {"id":"a3","title":"Rain expected","published":"2024-06-21","lang":"en","text":"Rain is expected."}
            """);

        var (exit, output, error) = await RunAsync("replay", file, "--json");

        Assert.Equal(Exit.Partial, exit);
        Assert.Contains("articles.jsonl:2:", Assert.Single(error), StringComparison.Ordinal);
        Assert.Equal(2, output.Length);
        Assert.Contains("summons/KR-RU/2024-06-21", output[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_feed_list_is_refused_in_words()
    {
        var file = await WriteAsync("list.opml", "this is no list");

        var (exit, _, error) = await RunAsync("feeds", "import", file);

        Assert.Equal(Exit.Failure, exit);
        Assert.Contains("list.opml", Assert.Single(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_settings_are_named_with_their_file()
    {
        Directory.CreateDirectory(Path.Combine(directory.Path, "data"));
        await WriteAsync("data/alerts.json", "{ this is not json");

        var (exit, _, error) = await RunAsync("events", "list");

        Assert.Equal(Exit.Failure, exit);
        Assert.Contains("alerts.json", Assert.Single(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manual_lists_every_command_of_the_contract()
    {
        var (exit, output, _) = await RunAsync("--help");

        Assert.Equal(Exit.Ok, exit);
        foreach (var command in new[]
        {
            "demo", "run", "replay", "explain", "evaluate", "feeds", "read", "events", "subscribers", "digest", "doctor",
        })
            Assert.Contains(output, line => line.TrimStart().StartsWith(command + " ", StringComparison.Ordinal) || line.Trim() == command);
    }

    [Fact]
    public async Task The_doctor_names_what_is_missing_and_passes_an_empty_store()
    {
        var (exit, output, _) = await RunAsync("doctor");

        Assert.Equal(Exit.Ok, exit);
        Assert.Contains(output, line => line.Contains("alerts feeds import", StringComparison.Ordinal));
        Assert.Contains(output, line => line.Contains("alerts subscribers add", StringComparison.Ordinal));
    }

    private async Task<string> WriteAsync(string name, string content)
    {
        var path = Path.Combine(directory.Path, name);
        await File.WriteAllTextAsync(path, content);
        return path;
    }

    private async Task<(int Exit, string[] Output, string[] Error)> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        string[] line = args.Contains("--data") ? args : [.. args, "--data", Path.Combine(directory.Path, "data")];
        var exit = await CommandLine.RunAsync(line, output, error, CancellationToken.None);
        return (exit, Lines(output), Lines(error));
    }

    private static string[] Lines(StringWriter writer) =>
        writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
