using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Alerts.Functions;
using Alerts.Functions.Storage;
using Alerts.Hosts.Tests.Testing;
using Alerts.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Alerts.Hosts.Tests.Functions;

/// <summary>What the triggers name, against the names of the stores, the settings and host.json.</summary>
public sealed class WiringTests
{
    public static readonly (string Function, MethodInfo Method, ParameterInfo Parameter, object Trigger)[] Functions =
    [
        .. from method in typeof(Triggers).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           from parameter in method.GetParameters()
           from trigger in parameter.GetCustomAttributes()
               .Where(attribute => attribute.GetType().Name.EndsWith("TriggerAttribute", StringComparison.Ordinal))
           select (function.Name, method, parameter, (object)trigger),
    ];

    [Fact]
    public void Every_public_method_of_the_table_is_a_function_with_one_trigger_and_a_name_of_its_own()
    {
        var methods = typeof(Triggers).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        Assert.Equal(
            methods.Select(method => method.Name).Order(StringComparer.Ordinal),
            Functions.Select(entry => entry.Function).Order(StringComparer.Ordinal));
        Assert.Equal(Functions.Length, Functions.Select(entry => entry.Function).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(methods, method => Assert.True(typeof(Task).IsAssignableFrom(method.ReturnType), $"{method.Name} is not awaited"));
        Assert.All(methods, method => Assert.Equal(typeof(CancellationToken), method.GetParameters()[^1].ParameterType));
    }

    [Fact]
    public void The_functions_are_those_of_the_walk_in_its_order() =>
        Assert.Equal(
            [
                "PollFeeds", "PollShards", "RecognizeEvents", "SendNotice", "ScheduleDigests",
                "SendDigest", "SweepUnfinished", "Site", "Operate", "Poison",
            ],
            Functions.OrderBy(entry => entry.Method.MetadataToken).Select(entry => entry.Function));

    [Fact]
    public void Queues_are_those_of_the_stores_and_their_messages_come_as_text()
    {
        var queues = Functions.Where(entry => entry.Trigger is QueueTriggerAttribute).ToList();
        Assert.Equal(
            [StorageNames.DigestQueue, StorageNames.NoticeQueue, StorageNames.PollQueue],
            queues.Select(entry => ((QueueTriggerAttribute)entry.Trigger).QueueName).Order(StringComparer.Ordinal));
        Assert.All(queues, entry => Assert.Equal(AzureConnection.Name, ((QueueTriggerAttribute)entry.Trigger).Connection));
        Assert.All(queues, entry => Assert.Equal(typeof(string), entry.Parameter.ParameterType));
    }

    [Fact]
    public void The_blob_trigger_listens_to_articles_through_event_grid()
    {
        var blob = Assert.IsType<BlobTriggerAttribute>(Assert.Single(Functions, entry => entry.Trigger is BlobTriggerAttribute).Trigger);
        Assert.Equal($"{StorageNames.Articles}/{{name}}", blob.BlobPath);
        Assert.Equal(BlobTriggerSource.EventGrid, blob.Source);
        Assert.Equal(AzureConnection.Name, blob.Connection);
    }

    [Fact]
    public void Every_timer_takes_its_schedule_from_a_setting_that_is_checked_at_the_start()
    {
        var schedules = Functions.Select(entry => entry.Trigger).OfType<TimerTriggerAttribute>().Select(timer => timer.Schedule).ToList();
        Assert.All(schedules, schedule => Assert.Matches("^%[A-Za-z:]+%$", schedule));
        Assert.Equal(Settings.Timers.Order(StringComparer.Ordinal), schedules.Select(Settings.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_timers_carry_a_retry_attribute() =>
        Assert.All(
            Functions.Where(entry => entry.Method.GetCustomAttribute<RetryAttribute>() is not null),
            entry => Assert.IsType<TimerTriggerAttribute>(entry.Trigger));

    [Fact]
    public void Every_http_function_states_who_may_call_it()
    {
        var levels = Functions.Where(entry => entry.Trigger is HttpTriggerAttribute)
            .ToDictionary(entry => entry.Function, entry => (HttpTriggerAttribute)entry.Trigger);
        Assert.Equal(AuthorizationLevel.Anonymous, levels["Site"].AuthLevel);
        Assert.Equal(AuthorizationLevel.Function, levels["Operate"].AuthLevel);
        Assert.Equal(AuthorizationLevel.Function, levels["Poison"].AuthLevel);
        Assert.All(levels.Values, trigger => Assert.NotEmpty(trigger.Methods!));
        Assert.All(levels.Values, trigger => Assert.NotNull(trigger.Route));

        // The host keeps these for itself.
        Assert.All(levels.Values, trigger => Assert.DoesNotMatch("^(admin|runtime)(/|$)", trigger.Route!));
    }

    [Fact]
    public void The_host_expects_messages_in_the_encoding_that_we_send()
    {
        using var host = JsonDocument.Parse(Repository.Text("host.json"));
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");
        Assert.Equal("base64", queues.GetProperty("messageEncoding").GetString());
        Assert.Equal(5, queues.GetProperty("maxDequeueCount").GetInt32());
        Assert.Equal(5, host.RootElement.GetProperty("extensions").GetProperty("blobs").GetProperty("poisonBlobThreshold").GetInt32());
        Assert.Equal("", host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.Equal("2.0", host.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public void Host_json_lies_beside_the_app() =>
        Assert.Equal(
            Repository.Text("host.json"),
            File.ReadAllText(Path.Combine(Path.GetDirectoryName(typeof(Triggers).Assembly.Location)!, "host.json")));

    [Fact]
    public async Task Host_json_goes_into_the_publish_output_too()
    {
        using var project = await EvaluatedAsync("-getItem:None");
        var item = Assert.Single(
            project.RootElement.GetProperty("Items").GetProperty("None").EnumerateArray(),
            item => item.GetProperty("Filename").GetString() == "host");
        Assert.Equal("host.json", item.GetProperty("Link").GetString());
        Assert.Equal(Path.Combine(Repository.Root, "host.json"), item.GetProperty("FullPath").GetString());
        Assert.Equal("PreserveNewest", item.GetProperty("CopyToOutputDirectory").GetString());
        Assert.Equal("PreserveNewest", item.GetProperty("CopyToPublishDirectory").GetString());
    }

    [Theory]
    [InlineData("full", true, "linux-x64", "true")]
    [InlineData("full", false, "", "")]
    [InlineData("sparse", false, "", "")]
    public async Task Only_what_is_published_is_compiled_ahead(string feed, bool publishing, string runtime, string ahead)
    {
        using var project = await EvaluatedAsync(
            "-getProperty:RuntimeIdentifier",
            "-getProperty:PublishReadyToRun",
            $"-p:PackageFeed={feed}",
            $"-p:_IsPublishing={(publishing ? "true" : "")}");
        var properties = project.RootElement.GetProperty("Properties");
        Assert.Equal(
            (runtime, ahead),
            (properties.GetProperty("RuntimeIdentifier").GetString(), properties.GetProperty("PublishReadyToRun").GetString()));
    }

    [Fact]
    public async Task The_app_asks_for_no_storage_package_beside_those_of_the_extensions()
    {
        using var project = await EvaluatedAsync("-getItem:PackageReference", "-getItem:PackageVersion", "-p:PackageFeed=full");
        var items = project.RootElement.GetProperty("Items");
        var named = items
            .GetProperty("PackageReference")
            .EnumerateArray()
            .Concat(items.GetProperty("PackageVersion").EnumerateArray())
            .Select(item => item.GetProperty("Identity").GetString()!)
            .ToList();
        Assert.Contains("Microsoft.Azure.Functions.Worker.Extensions.Storage.Blobs", named);
        Assert.DoesNotContain(named, name => name.StartsWith("Azure.Storage.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_project_file_refuses_to_publish_stand_ins() =>
        Assert.Matches(
            "BeforeTargets=\"PrepareForPublish\" Condition=\"'\\$\\(PackageFeed\\)' == 'sparse'\"",
            Repository.Text("src", "Alerts.Functions", "Alerts.Functions.csproj"));

    [Fact]
    public void Program_is_short() =>
        Assert.InRange(Repository.Text("src", "Alerts.Functions", "Program.cs").Split('\n').Length, 1, 40);

    /// <summary>The project as the SDK evaluates it; no target runs.</summary>
    private static async Task<JsonDocument> EvaluatedAsync(params string[] asked)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["msbuild", Path.Combine(Repository.Root, "src", "Alerts.Functions"), "-nologo", .. asked])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var msbuild = Process.Start(start)!;
        var faults = msbuild.StandardError.ReadToEndAsync();
        var said = await msbuild.StandardOutput.ReadToEndAsync();
        await msbuild.WaitForExitAsync();
        Assert.True(msbuild.ExitCode == 0, said + await faults);
        return JsonDocument.Parse(said);
    }
}
