using System.Diagnostics;
using System.Globalization;
using System.Text;
using Alerts.Articles;
using Alerts.Events.Recognition;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Benchmarks;

/// <summary>
/// Speed of recognition on one core, beside two floors on the same text in the same run: one scan of its UTF-8 and one bare pass of the
/// automaton. Texts are put together from sentences of ours with a fixed seed.
/// </summary>
internal static class RecognitionBenchmark
{
    private const int Articles = 4_000;
    private const int WordsPerArticle = 400;

    private static readonly string[] Ordinary =
    [
        "The town council voted on Tuesday to widen the cycle lanes along the river after a long debate about parking.",
        "Researchers at the university said the new battery loses less than five per cent of its charge in a year.",
        "A late goal gave the visitors a point in a match that neither side deserved to win.",
        "Prices of bread and milk rose faster than wages in the third quarter, the statistics office said.",
        "Firefighters spent the night pumping water out of cellars in the old quarter.",
        "The finance minister told reporters that the budget would be balanced within two years.",
        "Die Stadt will bis zum Sommer zwei neue Schulen bauen, teilte das Rathaus mit.",
        "El festival de cine abre sus puertas el viernes con una comedia rodada en Sevilla.",
        "Le musée a rouvert ses portes après trois ans de travaux.",
        "Ученые рассказали о новом способе очистки воды в горных районах.",
    ];

    private static readonly string[] Eventful =
    [
        "Norway's foreign ministry summoned the Iranian ambassador on Wednesday over the arrest of a student.",
        "Poland will buy rocket launchers from South Korea under a contract signed on Monday.",
        "Japan and the Philippines began a joint naval exercise in the east of the archipelago.",
        "Das Auswärtige Amt hat den russischen Botschafter einbestellt.",
    ];

    public static int Run()
    {
        var ordinary = Texts(share: 0.03);
        var eventful = Texts(share: 1);
        var recognizer = new EventRecognizer();

        var scan = Measure(ordinary, article => Scan(Encoding.UTF8.GetBytes(article.Text)));
        var pass = Measure(ordinary, article => FirstPass.Instance.Smell(article.Text).Length);
        Print("UTF-8 scan (floor)", ordinary.Count, scan, scan);
        Print("bare automaton pass", ordinary.Count, pass, scan);
        Print(
            "ordinary news, 97 % without events",
            ordinary.Count,
            Measure(ordinary, article => recognizer.Recognize(article).Reports.Count),
            scan);
        Print("articles with events", eventful.Count, Measure(eventful, article => recognizer.Recognize(article).Reports.Count), scan);
        Long(recognizer, ordinary);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"automaton: {FirstPass.Instance.Size.States} states, {FirstPass.Instance.Size.Literals} literals, "
            + $"{Lexicon.Languages.Count} languages"));
        return 0;
    }

    private static List<Article> Texts(double share)
    {
        var dice = new Random(20240621);
        return [.. Enumerable.Range(0, Articles).Select(i => Text(dice, i, dice.NextDouble() < share))];
    }

    private static Article Text(Random dice, int number, bool eventful)
    {
        var text = new StringBuilder();
        if (eventful) text.Append(Eventful[dice.Next(Eventful.Length)]).Append(' ');
        for (var words = 0; words < WordsPerArticle; words += 18) text.Append(Ordinary[dice.Next(Ordinary.Length)]).Append(' ');
        return new Article
        {
            Id = $"a{number}",
            Text = text.ToString(),
            Language = "en",
            Published = DateTimeOffset.UnixEpoch.AddYears(54),
            FirstSeen = DateTimeOffset.UnixEpoch.AddYears(54),
        };
    }

    private static int Scan(byte[] bytes)
    {
        var letters = 0;
        foreach (var b in bytes) letters += b & 1;
        return letters;
    }

    private sealed record Result(double Seconds, double BytesPerArticle);

    private static Result Measure(List<Article> articles, Func<Article, int> work)
    {
        Timing.Warm(() => articles.ForEach(article => work(article)));
        var best = double.MaxValue;
        var allocated = 0.0;
        for (var round = 0; round < 3; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var sum = 0;
            foreach (var article in articles) sum += work(article);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)articles.Count;
            GC.KeepAlive(sum);
        }

        return new Result(best, allocated);
    }

    private static void Print(string name, int articles, Result result, Result floor) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-36} {articles / result.Seconds,12:N0} articles/s  {result.Seconds / floor.Seconds,7:F1} x scan  "
        + $"{result.BytesPerArticle,10:N0} B/article"));

    /// <summary>Cost must grow no faster than the text.</summary>
    private static void Long(EventRecognizer recognizer, List<Article> articles)
    {
        var all = string.Join('\n', articles.Take(2_500).Select(article => article.Text));
        foreach (var size in new[] { 50_000, 500_000, 5_000_000 })
        {
            var text = all[..Math.Min(size, all.Length)];
            var result = Measure([articles[0] with { Text = text }], article => recognizer.Recognize(article).Reports.Count);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"one article of {text.Length / 1000,5:N0} k characters          "
                + $"{result.Seconds * 1000,10:F2} ms  {result.BytesPerArticle,12:N0} B"));
        }
    }
}
