using System.Reflection;
using System.Text;
using Alerts.Language;

namespace Alerts.Events.Recognition.Reading;

/// <summary>
/// Reads a data file of phrases (format: <c>Data/README.md</c>). Throws <see cref="FormatException"/> naming file and line.
/// </summary>
internal static class LexiconFile
{
    private const int MarkLength = 7;

    private static readonly string[] MergeMarks = Array.ConvertAll("<=|>".ToCharArray(), sign => new string(sign, MarkLength));

    public static IReadOnlyList<PhraseLine> Phrases(string name)
    {
        var phrases = new List<PhraseLine>();
        (Sense Sense, string? Tag)? section = null;
        foreach (var (number, line) in Lines(name))
        {
            if (line.StartsWith('['))
                section = Section(name, number, line);
            else if (section is { } known)
                phrases.Add(new(known.Sense, known.Tag, line));
            else
                throw new FormatException($"{name}:{number}: a phrase stands before the first [section]");
        }

        return phrases;
    }

    /// <summary>The file's lines without comments and blanks, each with its number.</summary>
    public static IReadOnlyList<(int Number, string Line)> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Recognition/{name}")
            ?? throw new FormatException($"the data file {name} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. Lines(name, reader)];
    }

    /// <summary>
    /// The same of an open file. A mark that a merge left behind is refused: between such marks stand lines of two versions.
    /// </summary>
    public static IEnumerable<(int Number, string Line)> Lines(string name, TextReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (MergeMarks.Any(mark => line.StartsWith(mark, StringComparison.Ordinal)))
                throw new FormatException($"{name}:{number}: a merge left its mark \"{line[..MarkLength]}\" here: settle the conflict");
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var text = VowelMarks.Without(comment >= 0 ? line[..comment] : line).Trim();
            if (text.Length > 0) yield return (number, text);
        }
    }

    private static (Sense Sense, string? Tag) Section(string name, int number, string line)
    {
        var parts = line.Trim('[', ']').Split(' ', 2);
        var wanted = parts[0].Replace("-", "", StringComparison.Ordinal);
        return Enum.TryParse<Sense>(wanted, ignoreCase: true, out var sense)
            ? (sense, parts.Length > 1 ? parts[1] : null)
            : throw new FormatException($"{name}:{number}: there is no section [{parts[0]}]");
    }
}

/// <summary>A line that holds a phrase.</summary>
/// <param name="Sense">What the section's head says of its meaning.</param>
/// <param name="Tag">What the head adds to it.</param>
/// <param name="Written">The line.</param>
internal readonly record struct PhraseLine(Sense Sense, string? Tag, string Written);
