using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Alerts.Site.Operate;

/// <summary>
/// Who may operate: the host's word, or a cookie that only the holder of the operator's token could have got. Eight hours long.
/// </summary>
public sealed class OperatorSession(IOptions<SiteOptions> options, TimeProvider time)
{
    private const string Cookie = "alerts-operator";
    private static readonly TimeSpan Length = TimeSpan.FromHours(8);

    /// <summary>False when neither a token is configured nor the host has authorised anybody: the pages then do not exist.</summary>
    public bool Exists(SiteRequest request) => request.Operator || options.Value.OperatorToken is not null;

    public bool IsOpen(SiteRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Operator) return true;
        return options.Value.OperatorToken is { } token
            && Value(request.Header("Cookie")) is { } value
            && value.Split('.') is [var until, var mac]
            && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds > time.GetUtcNow().ToUnixTimeSeconds()
            && Same(mac, Mac(token, until));
    }

    /// <summary>The Set-Cookie header for the right token; null for a wrong one.</summary>
    public string? Open(string? given, bool isSecure)
    {
        if (options.Value.OperatorToken is not { } token || given is null || !Same(Hash(given), Hash(token))) return null;
        var until = (time.GetUtcNow() + Length).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $"{Cookie}={until}.{Mac(token, until)}; Path=/operator; Max-Age={Length.TotalSeconds:0}; HttpOnly; "
            + $"SameSite=Strict{(isSecure ? "; Secure" : "")}");
    }

    private static string? Value(string? cookies) => cookies?
        .Split(';', StringSplitOptions.TrimEntries)
        .FirstOrDefault(pair => pair.StartsWith(Cookie + "=", StringComparison.Ordinal))?[(Cookie.Length + 1)..];

    private static string Mac(string token, string until) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes("alerts-operator\n" + until)));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
