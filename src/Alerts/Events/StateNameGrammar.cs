namespace Alerts.Events;

/// <summary>How English treats names of states: which take an article, which are plural. By the word, so that a new name behaves.</summary>
internal static class StateNameGrammar
{
    private static readonly string[] WithArticle =
    [
        "United ", "Netherlands", "Philippines", "Bahamas", "Comoros", "Maldives", "Seychelles",
        "Gambia", "European Union", "African Union", "Holy See", "DR Congo", "Vatican",
    ];

    private static readonly string[] Plurals =
    [
        "States", "Emirates", "Netherlands", "Philippines", "Bahamas",
        "Comoros", "Maldives", "Seychelles", "Islands", "Nations", "Grenadines",
    ];

    public static bool TakesArticle(string name) =>
        WithArticle.Any(start => name.StartsWith(start, StringComparison.Ordinal))
        || name.EndsWith(" Islands", StringComparison.Ordinal)
        || name.EndsWith(" Republic", StringComparison.Ordinal)
        || name.StartsWith("Republic of", StringComparison.Ordinal)
        || name.StartsWith("Democratic Republic", StringComparison.Ordinal);

    public static bool IsPlural(string name) => Plurals.Any(end => name.EndsWith(end, StringComparison.Ordinal));
}
