using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Alerts.Site;

/// <summary>
/// The stylesheet, script and icon, embedded in the assembly and served under names that carry their
/// content's digest, so that they may be cached for ever.
/// </summary>
public sealed class SiteAssets
{
    private const string Prefix = "Alerts.Site.Assets.";

    private readonly FrozenDictionary<string, SiteResponse> byPath;

    public SiteAssets()
    {
        Stylesheet = Load("site", "css", "text/css; charset=utf-8", out var style);
        Script = Load("site", "js", "text/javascript; charset=utf-8", out var script);
        Icon = Load("icon", "svg", "image/svg+xml", out var icon);
        byPath = new Dictionary<string, SiteResponse>(StringComparer.Ordinal) { [Stylesheet] = style, [Script] = script, [Icon] = icon }
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Stylesheet { get; }

    public string Script { get; }

    public string Icon { get; }

    /// <summary>The asset at that path, or null.</summary>
    public SiteResponse? Find(string path) => byPath.GetValueOrDefault(path);

    private static string Load(string name, string extension, string type, out SiteResponse response)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream($"{Prefix}{name}.{extension}")
            ?? throw new InvalidOperationException($"The asset {name}.{extension} is not embedded in the assembly.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        response = new SiteResponse(200, type, content).With("Cache-Control", "public, max-age=31536000, immutable");
        return $"/assets/{name}.{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}.{extension}";
    }
}
