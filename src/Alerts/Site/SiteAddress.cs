using System.Text.RegularExpressions;

namespace Alerts.Site;

/// <summary>The shapes of the names that may stand in a path. What does not match does not exist: no store is asked for it.</summary>
internal static partial class SiteAddress
{
    public static string OfEvent(string eventId) => "/events/" + eventId;

    public static string OfPair(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? $"/pairs/{a}-{b}" : $"/pairs/{b}-{a}";

    public static string OfArticle(string articleId) => "/articles/" + articleId;

    /// <summary>A link out, if it is plain http or https; null for anything else a feed may have given.</summary>
    public static Uri? Outward(Uri? link) =>
        link is { IsAbsoluteUri: true }
        && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
        && link.UserInfo.Length == 0
            ? link
            : null;

    public static bool IsEventId(string id) => id.Length <= 120 && EventId().IsMatch(id);

    public static bool IsArticleId(string id) => ArticleId().IsMatch(id);

    public static bool IsState(string code) => State().IsMatch(code);

    [GeneratedRegex(@"\A(summons|cooperation)/[A-Z]{2,6}-[A-Z]{2,6}/[a-z0-9-]{1,40}(/[a-z0-9-]{1,40})?\z")]
    private static partial Regex EventId();

    [GeneratedRegex(@"\A[A-Za-z0-9-]{1,64}\z")]
    private static partial Regex ArticleId();

    [GeneratedRegex(@"\A[A-Z]{2,6}\z")]
    private static partial Regex State();
}
