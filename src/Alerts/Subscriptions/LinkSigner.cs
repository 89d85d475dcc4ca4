using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Alerts.Subscriptions;

/// <summary>What a signed link allows. A link of one purpose is worthless for another.</summary>
public enum LinkPurpose
{
    Confirm = 1,
    Preferences = 2,
    Unsubscribe = 3,
    Archive = 4,
    Feedback = 5,
    Undo = 6,
}

/// <summary>What a link says: for what, for whom, about what.</summary>
public sealed record SignedLink(LinkPurpose Purpose, string SubscriberId, string Subject)
{
    /// <summary>When it stops working; null for never.</summary>
    public DateTimeOffset? Expires { get; init; }
}

/// <summary>What came of reading a link.</summary>
public abstract record LinkCheck
{
    private LinkCheck() { }

    public sealed record Good(SignedLink Link) : LinkCheck;

    /// <summary>It is ours, but its time is over.</summary>
    public sealed record Expired(SignedLink Link) : LinkCheck;

    /// <summary>It is not ours, or was changed, or its key has been retired.</summary>
    public sealed record Forged : LinkCheck;
}

/// <summary>
/// Signs and reads links: HMAC-SHA256 over the whole content, compared in constant time. Text of letters, digits, '-', '_' and '.'.
/// </summary>
public sealed class LinkSigner(SigningKeys keys, TimeProvider clock)
{
    private const int Longest = 600;

    /// <summary>How long a link to confirm works.</summary>
    public static readonly TimeSpan ConfirmFor = TimeSpan.FromDays(3);

    private static readonly TimeSpan UndoFor = TimeSpan.FromDays(7);

    /// <summary>The link's text. Confirmation and undo links end by themselves; the others live as long as their key.</summary>
    public string Sign(SignedLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        var expires = link.Expires ?? Default(link.Purpose);
        var content = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(FormattableString.Invariant(
            $"{(int)link.Purpose}\n{link.SubscriberId}\n{link.Subject}\n{expires?.ToUnixTimeSeconds()}")));
        var key = keys.Current;
        return $"{key.Name}.{content}.{Mac(key, content)}";
    }

    public LinkCheck Read(string? text, LinkPurpose purpose)
    {
        if (text is not { Length: > 0 and <= Longest } || text.Split('.') is not [var name, var content, var mac])
            return new LinkCheck.Forged();
        if (keys.Named(name) is not { } key) return new LinkCheck.Forged();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Mac(key, content)), Encoding.UTF8.GetBytes(mac)))
            return new LinkCheck.Forged();

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(content)).Split('\n');
        if (parts.Length != 4 || parts[0] != ((int)purpose).ToString(System.Globalization.CultureInfo.InvariantCulture))
            return new LinkCheck.Forged();
        var link = new SignedLink(purpose, parts[1], parts[2]) { Expires = Moment(parts[3]) };
        return link.Expires is { } end && end <= clock.GetUtcNow() ? new LinkCheck.Expired(link) : new LinkCheck.Good(link);
    }

    private DateTimeOffset? Default(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Confirm => clock.GetUtcNow() + ConfirmFor,
        LinkPurpose.Undo => clock.GetUtcNow() + UndoFor,
        _ => null,
    };

    private static DateTimeOffset? Moment(string text) =>
        long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static string Mac(SigningKey key, string content) =>
        Base64Url.EncodeToString(
            HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes($"alerts-link\n{key.Name}\n{content}")).AsSpan(0, 20));
}
