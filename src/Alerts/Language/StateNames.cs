using System.Collections.Frozen;

namespace Alerts.Language;

/// <summary>The English name of each state and body (<c>Data/states.en.tsv</c>), without an article.</summary>
public static class StateNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(() =>
        LanguageData.Rows("states.en", 2).ToFrozenDictionary(row => row[0], row => LanguageData.List(row[1])[0], StringComparer.Ordinal));

    /// <summary>The name for a code; the code itself when it is not known.</summary>
    public static string Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Names.Value.GetValueOrDefault(code, code);
    }
}
