using Alerts.Language;

namespace Alerts.Tests.Language;

public sealed class MentionsInOtherLanguages
{
    [Theory]
    [InlineData("ru", "МИД Польши вызвал российского посла в Варшаве", "PL RU PL")]
    [InlineData("ru", "Южная Корея, Северная Корея и США; посол Великобритании", "KR KP US GB")]
    [InlineData("uk", "МЗС України викликало угорського посла в Києві", "UA HU UA")]
    [InlineData("pl", "MSZ Ukrainy wezwało ambasadora Węgier w Kijowie", "UA HU UA")]
    [InlineData("pl", "Niemcy wezwały polskiego ambasadora; w Rosji i na Białorusi", "DE PL RU BY")]
    [InlineData("de", "Südkorea bestellt den russischen Botschafter in Seoul ein, sagte Baerbock", "KR RU KR DE")]
    [InlineData("es", "Israel convoca a la embajadora española en Tel Aviv", "IL ES IL")]
    [InlineData("fr", "L’Algérie convoque l’ambassadeur du Mali à Alger; la Corée du Nord", "DZ ML DZ KP")]
    [InlineData("pt", "A Coreia do Sul convocou o embaixador russo; o Itamaraty e o Irã", "KR RU BR IR")]
    [InlineData("it", "La Farnesina ha convocato l’ambasciatore dell’Iran e dell'Arabia Saudita", "IT IR SA")]
    [InlineData("nl", "Nederland ontbiedt de Russische ambassadeur in Den Haag", "NL RU NL")]
    [InlineData("tr", "Türkiye'nin Dışişleri Bakanlığı İsveç'in Ankara Büyükelçisi'ni çağırdı", "TR SE TR")]
    [InlineData("ar", "استدعت وزارة الخارجية الإيرانية السفير البريطاني في طهران", "IR GB IR")]
    [InlineData("ar", "السفير لدى الصين وروسيا", "CN RU")]
    [InlineData("fa", "وزارت خارجه ایران سفیر روسیه در تهران را احضار کرد", "IR RU IR")]
    [InlineData("zh", "韩国外交部召见俄罗斯驻韩国大使", "KR RU KR")]
    [InlineData("zh", "中俄在南中国海举行联合军演", "CN")]
    [InlineData("ja", "外務省は中国の駐日大使を呼んで抗議した。北朝鮮とロシア", "CN KP RU")]
    [InlineData("ko", "외교부는 주한 러시아대사를 초치했다. 북한과 미국, 인도적 지원", "RU KP US")]
    [InlineData("ro", "Ministerul de Externe al României l-a convocat pe ambasadorul Rusiei la București", "RO RU RO")]
    public void A_state_is_found_in_its_inflections(string language, string sentence, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', MentionFinder.Find(sentence, language, new DateOnly(2024, 6, 21)).Select(mention => mention.State)));

    [Fact]
    public void Every_state_has_a_name_in_every_language_we_read()
    {
        string[] languages = ["en", "es", "fr", "de", "pt", "it", "nl", "pl", "ru", "uk", "tr", "ar", "fa", "zh", "ja", "ko", "ro"];
        foreach (var language in languages)
        {
            var named = LanguageData.Rows($"states.{language}", 2).Where(row => row[1].Length > 0).Select(row => row[0]).ToHashSet();
            Assert.Empty(StateZones.Codes.Except(named).Except(["AFU", "NATO"]));
        }
    }

    [Fact]
    public void An_office_holder_means_the_state_only_while_in_office()
    {
        Assert.Equal("US", Assert.Single(MentionFinder.Find("Blinken protested", "en", new DateOnly(2023, 5, 1))).State);
        Assert.Empty(MentionFinder.Find("Blinken protested", "en", new DateOnly(2026, 1, 1)));
    }
}
