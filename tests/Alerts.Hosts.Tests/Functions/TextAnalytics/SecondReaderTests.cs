using System.Globalization;
using Alerts.Articles;
using Alerts.Events.Recognition;
using Alerts.Functions.TextAnalytics;
using Alerts.Hosts.Tests.Testing;
using Alerts.Pipeline;
using Alerts.Storage;
using Azure;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Alerts.Hosts.Tests.Functions.TextAnalytics;

public sealed class SecondReaderTests
{
    private readonly ManualClock clock = new();
    private readonly MemoryDocumentStore store = new();
    private readonly FakeService service = new();
    private readonly TextAnalyticsOptions options = new();

    [Fact]
    public async Task It_tells_language_names_phrases_and_the_sentences_that_matter()
    {
        service.Language = "pt";
        service.Names = ["Lisbon", "Moscow", "Lisbon"];
        service.Summary = ["The ministry called in the ambassador."];
        var reading = await ReadAsync("A text of no importance.");
        Assert.Equal("pt", reading.Language);
        Assert.Equal(["Lisbon", "Moscow"], reading.Names);
        Assert.Equal(["foreign ministry"], reading.KeyPhrases);
        Assert.Equal(["The ministry called in the ambassador."], reading.Summary);
        Assert.Empty(reading.Notes);
    }

    [Fact]
    public async Task A_language_it_is_not_sure_of_is_not_told()
    {
        service.LanguageScore = 0.4;
        Assert.Null((await ReadAsync("?")).Language);
    }

    [Fact]
    public async Task Long_articles_are_cut_and_sent_in_batches_the_service_takes()
    {
        options.ElementsPerArticle = 50_000;
        await ReadAsync(string.Join(' ', Enumerable.Repeat("Sentences of many words make long articles.", 2000)));
        Assert.All(service.EntityBatches, count => Assert.InRange(count, 1, 5));
        Assert.All(service.PhraseBatches, count => Assert.InRange(count, 1, 10));
        Assert.True(service.EntityBatches.Sum() >= 10);
        Assert.All(service.Texts, text => Assert.InRange(new StringInfo(text).LengthInTextElements, 1, 5120));
    }

    [Fact]
    public void Pieces_are_counted_in_what_a_reader_sees_as_characters()
    {
        // Each family is one element of eleven UTF-16 units.
        var family = "👨‍👩‍👧‍👦";
        var pieces = TextPieces.Cut(string.Concat(Enumerable.Repeat(family, 6000)), 20_000);
        Assert.Equal(2, pieces.Count);
        Assert.All(pieces, piece => Assert.InRange(new StringInfo(piece).LengthInTextElements, 1, 5120));
        Assert.Equal(6000, pieces.Sum(piece => new StringInfo(piece).LengthInTextElements));
    }

    [Fact]
    public void A_piece_ends_after_a_sentence_and_nothing_is_sent_beyond_the_limit()
    {
        var text = string.Concat(Enumerable.Repeat("One sentence. ", 1000));
        var pieces = TextPieces.Cut(text, 7000);
        Assert.All(pieces.Take(pieces.Count - 1), piece => Assert.EndsWith(".", piece, StringComparison.Ordinal));
        Assert.InRange(pieces.Sum(piece => piece.Length), 6900, 7000);
        Assert.Equal("", string.Concat(TextPieces.Cut("   ", 100)));
    }

