namespace Alerts.Language;

/// <summary>
/// One form for the Chinese characters of the news that are printed in two, so that data written in one form meets texts in the other.
/// </summary>
internal static class HanForms
{
    private const string Traditional =
        "國見約緊領參贊臨時辦館長總統務員親駐軍聯習練導彈飛機無戰鬥艦潛砲裝車協議條簽訂結"
        + "達運輸購買賣讓轉給對與關於為從後來將計劃擬準應該沒過稱認據報說發佈責譴淨韓臺灣烏"
        + "蘭羅維亞爾澤歐倫賓馬緬紐諾圖衛頓華東麥盧蘇幾內貝剛瓊聖薩衝擊佔嚴強譯質訪問談會邊"
        + "雙團隊師營兩個們這還進遠動開啟換億萬單項類種術產業製廠電視聞網實陸陣廢終續暫繼執"
        + "籲請敘論證監審檢調處獨爭島權漁襲殺傷難護態號際齊歷舊義嗎則別備標舉擴層級夥係鍵貿"
        + "財額價費贈資撥漢騷亂隨遞紙筆話語針誤違規補償陳趙張劉楊黃吳鄧葉蔣許謝鄭馮範贏敵壓"
        + "徵較輕鐵鋼銷錢鏈閉間隸預頒頻顯願風驅驗驟鬆點龍塊歸災療癱確碼禮離穩競糧紛納紀組細"
        + "絕經綠編縣縮績繫罰聲職脅腦艱蓋藥蘊虛衆複襯覺覽觀訊訓記設訴評詢試詳誠謀謂譽變貢貨"
        + "貪賀賠趨跡蹤軌載輛農遊適選遷郵鄉醫釋鈞銳錄鎮閣閱闊陰階隱雖雲靈靜響頂順須頭飾餘駁"
        + "騰髮魚鮮鳥麗";

    private const string Simplified =
        "国见约紧领参赞临时办馆长总统务员亲驻军联习练导弹飞机无战斗舰潜炮装车协议条签订结"
        + "达运输购买卖让转给对与关于为从后来将计划拟准应该没过称认据报说发布责谴净韩台湾乌"
        + "兰罗维亚尔泽欧伦宾马缅纽诺图卫顿华东麦卢苏几内贝刚琼圣萨冲击占严强译质访问谈会边"
        + "双团队师营两个们这还进远动开启换亿万单项类种术产业制厂电视闻网实陆阵废终续暂继执"
        + "吁请叙论证监审检调处独争岛权渔袭杀伤难护态号际齐历旧义吗则别备标举扩层级伙系键贸"
        + "财额价费赠资拨汉骚乱随递纸笔话语针误违规补偿陈赵张刘杨黄吴邓叶蒋许谢郑冯范赢敌压"
        + "征较轻铁钢销钱链闭间隶预颁频显愿风驱验骤松点龙块归灾疗瘫确码礼离稳竞粮纷纳纪组细"
        + "绝经绿编县缩绩系罚声职胁脑艰盖药蕴虚众复衬觉览观讯训记设诉评询试详诚谋谓誉变贡货"
        + "贪贺赔趋迹踪轨载辆农游适选迁邮乡医释钧锐录镇阁阅阔阴阶隐虽云灵静响顶顺须头饰余驳"
        + "腾发鱼鲜鸟丽";

    /// <summary>The simplified form; any other character as it is.</summary>
    public static char Simplify(char c)
    {
        var at = Traditional.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? c : Simplified[at];
    }
}
