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

    public static IEnumerable<PhraseLine> Phrases(string name)
    {
        (Sense Sense, string? Tag)? section = null;
        foreach (var (number, line) in Lines(name))
        {
            if (line.StartsWith('['))
                section = Section(name, number, line);
            else if (section is { } known)
                yield return new(known.Sense, known.Tag, line);
            else
                throw new FormatException($"{name}:{number}: a phrase stands before the first [section]");
        }
    }

    /// <summary>The file's lines without comments and blanks, each with its number.</summary>
    public static IEnumerable<(int Number, string Line)> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Recognition/{name}")
            ?? throw new FormatException($"the data file {name} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        foreach (var line in Lines(name, reader)) yield return line;
    }

    /// <summary>
    /// The same of an open file. A mark that a merge left behind is refused: between such marks stand lines of two versions.
    /// </summary>
    public static IEnumerable<(int Number, string Line)> Lines(string name, TextReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (IsMergeMark(line))
                throw new FormatException($"{name}:{number}: a merge left its mark \"{line[..MarkLength]}\" here: settle the conflict");
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var text = VowelMarks.Without(comment >= 0 ? line[..comment] : line).Trim();
            if (text.Length > 0) yield return (number, text);
        }
    }

    private static bool IsMergeMark(string line)
    {
        foreach (var mark in MergeMarks)
        {
            if (line.StartsWith(mark, StringComparison.Ordinal)) return true;
        }

        return false;
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
