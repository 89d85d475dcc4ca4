using System.Text.RegularExpressions;

namespace Alerts.Feeds.Parsing;

/// <summary>JSON that others wrote, made readable.</summary>
internal static partial class JsonText
{
    private const int LengthOfEscape = 6;

    /// <summary>
    /// The same with U+FFFD for each escaped half of a surrogate pair ("\ud83d", where a text was cut within an emoji): .NET refuses to
    /// read a string that holds one.
    /// </summary>
    public static string WithoutHalves(string json) =>
        json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase)
            ? PairsAndHalves().Replace(json, found => found.Length == LengthOfEscape ? @"\ufffd" : found.Value) : json;

    // Whole pairs and escaped backslashes are met first, so that what is left is a half.
    [GeneratedRegex(@"\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\\\|\\u[dD][89a-fA-F][\da-fA-F]{2}")]
    private static partial Regex PairsAndHalves();
}
