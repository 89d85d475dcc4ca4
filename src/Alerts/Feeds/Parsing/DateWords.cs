using System.Collections.Frozen;

namespace Alerts.Feeds.Parsing;

/// <summary>Words in dates: months of some thirty languages, halves of the day, time zones.</summary>
internal static class DateWords
{
    // One line a month; languages in no order. Where two languages use one word for different months, the larger press wins.
    private static readonly string[] Months =
    [
        "january jan jän jänner januar janvier janv enero ene janeiro gennaio gen januari januára januar stycznia styczeń sty leden "
        + "ledna led siječanj siječnja ianuarie ian ocak oca ιανουαρίου ιανουάριος ιαν ιανουαριου января январь янв січня січень "
        + "студзеня януари јануар јануара يناير كانون ינואר ژانویه tammikuuta tammikuu tammi január gener sausio janvāris जनवरी জানুয়ারি",
        "february feb fév février fev févr febrero fevereiro febbraio februar februari lutego luty lut února únor úno veljača veljače "
        + "februarie şubat şub φεβρουαρίου φεβρουάριος φεβ φεβρουαριου февраля февраль фев лютого лютий лютага февруари фебруар "
        + "фебруара فبراير شباط פברואר فوریه helmikuuta helmikuu helmi február fevrier febrero vasario februāris febr फ़रवरी फरवरी",
        "march mar mär mrz märz maerz mars marzo março marco maart mrt marca marzec březen března bře ožujak ožujka martie mart "
        + "μαρτίου μάρτιος μάρ μαρ μαρτιου марта март мар березня березень сакавіка مارس آذار מרץ maaliskuuta maaliskuu maalis "
        + "március márc marec kovo marts mac मार्च",
        "april apr avril avr abril abr aprile kwietnia kwiecień kwi duben dubna dub travanj travnja aprilie nisan nis απριλίου "
        + "απρίλιος απρ απριλιου апреля апрель апр квітня квітень красавіка април أبريل ابريل نيسان אפריל آوریل huhtikuuta huhtikuu "
        + "huhti április ápr balandžio aprīlis अप्रैल",
        "may mai mayo maio maggio mag mei maja maj květen května kvě svibanj svibnja mayıs μαΐου μάιος μάι μαι μαϊ μαιου мая май "
        + "травня травень мая маја مايو أيار מאי مه toukokuuta toukokuu touko május máj gegužės maijs मई",
        "june jun juin junio junho giugno giu juni czerwca czerwiec cze červen června čvn lipanj lipnja iunie iun haziran haz ιουνίου "
        + "ιούνιος ιούν ιουν ιουνιου июня июнь июн червня червень чэрвеня юни јун јуна يونيو حزيران יוני ژوئن kesäkuuta "
        + "kesäkuu kesä június jún birželio jūnijs जून",
        "july jul juil juillet julio julho luglio lug juli lipca lipiec lip červenec července čvc srpanj srpnja iulie iul temmuz tem "
        + "ιουλίου ιούλιος ιούλ ιουλ ιουλιου июля июль июл липня липень ліпеня юли јул јула يوليو تموز יולי ژوئیه heinäkuuta "
        + "heinäkuu heinä július júl liepos jūlijs जुलाई",
        "august aug août aout agosto ago augustus sierpnia sierpień sie srpen srp kolovoz kolovoza ağustos ağu αυγούστου αύγουστος "
        + "αύγ αυγ αυγουστου августа август авг серпня серпень жніўня август август أغسطس آب אוגוסט اوت elokuuta elokuu elo "
        + "augusztus rugpjūčio augusts ogos agustus अगस्त",
        "september sep sept septembre septiembre setiembre setembro set settembre września wrzesień wrz září zář rujan rujna "
        + "septembrie eylül eyl σεπτεμβρίου σεπτέμβριος σεπ σεπτεμβριου σεπτ сентября сентябрь сен сент вересня вересень верасня "
        + "септември септембар септембра سبتمبر أيلول ספטמבר سپتامبر syyskuuta syyskuu syys szeptember szept rugsėjo septembris सितंबर",
        "october oct octobre octubre outubro out ottobre ott oktober okt października październik paź říjen října říj octombrie ekim "
        + "eki οκτωβρίου οκτώβριος οκτ οκτωβριου октября октябрь окт жовтня жовтень кастрычніка октомври октобар октобра أكتوبر "
        + "اكتوبر אוקטובר اکتبر lokakuuta lokakuu loka október spalio oktobris अक्टूबर",
        "november nov novembre noviembre novembro listopada listopad lis studeni studenog noiembrie noi kasım kas νοεμβρίου νοέμβριος "
        + "νοε νοεμβριου ноября ноябрь ноя листопада листопад лістапада ноември новембар новембра نوفمبر נובמבר نوامبر marraskuuta "
        + "marraskuu marras lapkričio novembris नवंबर",
        "december dec décembre déc decembre diciembre dic dezembro dez dicembre dezember grudnia grudzień gru prosinec prosince pro "
        + "prosinac prosinca decembrie aralık ara δεκεμβρίου δεκέμβριος δεκ δεκεμβριου декабря декабрь дек грудня грудень снежня "
        + "декември децембар децембра ديسمبر דצמבר دسامبر joulukuuta joulukuu joulu gruodžio decembris desember des दिसंबर",
    ];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthNumbers =
        Months.SelectMany((names, index) => names.Split(' ').Select(name => (name, number: index + 1))).DistinctBy(pair => pair.name)
            .ToFrozenDictionary(pair => pair.name, pair => pair.number, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Zones =
        new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
        {
            ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0, ["WEST"] = 1, ["BST"] = 1, ["CET"] = 1,
            ["MEZ"] = 1, ["CEST"] = 2, ["MESZ"] = 2, ["MET"] = 1, ["MEST"] = 2, ["EET"] = 2, ["EEST"] = 3, ["SAST"] = 2,
            ["CAT"] = 2, ["WAT"] = 1, ["EAT"] = 3, ["MSK"] = 3, ["MSD"] = 4, ["TRT"] = 3, ["GST"] = 4, ["IRST"] = 3.5,
            ["PKT"] = 5, ["IST"] = 5.5, ["NPT"] = 5.75, ["BDT"] = 6, ["ICT"] = 7, ["WIB"] = 7, ["HKT"] = 8, ["SGT"] = 8,
            ["MYT"] = 8, ["PHT"] = 8, ["AWST"] = 8, ["JST"] = 9, ["KST"] = 9, ["ACST"] = 9.5, ["ACDT"] = 10.5,
            ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13, ["NST"] = -3.5, ["NDT"] = -2.5, ["AT"] = -4,
            ["AST"] = -4, ["ADT"] = -3, ["ET"] = -5, ["EST"] = -5, ["EDT"] = -4, ["CT"] = -6, ["CST"] = -6, ["CDT"] = -5,
            ["MT"] = -7, ["MST"] = -7, ["MDT"] = -6, ["PT"] = -8, ["PST"] = -8, ["PDT"] = -7, ["AKST"] = -9, ["AKDT"] = -8,
            ["HST"] = -10, ["BRT"] = -3, ["ART"] = -3, ["CLT"] = -4, ["COT"] = -5, ["PET"] = -5, ["VET"] = -4,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private const string Between = " .,-/";

    /// <summary>1 to 12, or 0 when the word is no month.</summary>
    public static int MonthOf(ReadOnlySpan<char> word) => MonthNumbers.TryGetValue(word, out var number) ? number : 0;

    public static TimeSpan? ZoneOf(ReadOnlySpan<char> word) => Zones.TryGetValue(word, out var hours) ? TimeSpan.FromHours(hours) : null;

    /// <summary>Whether a number that can be a day or a year stands right before or behind a word.</summary>
    public static bool IsBesideNumber(ReadOnlySpan<char> text, int start, int end)
    {
        var behind = text[end..].TrimStart(Between);
        if (!behind.IsEmpty && char.IsAsciiDigit(behind[0])) return true;
        var before = text[..start].TrimEnd(Between);
        var digits = before.Length - 1 - before.LastIndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 or 4;
    }

    /// <summary>True for the afternoon, false for the morning, null when the word is neither.</summary>
    public static bool? HalfOf(ReadOnlySpan<char> word) => word switch
    {
        "오후" or "下午" or "午後" or "μμ" or "ΜΜ" or "чч" or "م" => true,
        "오전" or "上午" or "午前" or "πμ" or "ΠΜ" or "ص" => false,
        _ when word.Equals("pm", StringComparison.OrdinalIgnoreCase) => true,
        _ when word.Equals("am", StringComparison.OrdinalIgnoreCase) => false,
        _ => null,
    };
}
