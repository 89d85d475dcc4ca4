using System.Text.RegularExpressions;

namespace Alerts.Tests;

/// <summary>Keeps the house: rooms look only backwards along the walk, and the core knows no engine and no host.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The rooms in the order of the walk; each may use those before it, and the floor.</summary>
    private static readonly string[] Walk = ["Feeds", "Articles", "Language", "Events", "Subscriptions", "Digests", "Delivery"];

    private static readonly string[] Floor = ["Storage", "Net"];

    /// <summary>Rooms that may call across.</summary>
    private static readonly string[] Apex = ["Pipeline", "Site"];

    private static readonly string Core = Path.Combine(Repository.Root, "src", "Alerts");

    public static TheoryData<string> Rooms => [.. Walk, .. Floor];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_looks_only_backwards(string room)
    {
        var allowed = Floor.Contains(room) ? [] : Walk.TakeWhile(name => name != room).Concat(Floor);

        var forwards = Sources(Path.Combine(Core, room))
            .SelectMany(file => Uses(file).Select(used => (file, used)))
            .Where(found => found.used != room && !allowed.Contains(found.used))
            .Select(found => $"{Path.GetRelativePath(Core, found.file)} uses {found.used}");

        Assert.Empty(forwards);
    }

    [Fact]
    public void Every_folder_of_the_core_is_a_room_of_the_walk_the_floor_or_the_apex()
    {
        var folders = Directory.GetDirectories(Core).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj"));

        Assert.Empty(folders.Except([.. Walk, .. Floor, .. Apex]));
    }

    [Fact]
    public void The_core_references_no_engine_and_no_host()
    {
        var references = typeof(Alerts.Events.Event).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(references, name =>
            name.StartsWith("Azure", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Azure", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Data.Sqlite", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore.Server", StringComparison.Ordinal)
            || name is "Microsoft.AspNetCore" or "Microsoft.AspNetCore.Routing");
    }

    [Fact]
    public void The_hosts_do_not_see_each_other()
    {
        Assert.DoesNotContain(
            "Alerts.Functions",
            string.Concat(Sources(Path.Combine(Repository.Root, "src", "Alerts.Local")).Select(File.ReadAllText)),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Alerts.Local",
            string.Concat(Sources(Path.Combine(Repository.Root, "src", "Alerts.Functions")).Select(File.ReadAllText)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_of_code_is_longer_than_140_characters()
    {
        var longer =
            from file in CodeFiles()
            let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
            from line in File.ReadLines(file).Index()
            where line.Item.Length > 140 && !IsJsonLine(line.Item)
            select $"{path}:{line.Index + 1}";

        Assert.Empty(longer);
    }

    private static IEnumerable<string> CodeFiles() =>
        Directory.GetDirectories(Path.Combine(Repository.Root, "src"))
            .Concat(Directory.GetDirectories(Path.Combine(Repository.Root, "tests")))
            .Where(folder => Path.GetFileName(folder) is not ("node_modules" or "artifacts"))
            .SelectMany(Sources)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>JSON lines inside a text: broken, they would be others.</summary>
    private static bool IsJsonLine(string line) => line.TrimStart().StartsWith("{\"", StringComparison.Ordinal);

    private static IEnumerable<string> Sources(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal));

    private static IEnumerable<string> Uses(string file) =>
        RoomName()
            .Matches(File.ReadAllText(file))
            .Select(match => match.Groups[1].Value)
            .Where(name => Walk.Contains(name) || Floor.Contains(name) || Apex.Contains(name))
            .Distinct();

    /// <summary>A room named in a using, a qualified name or a cref: all of them are knowledge of it.</summary>
    [GeneratedRegex(@"\bAlerts\.(\w+)")]
    private static partial Regex RoomName();
}
