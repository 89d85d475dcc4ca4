using System.Diagnostics.CodeAnalysis;
using Alerts.Articles;
using Alerts.Events.Recognition.Cooperations;
using Alerts.Events.Recognition.Reading;
using Alerts.Events.Recognition.Summonses;
using Alerts.Events.Recognition.Summonses.Calls;
using Alerts.Events.Recognition.Summonses.Envoys;
using Alerts.Events.Recognition.Summonses.Initiators;
using Alerts.Language;

namespace Alerts.Events.Recognition;

/// <summary>
/// Reads reports from an article. Pure and deterministic: the same article gives the same result for ever. Safe for concurrent use.
/// </summary>
public sealed class EventRecognizer
{
    /// <summary>Any article in the language that most feeds are in.</summary>
    private static readonly Article Sample = new()
    {
        Id = "sample",
        Title = "Norway summons Danish ambassador",
        Text = "Norway's foreign ministry summoned the Danish ambassador on Friday, 3 May, over a joint military exercise with Sweden.",
        FirstSeen = DateTimeOffset.UnixEpoch,
        Published = DateTimeOffset.UnixEpoch,
    };

    private static readonly Lazy<FirstPass> Prepared = new(() =>
    {
        Parallel.Invoke(() => _ = FirstPass.Instance, () => Read(new TextReading(Sample, LanguageOf(Sample)!, _ => true)));
        return FirstPass.Instance;
    });

    /// <summary>
    /// Reads, once in a process, the data that recognition needs: some tenths of a second's work that else the first articles wait for.
    /// </summary>
    public static void Prepare() => _ = Prepared.Value;

    /// <summary>First the cheap pass over the whole text; only a candidate is cut into sentences and read for frames.</summary>
    public RecognitionResult Recognize(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        article = article with { Title = Plain(article.Title), Text = Plain(article.Text) };
        var scents = Smell(article.Title, article.Text);
        if (article.Text.Length == 0) AllowNoVerb(scents);
        if (!Array.Exists(scents, FirstPass.IsCandidate)) return RecognitionResult.Nothing;
        if (LanguageOf(article) is not { } language) return RecognitionResult.Nothing;
        if (!FirstPass.IsCandidate(scents[Lexicon.IndexOf(language)])) return RecognitionResult.Nothing;

        return Read(new TextReading(article, language, sentence => FirstPass.Instance.IsWorthReading(sentence, language)));
    }

    /// <summary>The wide net: could a text with this title and summary be about either family? Decides whether a page is fetched.</summary>
    public bool Hints(string? title, string? summary) =>
        Array.Exists(Smell(Plain(title), Plain(summary)),
            scent => (scent & (Scent.Summon | Scent.Envoy)) != 0 || FirstPass.TellsCooperation(scent));

    /// <summary>False when the article is in a language the rules do not know.</summary>
    public bool Reads(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return LanguageOf(article) is not null;
    }

    private static RecognitionResult Read(TextReading reading)
    {
        var reports = new List<Report>();
        var rejections = new List<Rejection>();
        ReadSummonses(reading, reports, rejections);
        CooperationReader.Read(reading, reports, rejections);
        if (IsLookBack(reading)) Withdraw(reports, rejections);
        if (reports.Count > 0) reports = WithTold(reading, reports);
        return reports.Count + rejections.Count == 0 ? RecognitionResult.Nothing : new RecognitionResult(reports, rejections);
    }

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Plain(string? text) => VowelMarks.Without(ZeroWidth.Without(text));

    private static Scent[] Smell(string? title, string? text)
    {
        var scents = FirstPass.Instance.Smell(text ?? "");
        if (string.IsNullOrEmpty(title)) return scents;
        var ofTitle = FirstPass.Instance.Smell(title);
        for (var i = 0; i < scents.Length; i++) scents[i] |= ofTitle[i];
        return scents;
    }

    /// <summary>A headline that stands alone needs no verb: "French tanks for Ukraine".</summary>
    private static void AllowNoVerb(Scent[] scents)
    {
        for (var i = 0; i < scents.Length; i++)
        {
            if (scents[i].HasFlag(Scent.Arms)) scents[i] |= Scent.Act;
        }
    }

    /// <summary>The declared language if we read it, else what the text looks like; null when we do not read that.</summary>
    private static string? LanguageOf(Article article)
    {
        var declared = article.Language is null ? null : LanguageDetector.Primary(article.Language);
        var sample = string.Concat(article.Title, " ", article.Text.AsSpan(0, Math.Min(article.Text.Length, 1_000)));
        var language = declared is not null && sample.Length < 200 ? declared : LanguageDetector.Detect(sample);
        if (Lexicon.Languages.Contains(language)) return language;
        return declared is not null && Lexicon.Languages.Contains(declared) ? declared : null;
    }

    /// <summary>What helps to tell one act from another when the page's date is wrong.</summary>
    private static List<Report> WithTold(TextReading reading, List<Report> reports)
    {
        var told = reading.Dates.AllTold(reading.Passages);
        var officials = OfficialNames.Of(reading.Passages);
        return reports.ConvertAll(report => report with { ToldDates = told, Officials = officials });
    }

    /// <summary>"On this day: A summons B's ambassador": the title says that all of it is long past.</summary>
    private static bool IsLookBack(TextReading reading) => reading.Title?.StartingAt(Sense.Retrospective, 0) is not null;

    private static void Withdraw(List<Report> reports, List<Rejection> rejections)
    {
        rejections.AddRange(reports.Select(report =>
            new Rejection(report.Kind, "anniversary", "the title opens as a look back", report.Evidence) { Parties = report.Parties }));
        reports.Clear();
    }

    private static void ReadSummonses(TextReading reading, List<Report> reports, List<Rejection> rejections)
    {
        var frames = reading.Passages.SelectMany(passage => SummonsReader.Read(passage, reading.Dates)).ToList();
        frames.AddRange([.. Gapped.Read(frames)]);
        frames.AddRange(LikewiseReader.Read(reading, frames));
        frames.AddRange([.. CompanionReader.Read(frames)]);
        if (frames.Count > 0) SummonsReports.Write(reading, new SummonsResolver(reading).Resolve(frames), reports, rejections);
        EnvoyRejections.Write(reading, reports, rejections);
    }
}
