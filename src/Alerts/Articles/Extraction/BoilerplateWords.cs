namespace Alerts.Articles.Extraction;

/// <summary>How outlets the world over begin the lines that are not their article.</summary>
internal static class BoilerplateWords
{
    /// <summary>Pointers to other articles: "Read also: ...".</summary>
    public static readonly LineLeads Pointers = new(
        "read also", "also read", "read more", "read next", "read this", "read:", "read |", "more:", "see also", "see more",
        "see:", "watch:", "watch |", "watch live", "listen:", "related:", "related |", "related story", "related stories",
        "related article", "related news", "related coverage", "related topics", "related content", "more on this",
        "more from", "more about", "more news", "recommended:", "recommended for you", "don't miss", "don’t miss",
        "must read", "you may also like", "you might also like", "up next", "editor's picks", "editors' picks", "top stories",
        "most read", "most popular", "trending", "explained:", "click here", "find out more", "learn more", "further reading",
        "what to read next", "continue reading", "in pictures:", "in pics:", "photos:", "live updates:", "live:",
        "lire aussi", "à lire aussi", "a lire aussi", "lire également", "à lire", "lire la suite", "voir aussi",
        "sur le même sujet", "notre dossier", "écouter aussi", "regarder aussi", "lea también", "lee también", "leer también",
        "lea además", "lee además", "leer más", "te puede interesar", "le puede interesar", "también te puede interesar",
        "ver también", "mira también", "puede leer", "más información", "noticias relacionadas", "no te pierdas", "más en",
        "leia também", "leia mais", "veja também", "saiba mais", "veja mais", "confira também", "assista também", "ver mais",
        "mais sobre", "leia ainda", "leggi anche", "leggi pure", "leggi tutto", "vedi anche", "guarda anche", "approfondisci",
        "potrebbe interessarti", "per approfondire", "articoli correlati", "lesen sie auch", "lesen sie hier", "lesen sie mehr",
        "lesen sie dazu", "lesen sie jetzt", "lies auch", "lies mehr", "mehr zum thema", "auch interessant", "mehr dazu",
        "mehr lesen", "siehe auch", "das könnte sie auch interessieren", "mehr über", "zum thema", "weiterlesen", "lees ook",
        "lees meer", "lees verder", "bekijk ook", "meer over", "zie ook", "kijk ook", "läs också", "läs mer", "läs även",
        "les også", "læs også", "les mer", "læs mere", "lue myös", "lue lisää",
        "czytaj także", "czytaj też", "czytaj również", "czytaj więcej", "zobacz także", "zobacz też", "zobacz również",
        "przeczytaj także", "przeczytaj też", "przeczytaj również", "polecamy", "więcej na ten temat", "warto przeczytać",
        "čtěte také", "čtěte též", "čtěte více", "mohlo by vás zajímat", "přečtěte si", "prečítajte si", "čítajte aj",
        "citește și", "citeste si", "citiți și", "vezi și", "olvassa el", "kapcsolódó", "pročitajte i", "čitajte još",
        "pročitajte još", "διαβάστε επίσης", "διαβάστε ακόμη", "δείτε επίσης", "прочети още", "вижте още",
        "читайте также", "читать также", "читайте ещё", "читать далее", "читайте:", "смотрите также",
        "материалы по теме", "по теме", "подробнее:", "ранее:", "вам может быть интересно", "также по теме",
        "читайте також", "дивіться також", "читати також", "докладніше:", "детальніше:", "більше на тему",
        "матеріали по темі", "ayrıca okuyun", "ayrıca bakınız", "bunları da okuyun", "ilgili haber", "ilgili haberler",
        "devamını oku", "ayrıca oku", "haberin devamı", "اقرأ أيضا", "اقرأ أيضًا", "اقرأ أيضاً", "إقرأ أيضا",
        "اقرأ المزيد", "شاهد أيضا", "شاهد أيضاً", "طالع أيضا", "مواضيع ذات صلة", "بیشتر بخوانید", "همچنین بخوانید",
        "مطالب مرتبط", "بخوانید", "بیشتر بدانید", "یہ بھی پڑھیں", "यह भी पढ़ें", "ये भी पढ़ें", "আরও পড়ুন",
        "baca juga", "simak juga", "lihat juga", "xem thêm", "đọc thêm", "อ่านเพิ่มเติม", "อ่านต่อ",
        "延伸阅读", "相关阅读", "相关新闻", "推荐阅读", "更多新闻", "阅读更多", "延伸閱讀", "相關新聞", "相關報導",
        "更多新聞", "看更多", "点击阅读", "あわせて読みたい", "関連記事", "関連ニュース", "続きを読む",
        "もっと見る", "합니다 관련", "관련기사", "관련 기사", "관련뉴스", "더보기", "주요 뉴스", "많이 본 뉴스");

