namespace Alerts.Language;

/// <summary>The writing system of a language, as far as it decides how text is cut.</summary>
internal enum Script
{
    Latin,
    Cyrillic,
    Arabic,
    Han,
    Kana,
    Hangul,
    Greek,
    Hebrew,
    Devanagari,
    Thai,
    Other,
}
