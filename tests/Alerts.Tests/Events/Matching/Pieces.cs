using System.Globalization;
using Alerts.Articles;
using Alerts.Events;
using Alerts.Events.Recognition;

namespace Alerts.Tests.Events.Matching;

/// <summary>Reads <c>pieces.md</c> and takes each piece through recognition and matching in turn.</summary>
public sealed class Pieces
{
    private sealed record Piece(string Name, bool Alerts, Article Article);

    [Fact]
    public async Task Retrospective_anniversary_undated_and_republished_pieces_stay_silent_and_fresh_ones_alert()
    {
        var room = new Newsroom();
        var recognizer = new EventRecognizer();
        var wrong = new List<string>();
        foreach (var piece in Read())
        {
            var decisions = await room.ReadAsync(piece.Article, [.. recognizer.Recognize(piece.Article).Reports]);
            var alerted = decisions.Where(decision => decision.Verdict == Verdict.New || decision.Announcement is not null).ToList();
            if (alerted.Count > 0 != piece.Alerts)
                wrong.Add($"{piece.Name}: {string.Join("; ", decisions.Select(Print))}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void There_are_at_least_sixty_pieces_that_must_stay_silent() => Assert.True(Read().Count(piece => !piece.Alerts) >= 60);

    private static string Print(Decision decision) =>
        $"{decision.Verdict} {decision.EventId} {decision.Code} {decision.Report?.Date:yyyy-MM-dd} {decision.Report?.DateBasis}";

    private static List<Piece> Read()
    {
        var file = Path.Combine(Repository.Root, "tests", "Alerts.Tests", "Events", "Matching", "pieces.md");
        return [.. File.ReadAllText(file).Split("\n## ").Skip(1).Select(Read)];
    }

    private static Piece Read(string section, int number)
    {
        var blocks = section.Split("\n", 2);
        var rest = blocks[1].Trim().Split("\n\n", 3);
        var facts = rest[0].Split(';', StringSplitOptions.TrimEntries);
        string? Fact(string name) =>
            facts.FirstOrDefault(fact => fact.StartsWith(name + " ", StringComparison.Ordinal))?[(name.Length + 1)..];
        DateTimeOffset? Moment(string? text) => text is null or "none" ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

        var published = Moment(Fact("published"));
        return new(blocks[0], facts[0] == "alerts", new()
        {
            Id = "piece-" + number.ToString(CultureInfo.InvariantCulture),
            Outlet = Fact("outlet"),
            Title = rest[1],
            Published = published,
            FirstSeen = Moment(Fact("seen")) ?? published!.Value,
            Language = Fact("lang") ?? "en",
            Text = rest[2],
            FullText = true,
        });
    }
}
