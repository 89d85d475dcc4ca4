using System.Reflection;
using System.Text;

namespace Alerts.Events.Recognition.Reading;

/// <summary>Reads a data file of phrases (format: <c>Data/README.md</c>). Throws <see cref="FormatException"/> naming file and line.</summary>
internal static class LexiconFile
{
    public static IReadOnlyList<Phrase> Phrases(string name)
    {
        var phrases = new List<Phrase>();
        Sense? sense = null;
        string? tag = null;
        foreach (var (number, line) in Lines(name))
        {
            if (line.StartsWith('['))
                (sense, tag) = Section(name, number, line);
            else if (sense is { } known)
                phrases.AddRange(Spellings(line).Select(spelling => new Phrase(known, tag, Words(spelling))));
            else
                throw new FormatException($"{name}:{number}: a phrase stands before the first [section]");
        }

        return phrases;
    }

    /// <summary>The file's lines without comments and blanks, each with its number.</summary>
    public static IEnumerable<(int Number, string Line)> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Recognition/{name}")
            ?? throw new FormatException($"the data file {name} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var text = (comment >= 0 ? line[..comment] : line).Trim();
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

    /// <summary>A word written <c>a|b</c> stands for either: all combinations.</summary>
    private static IEnumerable<string> Spellings(string line)
    {
        IEnumerable<string> spellings = [""];
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var choices = word.Split('|');
            spellings = spellings.SelectMany(_ => choices, (before, choice) => before.Length == 0 ? choice : choice.Length == 0 ? before : $"{before} {choice}").ToList();
        }

        return spellings;
    }

    private static PhraseWord[] Words(string spelling)
    {
        var words = new List<PhraseWord>();
        foreach (var written in spelling.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (written == "...") words.Add(PhraseWord.Of(written));
            else words.AddRange(Cut(written).Select((word, place) => word with { Spaced = place == 0 && words.Count > 0 }));
        }

        return [.. words];
    }

    /// <summary>A written word may be several tokens (<c>d'affaires</c>, <c>召见</c>); stars stay at the outer ones.</summary>
    private static IEnumerable<PhraseWord> Cut(string written)
    {
        var tokens = Pieces.Of(written.Trim('*'));
        for (var i = 0; i < tokens.Length; i++)
        {
            var front = i == 0 && written.StartsWith('*') ? "*" : "";
            var back = i == tokens.Length - 1 && written.EndsWith('*') ? "*" : "";
            yield return PhraseWord.Of(front + tokens[i].Folded + back);
        }
    }
}
