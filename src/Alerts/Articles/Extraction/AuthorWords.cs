namespace Alerts.Articles.Extraction;

/// <summary>The words that stand around authors' names in bylines, and those that are taken for names but are none.</summary>
internal static class AuthorWords
{
    public static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "last", "by:", "autor", "autorin", "verfasser", "auteur", "autore", "veröffentlicht", "publié", "admin",
        "administrator", "wordpressadmin", "webmaster", "editor", "no author", "author", "unknown", "follow",
        "posted", "posted on", "posted by", "published by", "publiziert am", "veröffentlicht von", "published",
        "updated", "by", "von", "par", "datum", "date", "null", "undefined", "none", "n/a", "user", "guest",
        "root", "anonymous", "quelle", "source", "alle beiträge", "alle artikel", "all posts", "mehr", "see all",
        "view all", "follow us", "follow us on twitter", "about the author", "share", "teilen",
    };

    /// <summary>Who stands for a person that a page may name elsewhere.</summary>
    public static readonly HashSet<string> NoPersons = new(StringComparer.OrdinalIgnoreCase)
    {
        "redaktion", "die redaktion", "editorial team", "editorial staff", "editors", "staff",
        "staff writer", "newsroom", "news desk", "agencies", "agenturen", "agencias", "redacción",
        "redação", "la rédaction", "rédaction", "redazione", "redactie", "редакция", "team", "afp",
        "dpa", "reuters", "ap", "apa", "epd", "kna", "efe", "ansa", "tass", "sda", "ats", "pti", "ani",
    };

    public static readonly string[] Authors = [" by ", " von ", " par ", " por ", " door ", " di "];

    /// <summary>What is left of "Posted on ...", "Stand: ..." and the like when the date is gone.</summary>
    public static readonly string[] Ends =
    [
        "posted on", "posted", "published on", "published", "updated", "last updated", "veröffentlicht am",
        "veröffentlicht", "aktualisiert am", "aktualisiert", "stand", "datum", "publié le", "mis à jour le",
        "publicado el", "publicado em", "hace", "il y a", "am", "on", "le", "il", "el", "em", "vom", "at", "-", "|", ",",
        "mo", "di", "mi", "do", "fr", "sa", "so", "mon", "tue", "wed", "thu", "fri", "sat",
        "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    ];

    public static readonly string[] Leads =
    [
        "written by", "posted by", "published by", "reported by", "story by", "authored by", "edited by", "veröffentlicht von",
        "geschrieben von", "verfasst von", "ein beitrag von", "ein artikel von", "gespeichert von", "eingestellt von",
        "scritto da", "a cura di", "propos recueillis par", "geschreven door", "text by", "words by", "article by", "by",
        "author", "authors", "von", "par", "por", "di", "de", "da", "door", "av", "af", "przez", "autor", "autore", "auteur",
        "автор", "автор:", "текст", "redacción por", "escrito por", "publicado por", "publié par", "text", "yazan", "szerző",
        "autoren", "autorin", "autor/in", "verfasser", "text und interview", "interview", "redaktion", "tekst", "redactie",
        "auteurs", "作者", "记者", "文", "記者", "责任编辑", "責任編輯", "编辑", "بقلم", "כתב", "מאת",
        "text & fotos", "text und fotos", "text und bilder", "text and photos", "erstellt von", "pressemitteilung von",
        "kommentar von", "ein kommentar von", "eine analyse von", "analyse von", "gastbeitrag von",
        "blogbeitrag von", "beitrag von", "bericht von", "text von", "interview von", "analysis by", "opinion by",
        "commentary by", "reporting by", "review by", "texto de", "reportagem de", "articolo di",
    ];

    public static readonly string[] Labels =
    [
        "author:", "authors:", "written by", "posted by", "text:", "autor:", "autoren", "autorin:", "autor/in",
        "verfasser:", "verfasst von", "ein beitrag von", "ein artikel von", "auteur :", "auteur:", "autore:",
        "auteurs", "redactie:", "tekst:", "автор:", "автор ", "interview:", "作者：", "作者:", "责任编辑", "責任編輯",
    ];

    /// <summary>Prepositions that announce an author when they stand alone before a name.</summary>
    public static readonly string[] Announcements = ["by", "von", "par", "por", "door", "przez", "av"];

    public static readonly string[] Particles =
    [
        "de", "la", "del", "da", "do", "dos", "di", "van", "von", "der",
        "den", "ten", "ter", "zu", "bin", "al", "el", "le", "du",
    ];

    /// <summary>What follows the author in a line of credits.</summary>
    public static readonly string[] OtherCredits =
    [
        " foto:", " fotos:", " photo:", " photos:", " bild:", " bilder:", " illustration:", " video:", " translated by ",
    ];

    /// <summary>Words, and ends of words, in the names of outlets, offices and firms.</summary>
    public static readonly string[] Organisations =
    [
        "e.v.", "gmbh", "ag", "kg", "ltd", "inc", "llc", "online", "media", "medien",
        "group", "news", "team", "press", "presse", "desk", "institut", "institute",
        "university", "universität", "foundation", "association", "agency", "agentur", "ministry",
    ];

    public static readonly string[] OrganisationEnds =
    [
        "stiftung", "verband", "verbandes", "verein", "anstalt", "magazin",
        "zeitung", "redaktion", "verlag", "ministerium", "agentur",
    ];
}
