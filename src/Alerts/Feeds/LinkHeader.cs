namespace Alerts.Feeds;

/// <summary>Finds a relation in values of the Link header (RFC 8288): <c>&lt;https://hub.example/&gt;; rel="hub"</c>.</summary>
internal static class LinkHeader
{
    private const int LongestHeader = 8192;

    /// <summary>The first target of that relation, resolved against <paramref name="from"/>; null when there is none.</summary>
    public static Uri? Find(IReadOnlyList<string> values, string relation, Uri from)
    {
        foreach (var value in values)
        {
            if (value.Length > LongestHeader) continue;
            foreach (var link in value.Split('<').Skip(1))
            {
                if (link.Split('>', 2) is not [var target, var parameters] || !HasRelation(parameters, relation)) continue;
                if (Uri.TryCreate(from, target.Trim(), out var found)) return found;
            }
        }

        return null;
    }

    private static bool HasRelation(string parameters, string relation) =>
        parameters.Split(';', ',')
            .Select(parameter => parameter.Split('=', 2))
            .Any(pair => pair is [var name, var value] && name.Trim().Equals("rel", StringComparison.OrdinalIgnoreCase)
                && value.Trim(' ', '"').Split(' ').Contains(relation, StringComparer.OrdinalIgnoreCase));
}
