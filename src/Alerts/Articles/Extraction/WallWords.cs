namespace Alerts.Articles.Extraction;

/// <summary>What pages say that stand in the place of an article.</summary>
internal static class WallWords
{
    public static readonly WordSet Bots = new(
        "just a moment...", "attention required!", "access denied", "access to this page has been denied", "are you a robot",
        "are you human", "not a robot", "verify you are human", "verifying you are human", "verify that you are human",
        "checking your browser", "checking if the site connection is secure", "enable javascript and cookies to continue",
        "please enable js and disable any ad blocker", "pardon our interruption", "unusual traffic", "unusual activity from your",
        "complete the captcha", "solve the captcha", "security check to access", "request unsuccessful. incapsula",
        "ddos protection by", "you have been blocked", "bot detection", "human verification",
        "sicherheitsüberprüfung", "vérification de sécurité", "vous êtes un robot",
        "verifica que eres humano", "no soy un robot", "проверка браузера", "вы не робот",
        "подтвердите, что вы человек", "安全验证", "请完成验证", "ロボットではありません", "로봇이 아닙니다");

    public static readonly WordSet Errors = new(
        "404", "page not found", "not found", "page can't be found", "page can’t be found", "page cannot be found",
        "page doesn't exist", "page doesn’t exist", "page does not exist", "page you requested", "page you are looking for",
        "page you were looking for", "no longer available", "has been removed", "403 forbidden", "http error", "error 403",
        "internal server error", "bad gateway", "service unavailable", "gateway timeout", "server error",
        "something went wrong", "temporarily unavailable", "under maintenance", "an error occurred", "error occurred",
        "seite nicht gefunden", "seite wurde nicht gefunden", "nicht gefunden", "page introuvable", "page n'existe pas",
        "page n’existe pas", "página no encontrada", "no se encuentra la página", "no existe", "página não encontrada",
        "pagina non trovata", "pagina niet gevonden", "nie znaleziono", "strona nie istnieje", "страница не найдена",
        "страница не существует", "сторінку не знайдено", "sayfa bulunamadı", "الصفحة غير موجودة", "صفحه یافت نشد",
        "页面不存在", "找不到页面", "找不到網頁", "ページが見つかりません", "페이지를 찾을 수 없습니다");

    public static readonly WordSet Consent = new(
        "cookie", "consent", "your privacy", "personal data", "legitimate interest", "our partners", "advertising partners",
        "personalised ads", "personalized ads", "privacy settings", "vendors", "datenschutz", "einwilligung", "zustimm",
        "werbung und tracking", "vos données", "consentement", "partenaires", "tus datos", "consentimiento", "socios",
        "consenso", "toestemming", "zgod", "согласие", "çerez", "ملفات تعريف الارتباط", "クッキー", "쿠키");

    public static readonly WordSet Paywall = new(
        "subscribe to continue", "subscribe to read", "subscribe to keep reading", "subscribe now to read",
        "subscribe to unlock", "subscription required", "for subscribers only", "exclusive to subscribers",
        "subscriber-only", "already a subscriber", "already have a subscription", "to continue reading",
        "to keep reading", "to read the full", "read the full story with", "unlock this article", "reached your limit",
        "reached your article limit", "free articles remaining", "free articles this month", "register to continue",
        "start your free trial", "this content is reserved", "become a subscriber", "premium content",
        "weiterlesen mit", "jetzt weiterlesen", "mit abo", "nur für abonnenten", "exklusiv für abonnenten", "réservé aux abonnés",
        "réservé à nos abonnés", "il vous reste", "pour lire la suite", "déjà abonné", "solo para suscriptores",
        "exclusivo para suscriptores", "contenido exclusivo", "para seguir leyendo", "sigue leyendo", "conteúdo exclusivo",
        "exclusivo para assinantes", "continue lendo", "riservato agli abbonati", "contenuto riservato", "per continuare a leggere",
        "sei già abbonato", "alleen voor abonnees", "verder lezen", "tylko dla prenumeratorów", "dostęp dla prenumeratorów",
        "czytaj dalej z", "только для подписчиков", "доступно по подписке", "лише для передплатників", "abonelere özel",
        "للمشتركين فقط", "会员专享", "付费阅读", "会員限定", "有料会員", "유료회원", "구독자 전용");

    /// <summary>What the foot of a page says of rights, and its head of browsers.</summary>
    public static readonly WordSet Notices = new(
        "all rights reserved", "may not be published, broadcast", "may not be reproduced", "without express written",
        "without the express", "prior written permission", "use of this site constitutes", "terms of use",
        "creative commons", "enable javascript", "outdated browser", "browser is out of date",
        "browser is not supported", "browser does not support", "update your browser", "upgrade your browser",
        "alle rechte vorbehalten", "browser ist veraltet", "browser ist leider veraltet", "tous droits réservés",
        "navigateur n'est pas", "navigateur obsolète", "todos los derechos reservados", "navegador no es compatible",
        "todos os direitos reservados", "tutti i diritti riservati", "alle rechten voorbehouden",
        "wszelkie prawa zastrzeżone", "все права защищены", "усі права захищені", "tüm hakları saklıdır",
        "جميع الحقوق محفوظة", "版权所有", "版權所有", "無断転載", "무단 전재", "무단전재");

    public static readonly WordSet Login = new(
        "log in", "login", "sign in", "anmelden", "einloggen", "se connecter", "connexion",
        "iniciar sesión", "accedi", "entrar", "inloggen", "zaloguj", "войти", "вход",
        "увійти", "giriş yap", "تسجيل الدخول", "ورود", "登录", "登入", "ログイン", "로그인");

    public static readonly WordSet ConsentTitles = new(
        "before you continue", "we value your privacy", "your privacy choices", "privacy settings",
        "cookie consent", "consent management", "datenschutzeinstellungen", "avant de continuer",
        "antes de continuar", "bevor sie fortfahren", "gestion des cookies");
}
