using System.Globalization;
using System.Reflection;

namespace Alerts.Local.Demo;

/// <summary>An invented outlet with what it published over two years. Read from the Markdown files beside this class.</summary>
public sealed record DemoOutlet(
    string Name,
    string Site,
    string Format,
    string Language,
    bool FullText,
    IReadOnlyList<DemoArticle> Articles)
{
    public Uri FeedUrl => new($"http://{Site}/feed");

    /// <summary>All outlets, in order of their file names.</summary>
    public static IReadOnlyList<DemoOutlet> All() =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.Contains(".Demo.Outlets.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    private static DemoOutlet Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>
    /// The file: <c>key: value</c> lines of the outlet, then articles, each under a <c>## yyyy-MM-dd HH:mm Title</c> heading (UTC).
    /// </summary>
    internal static DemoOutlet Parse(string file)
    {
        var parts = file.Split("\n## ", StringSplitOptions.TrimEntries);
        var settings = Settings(parts[0].Split('\n'));
        var outlet = new DemoOutlet(
            settings["outlet"],
            settings["site"],
            settings["format"],
            settings["lang"],
            settings["content"] == "full",
            []);
        return outlet with
        {
            Articles = [.. parts[1..].Select(part => ParseArticle(outlet.Site, part)).OrderBy(article => article.Listed)],
        };
    }

    private static DemoArticle ParseArticle(string site, string part)
    {
        var lines = part.Split('\n');
        var listed = Time(lines[0][..16]);
        var title = lines[0][16..].Trim();
        var settings = Settings(lines[1..].TakeWhile(line => line.Trim().Length > 0 && line.Contains(": ", StringComparison.Ordinal)
            && char.IsAsciiLetterLower(line[0])));
        var dated = settings.GetValueOrDefault("dated") switch
        {
            null => listed,
            "none" => (DateTimeOffset?)null,
            var date => Time(date),
        };
        var slug = settings.GetValueOrDefault("slug") ?? listed.ToString("HHmm", CultureInfo.InvariantCulture);
        var link = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{site}/{listed.UtcDateTime:yyyy/MM/dd}/{slug}"));
        return new(link, title, string.Join('\n', lines[(1 + settings.Count)..]).Trim(), listed, dated);
    }

    private static Dictionary<string, string> Settings(IEnumerable<string> lines) =>
        lines.Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim());

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

/// <summary>One article of an invented outlet.</summary>
/// <param name="Link">Its address.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Text">Its paragraphs, separated by blank lines.</param>
/// <param name="Listed">When it appears in the feed.</param>
/// <param name="Dated">The date the feed claims, null for none.</param>
public sealed record DemoArticle(Uri Link, string Title, string Text, DateTimeOffset Listed, DateTimeOffset? Dated)
{
    public IReadOnlyList<string> Paragraphs => Text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
