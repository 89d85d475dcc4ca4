using Alerts.Language;

namespace Alerts.Tests.Language;

public sealed class SentencesSplit
{
    [Theory]
    [InlineData("en", "The U.S. ambassador met Gen. J. Smith. He left.", 2)]
    [InlineData("en", "SEOUL, June 21 (Reuters) - South Korea summoned the envoy. It protested.", 2)]
    [InlineData("en", "He spoke to Dr. Kim at No. 10 on St. Patrick's day. \"We protest,\" he said. \"Again.\" Then he left.", 4)]
    [InlineData("en", "They left the U.S. The minister stayed.", 2)]
    [InlineData("en", "It cost 1.5 million... or so. Fine!", 2)]
    [InlineData("en", "He said no. The envoy left.", 2)]
    [InlineData("en", "A headline without a stop\nThe first sentence. The second", 3)]
    [InlineData("en", "• One item\n• Another item", 2)]
    [InlineData("en", "Related titles: - Oslo sends tanks - Lima buys F-16 jets\nThe text. Its end", 5)]
    [InlineData("en", "The minister said: we stay - and wait - for now.", 1)]
    [InlineData("de", "Am 21. Juni wurde er einbestellt. Er kam.", 2)]
    [InlineData("de", "+++ Minister in Oslo +++ Pakt mit Riga+++ Der C++-Kurs beginnt +++", 3)]
    [InlineData("zh", "外交部召见大使。大使离开了！为什么？", 3)]
    [InlineData("ar", "استدعت الوزارة السفير. لماذا؟ لا أحد يعلم.", 3)]
    [InlineData("ru", "В 2024 г. посол прибыл. Его вызвали.", 2)]
    public void A_text_is_cut_where_sentences_end(string language, string text, int expected)
    {
        var sentences = SentenceSplitter.Split(text, language);
        Assert.Equal(expected, sentences.Count);
        Assert.All(sentences, sentence => Assert.Equal(sentence.Text, text.Substring(sentence.Start, sentence.Text.Length)));
    }
}
