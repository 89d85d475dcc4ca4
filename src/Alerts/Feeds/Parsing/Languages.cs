namespace Alerts.Feeds.Parsing;

internal static class Languages
{
    private const int Longest = 35;

    /// <summary>A language tag as feeds write it, with hyphens; null when it cannot be one.</summary>
    public static string? Tag(string? text)
    {
        var tag = text?.Trim().Replace('_', '-');
        return tag is { Length: > 1 and <= Longest } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
    }
}
