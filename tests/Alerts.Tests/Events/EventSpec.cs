using System.Globalization;
using Alerts.Articles;

namespace Alerts.Tests.Events;

/// <summary>One case of a specification file: an article and what is to be read from it.</summary>
public sealed record EventSpec(string File, int Line, string Heading, Article Article, IReadOnlyList<string> Expected)
{
    /// <summary>All cases of a file; throws <see cref="FormatException"/> naming the line that is no part of one.</summary>
    public static IReadOnlyList<EventSpec> Read(string path)
    {
        var lines = System.IO.File.ReadAllLines(path);
        var starts = Enumerable.Range(0, lines.Length)
            .Where(i => lines[i].StartsWith("## ", StringComparison.Ordinal))
            .Append(lines.Length)
            .ToList();
        return [.. starts.Zip(starts.Skip(1)).Select(range => Case(Path.GetFileName(path), lines, range.First, range.Second))];
    }

    private static EventSpec Case(string file, string[] lines, int from, int to)
    {
        var settings = new Dictionary<string, string>();
        var text = new List<string>();
        var expected = new List<string>();
        foreach (var line in lines[(from + 1)..to])
        {
            if (line.StartsWith('>'))
                text.Add(line[1..].Trim());
            else if (line.StartsWith("- ", StringComparison.Ordinal))
                expected.Add(line[2..].Trim(' ', '`'));
            else if (text.Count == 0 && line.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 10 and var colon)
                settings[line[..colon]] = line[(colon + 2)..].Trim();
        }

        if (expected.Count == 0)
        {
            throw new FormatException(
                $"{file}:{from + 1}: the case \"{lines[from][3..]}\" expects nothing; write \"- nothing\" if that is meant");
        }

        return new EventSpec(file, from + 1, lines[from][3..].Trim(), ArticleOf(settings, string.Join('\n', text), file, from), expected);
    }

    private static Article ArticleOf(Dictionary<string, string> settings, string text, string file, int line)
    {
        var told = settings.GetValueOrDefault("published", "2024-06-21");
        DateTimeOffset? published = told == "none"
            ? null
            : DateTimeOffset.Parse(told, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return new Article
        {
            Id = $"{Path.GetFileNameWithoutExtension(file)}-{line + 1}",
            Language = settings.GetValueOrDefault("lang", "en"),
            Title = settings.GetValueOrDefault("title"),
            Outlet = settings.GetValueOrDefault("outlet"),
            Url = settings.TryGetValue("url", out var url) ? new Uri(url) : null,
            Text = text,
            Published = published,
            PublishedHasTime = published is not null && told.Length > 10,
            FirstSeen = published ?? DateTimeOffset.UnixEpoch,
        };
    }

    public override string ToString() => $"{File}:{Line} {Heading}";
}
