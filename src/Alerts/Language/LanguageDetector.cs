using System.Collections.Frozen;

namespace Alerts.Language;

/// <summary>
/// Tells the language of a text by script, letters and small words. Local and deterministic; good from about forty characters on.
/// </summary>
public static class LanguageDetector
{
    private const int Enough = 4_000;

    private static readonly Lazy<FrozenDictionary<Script, LanguageRivals>> Rivals = new(LanguageRivals.ReadAll);

    /// <summary>The ISO 639-1 code; <c>en</c> when the text says nothing.</summary>
    public static string Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.Length > Enough ? text[..Enough] : text;
        var script = Prevailing(sample);
        if (Rivals.Value.TryGetValue(script, out var rivals)) return rivals.Closest(sample);
        return script switch
        {
            Script.Han => "zh",
            Script.Kana => "ja",
            Script.Hangul => "ko",
            Script.Greek => "el",
            Script.Hebrew => "he",
            Script.Devanagari => "hi",
            Script.Thai => "th",
            Script.Arabic => "ar",
            Script.Cyrillic => "ru",
            _ => "en",
        };
    }

    /// <summary>The primary subtag of a BCP 47 tag in lower case: <c>pt-BR</c> is <c>pt</c>.</summary>
    public static string Primary(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var end = tag.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? tag : tag[..end]).ToLowerInvariant();
    }

    internal static Script ScriptOf(string language) => language switch
    {
        "ru" or "uk" or "bg" or "sr" or "mk" or "be" or "kk" => Script.Cyrillic,
        "ar" or "fa" or "ur" or "ps" => Script.Arabic,
        "zh" => Script.Han,
        "ja" => Script.Kana,
        "ko" => Script.Hangul,
        "el" => Script.Greek,
        "he" => Script.Hebrew,
        "hi" => Script.Devanagari,
        "th" => Script.Thai,
        _ => Script.Latin,
    };

    private static Script Prevailing(string text)
    {
        Span<int> counts = stackalloc int[(int)Script.Other + 1];
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                counts[(int)ScriptOf(c)]++;
        }

        // Japanese is Han with kana in between; a Chinese text has none.
        if (counts[(int)Script.Kana] * 12 > counts[(int)Script.Han])
            counts[(int)Script.Kana] += counts[(int)Script.Han];
        // One Han or Hangul sign says as much as several letters: Latin names in such a text do not change its language.
        foreach (var dense in (ReadOnlySpan<Script>)[Script.Han, Script.Kana, Script.Hangul])
            counts[(int)dense] *= 3;

        var best = Script.Latin;
        for (var script = Script.Latin; script < Script.Other; script++)
        {
            if (counts[(int)script] > counts[(int)best])
                best = script;
        }

        return best;
    }

    private static Script ScriptOf(char c) => c switch
    {
        < '\u0250' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        >= '\u0370' and <= '\u03FF' => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        >= '\u3040' and <= '\u30FF' => Script.Kana,
        >= '\u3400' and <= '\u9FFF' => Script.Han,
        >= '\uAC00' and <= '\uD7AF' => Script.Hangul,
        _ => Script.Other,
    };
}