    /// <summary>Requests to the reader: to subscribe, follow, share, pay, comment.</summary>
    public static readonly LineLeads Requests = new(
        "sign up", "signup", "subscribe", "subscribe to", "to subscribe", "join our", "join us on",
        "join the conversation", "follow us", "follow our", "like us on", "find us on", "get our", "get the latest",
        "get all the latest", "get breaking news", "get the news", "download our", "download the", "support our",
        "support us", "support independent", "donate", "make a donation", "become a member", "become a supporter",
        "your support", "if you enjoyed", "if you like", "share this", "share on", "share via",
        "click to share", "email this", "print this", "leave a comment", "leave a reply", "post a comment", "add a comment",
        "be the first to comment", "comments", "view comments", "show comments", "join the discussion", "log in to",
        "login to", "sign in to", "already a subscriber", "already have an account", "this article is for subscribers",
        "to continue reading", "we use cookies", "this site uses cookies", "this website uses cookies", "by submitting",
        "by signing up", "by subscribing", "by clicking", "thank you for reading", "thanks for reading", "for more news",
        "for the latest", "for all the latest", "stay up to date", "stay informed", "stay connected", "never miss",
        "catch up on", "let us know", "have a story", "do you have a story", "got a tip", "send us", "contact us",
        "report a typo", "report an error", "spotted an error", "please enable javascript", "please support",
        "to view this video", "this video is not available", "your browser does not", "skip to", "skip advert",
        "advertisement", "story continues below", "article continues", "scroll to continue", "scroll down",
        "terms and conditions", "privacy policy", "cookie policy", "all rights reserved", "copyright", "©", "(c) 20",
        "suscríbete", "suscríbase", "síguenos", "síganos", "regístrate", "comparte", "compartir", "únete a", "recibe ",
        "descarga la app", "haz clic", "abonnez-vous", "suivez-nous", "inscrivez-vous", "partager", "rejoignez",
        "soutenez", "faites un don", "recevez", "abonnieren sie", "jetzt abonnieren", "melden sie sich", "folgen sie uns",
        "hier anmelden", "newsletter", "teilen", "inscreva-se", "assine", "siga-nos", "siga o", "compartilhe",
        "receba ", "participe do", "iscriviti", "seguici", "condividi", "abbonati", "ricevi ", "meld je aan",
        "volg ons", "deel dit", "abonneer", "zapisz się", "obserwuj nas", "udostępnij", "dołącz do", "subskrybuj",
        "подписывайтесь", "подпишитесь", "подписаться", "следите за", "поделиться", "присоединяйтесь", "наш телеграм",
        "наш канал", "підписуйтесь", "підписуйтеся", "підпишіться", "стежте за", "поділитися", "слідкуйте за",
        "приєднуйтесь", "abone ol", "bizi takip edin", "takip edin", "paylaş", "اشترك", "تابعونا", "تابعنا", "شارك",
        "مشترک شوید", "ما را دنبال کنید", "订阅", "关注我们", "扫描二维码", "分享到", "責任編輯", "责任编辑", "免責聲明",
        "版权所有", "フォローする", "シェア", "無断転載", "구독", "무단 전재", "무단전재", "저작권자", "ⓒ", "▶");

