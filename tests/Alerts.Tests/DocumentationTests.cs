using System.Text.RegularExpressions;

namespace Alerts.Tests;

/// <summary>What the documents say is there, is there.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Documents => [.. Directory.GetFiles(Repository.Root, "*.md")
        .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md"))
        .Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_to_files_lead_somewhere(string document)
    {
        var path = Path.Combine(Repository.Root, document);
        var broken = Link().Matches(File.ReadAllText(path))
            .Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target)));

        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
