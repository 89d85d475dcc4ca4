using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Alerts.Delivery;
using Alerts.Functions;
using Alerts.Functions.Storage;
using Alerts.Hosts.Tests.Testing;
using Alerts.Storage;

namespace Alerts.Hosts.Tests.Functions;

/// <summary>The Bicep files: their syntax, and every name in them against the code and the reverse.</summary>
public sealed partial class InfrastructureTests
{
    private static readonly string Storage = Repository.Text("infra", "modules", "storage.bicep");
    private static readonly string App = Repository.Text("infra", "modules", "functions.bicep");
    private static readonly string Events = Repository.Text("infra", "eventgrid.bicep");

    [Fact]
    public async Task Every_bicep_file_parses_and_names_only_what_is_declared()
    {
        var start = new ProcessStartInfo(
            "node",
            [Path.Combine(Repository.Root, "tests", "bicep.mjs"), Path.Combine(Repository.Root, "infra")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var said = await node.StandardOutput.ReadToEndAsync() + await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, said);
        Assert.Matches(@"\d+ Bicep files, 0 faults", said);
    }

    [Fact]
    public void The_containers_are_those_of_the_stores() =>
        Assert.Equal(StorageNames.Containers.Order(StringComparer.Ordinal), List(Storage, "containers").Order(StringComparer.Ordinal));

    [Fact]
    public void The_queues_are_those_of_the_stores_without_the_embedded_hosts()
    {
        var wanted = StorageNames.Queues.Except([StorageNames.ArticleQueue]);
        Assert.Equal(wanted.Order(StringComparer.Ordinal), List(Storage, "queues").Order(StringComparer.Ordinal));
        Assert.Contains($"name: '${{item}}{StorageNames.Poison("")}'", Storage, StringComparison.Ordinal);
    }

    [Fact]
    public void The_event_subscription_names_a_function_and_a_container_that_are_there()
    {
        var function = Regex.Match(Events, "var function = '(.*)'").Groups[1].Value;
        Assert.Contains(
            function,
            WiringTests.Functions.Where(entry => entry.Trigger is Microsoft.Azure.Functions.Worker.BlobTriggerAttribute)
                .Select(entry => entry.Function));
        Assert.Equal(StorageNames.Articles, Regex.Match(Events, "var container = '(.*)'").Groups[1].Value);
        Assert.Contains($"'{Regex.Match(Events, "blobContainerName: '(.*)'").Groups[1].Value}'", Storage, StringComparison.Ordinal);
    }

    [Fact]
    public void The_alert_rules_name_functions_that_are_there()
    {
        var rules = Repository.Text("infra", "modules", "rules.bicep");
        var named = OperationName().Matches(rules).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(WiringTests.Functions.Select(entry => entry.Function)));
    }

    [Fact]
    public void Every_setting_a_trigger_names_is_set()
    {
        var set = AppSettings();
        Assert.Empty(Settings.Timers.Select(name => name.Replace(":", "__", StringComparison.Ordinal)).Except(set));
        foreach (var part in new[] { "blobServiceUri", "queueServiceUri", "credential", "clientId" })
        {
            Assert.Contains($"{AzureConnection.Name}__{part}", set);
            Assert.Contains($"AzureWebJobsStorage__{part}", set);
        }
    }

    [Fact]
    public void Every_setting_that_is_ours_is_one_the_app_reads()
    {
        var known = Settings.Timers.Select(name => name.Replace(":", "__", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        known.UnionWith(
            new[] { "blobServiceUri", "queueServiceUri", "credential", "clientId" }.Select(part => $"{AzureConnection.Name}__{part}"));
        foreach (var (section, options) in Sections())
            known.UnionWith(
                options.GetProperties().Select(property => $"{section.Replace(":", "__", StringComparison.Ordinal)}__{property.Name}"));

        string[] platform = ["AzureWebJobs", "AZURE_CLIENT_ID", "APPLICATIONINSIGHTS_", "DOTNET_"];
        var ours = AppSettings().Where(name => !platform.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(name => Regex.Replace(name, @"__\d+$", ""));
        Assert.Empty(ours.Except(known));
    }

    [Fact]
    public void Settings_for_the_first_seconds_on_one_core_are_set() =>
        Assert.Contains("DOTNET_TC_CallCountingDelayMs: '0'", App, StringComparison.Ordinal);

    [Fact]
    public void No_key_opens_the_storage_and_no_secret_is_an_output()
    {
        Assert.Contains("allowSharedKeyAccess: false", Storage, StringComparison.Ordinal);
        Assert.Contains("allowBlobPublicAccess: false", Storage, StringComparison.Ordinal);
        Assert.Contains("disableLocalAuth: true", Repository.Text("infra", "modules", "language.bicep"), StringComparison.Ordinal);
        Assert.Contains("DisableLocalAuth: true", Repository.Text("infra", "modules", "monitoring.bicep"), StringComparison.Ordinal);
        var outputs = Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra"), "*.bicep", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Where(line => line.StartsWith("output ", StringComparison.Ordinal));
        Assert.DoesNotContain(outputs, line =>
            line.Contains("listKeys", StringComparison.OrdinalIgnoreCase) || line.Contains("secret", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Secrets_in_settings_are_references_into_the_vault()
    {
        foreach (var secret in new[] { "Delivery__SigningKeys__0", "Seed__TeamsWebhook" })
            Assert.Matches($@"{secret}: '@Microsoft\.KeyVault\(SecretUri=", App);
    }

    [Fact]
    public void The_scripts_after_deployment_are_there_and_name_outputs_that_are()
    {
        var azd = Repository.Text("azure.yaml");
        var outputs = Regex.Matches(Repository.Text("infra", "main.bicep"), @"^output (\w+)", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value)
            .ToHashSet();
        foreach (Match script in ScriptPath().Matches(azd))
        {
            var text = Repository.Text(script.Value.Split('/'));
            foreach (Match used in AzureVariable().Matches(text)) Assert.Contains(used.Value, outputs);
        }

        Assert.Contains("src/Alerts.Functions", azd, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Section, Type Options)> Sections() =>
        from type in typeof(DeliveryOptions).Assembly.GetTypes().Concat(typeof(Triggers).Assembly.GetTypes())
        let section = type.GetField(
            "Section",
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.FlattenHierarchy)
        where section is { IsLiteral: true } && section.FieldType == typeof(string)
        select ((string)section.GetRawConstantValue()!, type);

    private static HashSet<string> AppSettings()
    {
        var body = Regex.Match(App, @"name: 'appsettings'\s+properties: \{(.*?)\n    \}", RegexOptions.Singleline).Groups[1].Value;
        var names = Regex.Matches(body, @"^\s+(\w+):", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(names);
        return names;
    }

    private static IEnumerable<string> List(string bicep, string variable) =>
        Regex.Matches(Regex.Match(bicep, $@"var {variable} = \[(.*?)\]", RegexOptions.Singleline).Groups[1].Value, "'(.*?)'")
            .Select(match => match.Groups[1].Value);

    [GeneratedRegex("OperationName == \"(\\w+)\"")]
    private static partial Regex OperationName();

    [GeneratedRegex(@"infra/scripts/\w+\.(sh|ps1)")]
    private static partial Regex ScriptPath();

    [GeneratedRegex(@"\bAZURE_(RESOURCE_GROUP|FUNCTION_APP|KEY_VAULT|STORAGE_ACCOUNT)\b")]
    private static partial Regex AzureVariable();
}
