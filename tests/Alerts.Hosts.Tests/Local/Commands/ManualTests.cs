using System.CommandLine;
using System.Text.RegularExpressions;
using Alerts.Delivery;
using Alerts.Local.Commands;
using Alerts.Storage;
using Alerts.Subscriptions;

namespace Alerts.Hosts.Tests.Local.Commands;

/// <summary>The manual is the README: its commands, samples, settings and tables are those of the code.</summary>
public sealed partial class ManualTests
{
    private static readonly string Readme = Repository.Text("README.md");
    private static readonly string Architecture = Repository.Text("ARCHITECTURE.md");

    [Fact]
    public void The_table_of_commands_holds_every_command_and_no_other()
    {
        var documented = CommandRow().Matches(Readme)
            .SelectMany(row => Quoted().Matches(row.Groups[1].Value).SelectMany(cell => Spelled(cell.Groups[1].Value)));

        Assert.Equal(Leaves(CommandLine.Create(), "").Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_quoted_command_line_is_understood()
    {
        var lines = QuotedLine().Matches(Readme + Repository.Text("CONTRIBUTING.md") + Repository.Text("docs", "azure.md") + Architecture)
            .Select(match => match.Groups[1].Value.Trim())
            .Where(line => !line.Contains("...", StringComparison.Ordinal) && !line.Contains('[', StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Empty(CommandLine.Create().Parse(line).Errors));
    }

    [Fact]
    public void Every_quoted_filter_rule_can_be_read()
    {
        var rules = Want().Matches(Readme).Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.NotNull(FilterRuleText.TryRead(rule, out _)));
    }

    [Fact]
    public void The_settings_named_for_a_section_are_properties_of_its_class()
    {
        var rows = SettingsRow().Matches(Readme);

        Assert.True(rows.Count >= 6);
        Assert.All(rows, row =>
        {
            var options = typeof(DeliveryOptions).Assembly.GetTypes().SingleOrDefault(type => type.Name == row.Groups["class"].Value);
            Assert.NotNull(options);
            Assert.Equal(row.Groups["section"].Value, options.GetField("Section")?.GetRawConstantValue());
            var named = Quoted()
                .Matches(row.Groups["settings"].Value)
                .Select(match => match.Groups[1].Value)
                .Where(name => char.IsAsciiLetterUpper(name[0]));
            Assert.All(named, name => Assert.NotNull(options.GetProperty(name)));
        });
    }

    [Fact]
    public void The_architecture_lists_every_container_and_queue()
    {
        Assert.All(StorageNames.Containers.Concat(StorageNames.Queues), name =>
            Assert.Contains($"`{name}`", Architecture, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_command_option_and_argument_says_what_it_is_for()
    {
        var silent = All(CommandLine.Create())
            .SelectMany(command => command.Options.Cast<Symbol>().Concat(command.Arguments).Append(command))
            .Where(symbol => string.IsNullOrWhiteSpace(symbol.Description))
            .Select(symbol => symbol.Name);

        Assert.Empty(silent);
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private static IEnumerable<string> Leaves(Command command, string path) => command.Subcommands.Count == 0
        ? [path.TrimStart()]
        : command.Subcommands.SelectMany(child => Leaves(child, $"{path} {child.Name}"));

    /// <summary><c>feeds list\|add</c> is two commands; what follows in capitals or brackets is no part of the name.</summary>
    private static IEnumerable<string> Spelled(string cell)
    {
        var words = cell.Replace("\\|", "|", StringComparison.Ordinal)
            .Split(' ')
            .TakeWhile(word => char.IsAsciiLetterLower(word[0]))
            .ToArray();
        return words is [var one] ? [one] : words[1].Split('|').Select(word => $"{words[0]} {word}");
    }

    [GeneratedRegex(@"^\| ((?:`[a-z][^`]*`(?:, )?)+) \| [^|]*(?:\\\|[^|]*)*\|$", RegexOptions.Multiline)]
    private static partial Regex CommandRow();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\| `(?<section>[A-Z][\w:]*)` \| (?<settings>[^|]+) \| \[(?<class>\w+)\]", RegexOptions.Multiline)]
    private static partial Regex SettingsRow();

    [GeneratedRegex("--want \"([^\"]+)\"")]
    private static partial Regex Want();

    [GeneratedRegex(@"(?:^|`)(?:\./)?alerts ([a-z].*?)(?:  .*)?(?:`|$)", RegexOptions.Multiline)]
    private static partial Regex QuotedLine();
}
