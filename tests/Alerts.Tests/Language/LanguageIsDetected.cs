using Alerts.Language;

namespace Alerts.Tests.Language;

public sealed class LanguageIsDetected
{
    [Theory]
    [InlineData("en", "Norway summons Russian envoy over cable")]
    [InlineData("en", "Beijing hits back at US allies after summit")]
    [InlineData("en", "Poland summons Russian diplomat")]
    [InlineData("es", "Chile convoca al embajador de Israel en Santiago")]
    [InlineData("es", "El Gobierno llama a consultas a la embajadora")]
    [InlineData("fr", "La France convoque l'ambassadeur de Russie")]
    [InlineData("fr", "Paris livre des canons à l'Arménie")]
    [InlineData("de", "Berlin bestellt Botschafter Chinas ein")]
    [InlineData("de", "Auswärtiges Amt protestiert gegen Angriff auf Schiffe")]
    [InlineData("pt", "Itamaraty convoca embaixador de Israel")]
    [InlineData("pt", "Brasil e França assinam acordo de defesa")]
    [InlineData("it", "La Farnesina convoca l'ambasciatore russo")]
    [InlineData("it", "Roma e Tokyo firmano l'accordo sul caccia")]
    [InlineData("nl", "Nederland ontbiedt ambassadeur van Israël")]
    [InlineData("pl", "MSZ wezwało ambasadora Rosji po ataku")]
    [InlineData("ru", "МИД Польши вызвал посла России")]
    [InlineData("uk", "МЗС викликало посла Угорщини через заяву")]
    [InlineData("tr", "İsveç büyükelçisi Dışişleri'ne çağrıldı")]
    [InlineData("ar", "الأردن يستدعي السفير الإسرائيلي في عمان")]
    [InlineData("fa", "سفیر آلمان به وزارت خارجه ایران احضار شد")]
    [InlineData("zh", "韩国外交部召见俄罗斯大使")]
    [InlineData("ja", "外務省が中国大使を呼び抗議")]
    [InlineData("ko", "외교부, 주한 러시아대사 초치")]
    [InlineData("ro", "MAE l-a convocat pe ambasadorul Rusiei după incident")]
    [InlineData("sv", "Sverige kallar upp Rysslands ambassadör efter händelsen")]
    [InlineData("el", "Η Αθήνα κάλεσε τον πρέσβη της Τουρκίας")]
    [InlineData("he", "משרד החוץ זימן את שגריר רוסיה")]
    public void A_headline_of_forty_characters_gives_its_language_away(string expected, string headline) =>
        Assert.Equal(expected, LanguageDetector.Detect(headline));

    [Fact]
    public void A_text_that_says_nothing_is_taken_for_English() => Assert.Equal("en", LanguageDetector.Detect("12345 !!"));
}