    /// <summary>Headings over what follows an article.</summary>
    public static readonly LineLeads Tails = new(
        "related articles", "related stories", "related posts", "related news", "related content", "related topics", "related",
        "you may also like", "you might also like", "you may like", "more stories", "more from", "more on this story",
        "more news", "most read", "most popular", "popular now", "read next", "up next", "recommended", "recommended stories",
        "recommended for you", "latest news", "latest stories", "top stories", "trending now", "what to read next",
        "around the web", "from the web", "sponsored", "promoted", "about the author", "about the authors", "leave a comment",
        "leave a reply", "comments", "join the conversation", "share this", "share this article", "tags", "topics",
        "sign up for", "newsletter", "follow us", "sobre el autor", "noticias relacionadas", "te puede interesar",
        "lo más leído", "más noticias", "comentarios", "comentários", "mais lidas", "leia também", "sur le même sujet",
        "les plus lus", "commentaires", "à lire aussi", "mehr zum thema", "meistgelesen", "kommentare",
        "das könnte sie auch interessieren", "auch interessant", "lees ook", "meest gelezen", "reacties", "articoli correlati",
        "commenti", "più letti", "czytaj także", "komentarze", "najpopularniejsze", "zobacz także", "читайте также",
        "комментарии", "материалы по теме", "читайте також", "коментарі", "ilgili haberler", "yorumlar", "çok okunanlar",
        "اقرأ أيضا", "التعليقات", "الأكثر قراءة", "مطالب مرتبط", "نظرات", "相关新闻", "相关阅读", "热门", "评论", "関連記事", "コメント",
        "관련기사", "댓글");

    /// <summary>Credits and captions.</summary>
    public static readonly LineLeads Credits = new(
        "photo:", "photos:", "photo by", "photo credit", "photograph:", "picture:", "pictured:", "image:", "images:",
        "image credit", "image source", "image copyright", "image caption", "credit:", "credits:", "file photo",
        "getty images", "source: getty", "video:", "caption:", "media caption", "foto:", "foto por", "fotos:",
        "crédit photo", "crédits photo", "photo d'illustration", "bild:", "bildquelle", "fotografía:", "imagen:",
        "imagem:", "crédito:", "immagine:", "zdjęcie:", "fot.", "фото:", "фото ", "на фото", "ілюстрація",
        "иллюстрация", "fotoğraf:", "الصورة:", "عکس:", "图片来源", "图：", "写真：", "写真=", "사진=", "사진:", "[사진");

    /// <summary>When the page was put up, who is credited, what it is filed under.</summary>
    public static readonly LineLeads Stamps = new(
        "published:", "published on", "published at", "published ", "updated:", "updated on", "updated ",
        "last updated", "last modified", "first published", "posted:", "posted on", "posted in", "posted by",
        "tags:", "tag:", "topics:", "filed under", "filed in", "categories:", "category:", "labels:", "keywords:",
        "publicado:", "publicado el", "actualizado", "etiquetas:", "publié le", "mis à jour", "veröffentlicht",
        "aktualisiert", "stand:", "schlagworte", "publicado em", "atualizado em", "pubblicato il", "aggiornato il",
        "opublikowano", "aktualizacja", "опубликовано", "обновлено", "теги:", "метки:", "оновлено", "опубліковано",
        "теги", "güncelleme", "etiketler", "发布时间", "更新时间", "标签", "公開日", "更新日", "입력 ", "수정 ", "etiket");

    /// <summary>Whole lines that say nothing.</summary>
    public static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "advertisement", "advertisment", "advertising", "ad", "ads", "advert", "sponsored", "promoted", "loading",
        "loading...", "loading…", "share", "tweet", "print", "email", "comment", "comments", "save", "close", "open",
        "menu", "caption", "hide caption", "toggle caption", "enlarge", "enlarge this image", "play", "pause", "watch",
        "video", "live", "image", "photo", "photos", "gallery", "source", "tags", "topics", "more", "next", "previous",
        "back", "top", "reply", "like", "follow", "facebook", "twitter", "whatsapp", "telegram", "linkedin", "copy link",
        "link copied", "listen", "subscribe", "newsletter", "sign up", "sign in", "log in", "register", "search",
        "home", "related", "anuncio", "publicidad", "publicidade", "publicité", "pub", "anzeige", "werbung", "pubblicità",
        "reklama", "реклама", "reklam", "إعلان", "اعلان", "آگهی", "广告", "廣告", "広告", "광고", "teilen", "partager",
        "compartir", "compartilhar", "condividi", "udostępnij", "поделиться", "paylaş", "مشاركة", "分享",
    };
}
