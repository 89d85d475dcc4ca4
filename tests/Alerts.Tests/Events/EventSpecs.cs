using System.Globalization;
using Alerts.Events;
using Alerts.Events.Recognition;

namespace Alerts.Tests.Events;

/// <summary>Runs the specifications beside it (<c>Specs/README.md</c> tells their form).</summary>
public sealed class EventSpecs
{
    private static readonly EventRecognizer Recognizer = new();

    private static readonly string[] Ranks = ["ambassador", "charge", "consul", "attache", "representative", "diplomat"];

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var spec in All()) cases.Add(spec.File, spec.Line);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_is_read_as_written(string file, int line)
    {
        var spec = All().First(spec => spec.File == file && spec.Line == line);
        var result = Recognizer.Recognize(spec.Article);

        var unmet = Unmet(spec, result);

        Assert.True(unmet.Count == 0, $"{spec}\n  {string.Join("\n  ", unmet)}");
    }

    private static IEnumerable<EventSpec> All() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Events", "Specs"), "*.md")
            .Where(path => Path.GetFileName(path) != "README.md").Order(StringComparer.Ordinal).SelectMany(EventSpec.Read);

    /// <summary>Expected lines without a report, and reports without an expected line.</summary>
    private static List<string> Unmet(EventSpec spec, RecognitionResult result)
    {
        var left = result.Reports.ToList();
        var unmet = new List<string>();
        foreach (var expected in spec.Expected)
        {
            if (expected.StartsWith("nothing", StringComparison.Ordinal))
            {
                var code = expected.Split('(', ')') is [_, var told, ..] ? told : null;
                var codes = result.Rejections.Select(rejection => rejection.Code).ToList();
                if (code is not null && !codes.Contains(code))
                    unmet.Add($"no rejection {code}; there are: {string.Join(", ", codes)}");
            }
            else if (left.FirstOrDefault(report => Meets(report, expected)) is { } met)
            {
                left.Remove(met);
            }
            else
            {
                unmet.Add($"not read: {expected}");
            }
        }

        unmet.AddRange(left.Select(report => $"too much: {Print(report)} ({report.Why})"));
        return unmet;
    }

    private static bool Meets(Report report, string expected)
    {
        var words = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words[0] != report.Kind.ToString()) return false;
        var states = words.Skip(1).TakeWhile(word => word == ">" || word.All(c => char.IsAsciiLetterUpper(c))).ToList();
        var same = report.Kind == EventKind.Summons
            ? states is [var initiator, ">", var target] && initiator == report.Initiator && target == report.Target
            : states.Order(StringComparer.Ordinal).SequenceEqual(report.Parties);
        var rest = words[(1 + states.Count)..];
        return same && Enumerable.Range(0, rest.Length).All(Met);

        // The state behind "from" was met with it.
        bool Met(int i) => i > 0 && rest[i - 1] == "from" || Meets(report, rest[i], rest.ElementAtOrDefault(i + 1) ?? "");
    }

    private static bool Meets(Report report, string word, string next) => word switch
    {
        "undated" => report.Date is null,
        "background" => report.Background,
        "again" => report.Again,
        "from" => report.Supplier == next,
        _ when Ranks.Contains(word) => report.Rank == word,
        _ when Enum.TryParse<ReportStatus>(word, ignoreCase: true, out var status) => report.Status == status,
        _ => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && report.Date == date,
    };

    private static string Print(Report report)
    {
        var states = report.Initiator is null ? string.Join(' ', report.Parties) : $"{report.Initiator} > {report.Target}";
        var date = report.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
        var marks = (report.Background ? " background" : "") + (report.Again ? " again" : "");
        return $"{report.Kind} {states} {date} {report.Status} {report.Rank}{marks}";
    }
}
