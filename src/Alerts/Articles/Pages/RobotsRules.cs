using System.Text;

namespace Alerts.Articles.Pages;

/// <summary>
/// What one robots.txt (RFC 9309) lets one product fetch. Reading and matching are linear in the input; at most 500 KiB is read.
/// </summary>
internal sealed class RobotsRules
{
    private const int MostBytes = 500 * 1024;
    private const int MostRules = 5_000;

    private readonly List<(string Pattern, bool Allow)> rules;

    private RobotsRules(List<(string Pattern, bool Allow)> rules) => this.rules = rules;

    public static RobotsRules AllowAll { get; } = new([]);

    public static RobotsRules DisallowAll { get; } = new([("/", false)]);

    /// <summary>
    /// The rules for <paramref name="product"/> (the first word of our user agent), or those for everybody where it is not named.
    /// </summary>
    public static RobotsRules Parse(ReadOnlySpan<byte> file, string product)
    {
        List<(string, bool)>? own = null;
        List<(string, bool)> all = [];
        var forOwn = false;
        var forAll = false;
        var naming = false;
        foreach (var (field, value) in Lines(file))
        {
            if (field == "user-agent")
            {
                if (!naming) forOwn = forAll = false;
                naming = true;
                forAll |= value == "*";
                forOwn |= Token(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                if (forOwn) own ??= [];
                continue;
            }

            if (field is not ("allow" or "disallow")) continue;
            naming = false;
            if (value.Length == 0) continue;
            if (forOwn && own!.Count < MostRules) own.Add((PercentEncoding.Normalize(value), field == "allow"));
            if (forAll && all.Count < MostRules) all.Add((PercentEncoding.Normalize(value), field == "allow"));
        }

        return new(own ?? all);
    }

    /// <summary>True when the address may be fetched: the longest matching pattern decides, and of two equals the allowing one.</summary>
    public bool Allows(Uri address)
    {
        var path = PercentEncoding.Normalize(address.PathAndQuery);
        var longest = -1;
        var allowed = true;
        foreach (var (pattern, allow) in rules)
        {
            if (pattern.Length < longest || (pattern.Length == longest && !allow) || !Matches(pattern, path)) continue;
            longest = pattern.Length;
            allowed = allow;
        }

        return allowed;
    }

    // Each '*' takes the first place where the piece after it fits; the last piece of a pattern ending in '$' must fit at the end.
    private static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var pieces = (anchored ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal)) return false;

        var at = pieces[0].Length;
        for (var piece = 1; piece < pieces.Length; piece++)
        {
            if (anchored && piece == pieces.Length - 1)
                return path.Length - at >= pieces[piece].Length && path.EndsWith(pieces[piece], StringComparison.Ordinal);
            var found = path.IndexOf(pieces[piece], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + pieces[piece].Length;
        }

        return !anchored || at == path.Length;
    }

    private static List<(string Field, string Value)> Lines(ReadOnlySpan<byte> file)
    {
        var lines = new List<(string, string)>();
        var text = Encoding.UTF8.GetString(file[..Math.Min(file.Length, MostBytes)]).TrimStart('\ufeff');
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var hash = line.IndexOf('#');
            var rule = hash < 0 ? line : line[..hash];
            var colon = rule.IndexOf(':');
            if (colon > 0) lines.Add((rule[..colon].Trim().ToString().ToLowerInvariant(), rule[(colon + 1)..].Trim().ToString()));
        }

        return lines;
    }

    private static ReadOnlySpan<char> Token(string value)
    {
        var end = value.AsSpan().IndexOfAny('/', ' ');
        return end < 0 ? value : value.AsSpan(0, end);
    }
}
