using Alerts.Articles;
using Alerts.Language;

namespace Alerts.Events.Recognition.Reading;

/// <summary>
/// An article cut into passages: the title first, then those sentences of the text that the first pass thought worth reading.
/// </summary>
internal sealed class TextReading
{
    /// <summary>News is shorter; what lies behind is not read for events.</summary>
    public const int MostCharacters = 60_000;

    private const int MostPassages = 80;

    private readonly Lazy<OutletHome> home;

    private readonly List<(int Start, int End)> places = [];

    private readonly string whole;

    private readonly IReadOnlyDictionary<char, string>? shorts;

    public TextReading(Article article, string language, Func<ReadOnlySpan<char>, bool> worthReading)
    {
        Language = language;
        Dates = new Dates(article, language);
        home = new(() => OutletHome.Of(article, language));
        var on = article.PublishedDay;
        var passages = new List<Passage>();
        var headlines = string.IsNullOrWhiteSpace(article.Title) ? [] : SentenceSplitter.Headlines(article.Title, language);
        whole = article.Text;
        var text = article.Text.AsSpan(0, Math.Min(article.Text.Length, MostCharacters));
        if (MentionFinder.HasShortNames(language)) shorts = MentionFinder.ShortNames($"{article.Title}\n{text}", language, on);
        foreach (var headline in headlines) passages.Add(Passage.Read(headline, 0, language, on, shorts));
        var index = 0;
        foreach (var (start, end) in SentenceSplitter.Places(text, language))
        {
            index++;
            places.Add((start, end));
            if (passages.Count >= MostPassages) break;
            var sentence = text[start..end];
            if (index <= 3 || worthReading(sentence)) passages.Add(Passage.Read(sentence.ToString(), index, language, on, shorts));
        }

        Brussels.Settle(passages);
        Passages = passages;
    }

    public string Language { get; }

    public Dates Dates { get; }

    /// <summary>The state the outlet writes from.</summary>
    public OutletHome Home => home.Value;

    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The text of a sentence, also of one that was not worth reading; 0 is the title.</summary>
    public string Sentence(int index) => index == 0 ? Title?.Text ?? "" : whole[places[index - 1].Start..places[index - 1].End];

    /// <summary>The sentence in front of the passage, read now where it did not seem worth reading; null at the start.</summary>
    public Passage? Before(Passage passage) =>
        passage.Index < 2 ? null
            : Passages.FirstOrDefault(other => other.Index == passage.Index - 1)
                ?? Passage.Read(Sentence(passage.Index - 1), passage.Index - 1, Language, Dates.Published, shorts);

    public Passage? Title => Passages.Count > 0 && Passages[0].IsTitle ? Passages[0] : null;
}
