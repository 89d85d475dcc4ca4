using System.Globalization;

namespace Alerts.Digests;

/// <summary>Says a probability in words, with the figure.</summary>
public static class ConfidenceWords
{
    public static string Of(double confidence)
    {
        var word = confidence switch
        {
            >= 0.95 => "very high",
            >= 0.85 => "high",
            >= 0.7 => "good",
            >= 0.5 => "fair",
            _ => "low",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{word} ({confidence:0.00})");
    }
}
