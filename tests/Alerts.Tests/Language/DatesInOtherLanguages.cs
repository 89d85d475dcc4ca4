using Alerts.Language;

namespace Alerts.Tests.Language;

public sealed class DatesInOtherLanguages
{
    // A Friday, noon.
    private static readonly DateAnchor Anchor = new(new DateTimeOffset(2024, 6, 21, 12, 0, 0, TimeSpan.Zero), true, null);

    [Theory]
    [InlineData("de", "am 19. September 2023", "2023-09-19 Day")]
    [InlineData("de", "am Freitag wurde er vor zwei Tagen einbestellt", "2024-06-21 Day, 2024-06-19 Day")]
    [InlineData("de", "am 19.06.2024 und letzte Woche", "2024-06-19 Day, 2024-06-10 Week")]
    [InlineData("fr", "le vendredi 21 juin", "2024-06-21 Day")]
    [InlineData("fr", "le 1er juin, il y a trois jours, en mars", "2024-06-01 Day, 2024-06-18 Day, 2024-03-01 Month")]
    [InlineData("fr", "aujourd’hui et hier", "2024-06-21 Day, 2024-06-20 Day")]
    [InlineData("es", "este lunes 17 y el 21 de junio de 2024", "2024-06-17 Day, 2024-06-21 Day")]
    [InlineData("es", "ayer, la semana pasada, en 2014", "2024-06-20 Day, 2024-06-10 Week, 2014-01-01 Year")]
    [InlineData("es", "hace dos días", "2024-06-19 Day")]
    [InlineData("pt", "nesta segunda-feira (17)", "2024-06-17 Day")]
    [InlineData("pt", "na terça-feira, 18 de junho de 2024", "2024-06-18 Day")]
    [InlineData("it", "giovedì 20 giugno", "2024-06-20 Day")]
    [InlineData("it", "due giorni fa", "2024-06-19 Day")]
    [InlineData("nl", "woensdag 19 juni 2024", "2024-06-19 Day")]
    [InlineData("pl", "w piątek 21 czerwca 2024 r.", "2024-06-21 Day")]
    [InlineData("pl", "we wtorek", "2024-06-18 Day")]
    [InlineData("ru", "21 июня 2024 года", "2024-06-21 Day")]
    [InlineData("ru", "в среду, 19 июня", "2024-06-19 Day")]
    [InlineData("ru", "на прошлой неделе; в марте", "2024-06-10 Week, 2024-03-01 Month")]
    [InlineData("uk", "у п'ятницю, 21 червня", "2024-06-21 Day")]
    [InlineData("tr", "21 Haziran 2024'te; dün; geçen hafta", "2024-06-21 Day, 2024-06-20 Day, 2024-06-10 Week")]
    [InlineData("ar", "في 21 يونيو 2024", "2024-06-21 Day")]
    [InlineData("ar", "يوم الخميس", "2024-06-20 Day")]
    [InlineData("fa", "روز پنجشنبه ۲۰ ژوئن", "2024-06-20 Day")]
    [InlineData("zh", "2024年6月21日,21日,昨天", "2024-06-21 Day, 2024-06-21 Day, 2024-06-20 Day")]
    [InlineData("zh", "上周", "2024-06-10 Week")]
    [InlineData("ja", "6月21日、19日、昨日", "2024-06-21 Day, 2024-06-19 Day, 2024-06-20 Day")]
    [InlineData("ko", "지난 6월 21일, 19일", "2024-06-21 Day, 2024-06-19 Day")]
    [InlineData("ko", "3일간", "")]
    [InlineData("ro", "vineri, 21 iunie 2024", "2024-06-21 Day")]
    public void A_date_is_read_in_its_language(string language, string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(", ", DateReader.Find(text, language, Anchor).Select(date => $"{date.Date:yyyy-MM-dd} {date.Precision}")));

    [Theory]
    [InlineData("en", "after Wednesday's raid", true)]
    [InlineData("en", "on Wednesday after the raid", false)]
    [InlineData("de", "nach dem Überfall vom Mittwoch", true)]
    [InlineData("de", "der gestrige Überfall", true)]
    [InlineData("fr", "l'attaque de mercredi", true)]
    [InlineData("fr", "dans la nuit de mercredi", false)]
    [InlineData("es", "el ataque del miércoles", true)]
    [InlineData("es", "la tarde del miércoles", false)]
    [InlineData("pl", "po środowym ataku", true)]
    [InlineData("tr", "çarşamba günkü saldırı", true)]
    [InlineData("ja", "10日の攻撃", true)]
    [InlineData("ko", "수요일 발생한 습격", true)]
    public void A_day_that_hangs_on_a_thing_is_told_from_one_of_the_verb(string language, string text, bool attributive) =>
        Assert.Equal(attributive, Assert.Single(DateReader.Find(text, language, Anchor)).Attributive);
}