    [Fact]
    public async Task A_part_that_fails_is_noted_and_the_others_count()
    {
        options.ElementsPerArticle = 20_000;
        service.Names = ["Kyiv"];
        service.FailingDocuments.Add("1");
        var reading = await ReadAsync(new string('x', 12_000));
        Assert.Equal(["Kyiv"], reading.Names);
        Assert.Contains(reading.Notes, note => note.Contains("InvalidDocument", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_day_has_a_budget_over_all_instances_and_the_next_day_a_new_one()
    {
        options.DocumentsPerDay = 10;
        var (one, two) = (Reader(), Reader());
        Assert.Empty((await one.ReadAsync(Article("a"), CancellationToken.None)).Notes);
        Assert.Empty((await two.ReadAsync(Article("b"), CancellationToken.None)).Notes);
        Assert.Contains(
            "budget",
            Assert.Single((await one.ReadAsync(Article("c"), CancellationToken.None)).Notes),
            StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty((await two.ReadAsync(Article("d"), CancellationToken.None)).Notes);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(401)]
    [InlineData(503)]
    public async Task A_refusal_is_noted_and_the_service_left_in_peace(int status)
    {
        service.Before = _ => throw new RequestFailedException(status, "no");
        var reader = Reader();
        Assert.Contains(
            $"{status}",
            Assert.Single((await reader.ReadAsync(Article("a"), CancellationToken.None)).Notes),
            StringComparison.Ordinal);
        Assert.Contains(
            "peace",
            Assert.Single((await reader.ReadAsync(Article("b"), CancellationToken.None)).Notes),
            StringComparison.Ordinal);
        Assert.Equal(1, service.Calls);

        service.Before = _ => Task.CompletedTask;
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Empty((await reader.ReadAsync(Article("c"), CancellationToken.None)).Notes);
    }

    [Fact]
    public async Task A_service_that_hangs_costs_the_time_out_and_no_more()
    {
        service.Before = cancellation => Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellation);
        var reading = ReadAsync("A text.");
        clock.Advance(TimeSpan.FromSeconds(options.TimeoutSeconds + 1));
        Assert.Contains("no answer within", Assert.Single((await reading).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_callers_cancellation_is_no_note()
    {
        using var stop = new CancellationTokenSource();
        service.Before = _ => stop.CancelAsync();
        service.Before += cancellation => Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Reader().ReadAsync(Article("a"), stop.Token));
    }

    [Fact]
    public async Task What_the_rules_have_read_by_themselves_stands_and_nobody_is_asked()
    {
        var article = Article(
            "South Korea's foreign ministry summoned the Russian ambassador on Friday to protest a pact with North Korea.");
        var (result, notes) = await new SecondOpinion(new EventRecognizer(), Reader()).ReadAsync(article, CancellationToken.None);
        Assert.Single(result.Reports);
        Assert.Empty(notes);
        Assert.Equal(0, service.Calls);
    }

    [Fact]
    public async Task A_candidate_that_the_rules_leave_open_is_read_again_with_the_sentence_that_matters_in_front()
    {
        // Far down, and by names that the rules alone do not connect.
        var article = Article(
            "Officials in the capital met journalists. The ministry summoned the ambassador over the incident, they said.");
        var alone = new EventRecognizer().Recognize(article);
        Assert.Empty(alone.Reports);
        service.Summary = ["Poland's foreign ministry summoned the Belarusian ambassador on Friday over the incident at the border."];
        var (result, _) = await new SecondOpinion(new EventRecognizer(), Reader()).ReadAsync(article, CancellationToken.None);
        var report = Assert.Single(result.Reports);
        Assert.Equal(("PL", "BY"), (report.Initiator, report.Target));
        Assert.EndsWith("with the second reader's help", report.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_service_is_down_the_local_result_stands_and_the_journal_says_so()
    {
        service.Before = _ => throw new RequestFailedException(503, "down");
        var article = Article(
            "Officials in the capital met journalists. The ministry summoned the ambassador over the incident, they said.");
        var (result, notes) = await new SecondOpinion(new EventRecognizer(), Reader()).ReadAsync(article, CancellationToken.None);
        Assert.Empty(result.Reports);
        Assert.NotEmpty(result.Rejections);
        Assert.Contains(notes, note => note.Contains("503", StringComparison.Ordinal));
    }

    private LanguageServiceReader Reader() =>
        new(service, new DailyBudget(store, clock), Options.Create(options), clock, NullLogger<LanguageServiceReader>.Instance);

    private Task<SecondReading> ReadAsync(string text) => Reader().ReadAsync(Article(text), CancellationToken.None);

    private Article Article(string text) =>
        new() { Id = "a", Title = null, Text = text, FirstSeen = clock.GetUtcNow(), Published = clock.GetUtcNow(), Language = "en" };
}
