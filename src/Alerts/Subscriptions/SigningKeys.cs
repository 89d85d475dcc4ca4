namespace Alerts.Subscriptions;

/// <summary>A key that signs links, with the short name that signatures carry.</summary>
public sealed record SigningKey(string Name, byte[] Bytes);

/// <summary>
/// The keys in force. The first signs; all of them check, so that a new one can be put in front while links signed with the old
/// ones still work. A key taken away makes its links void.
/// </summary>
public sealed class SigningKeys
{
    public const int LeastBytes = 32;

    private readonly SigningKey[] keys;

    /// <param name="texts">Each <c>name:base64</c>, the base64 of at least 32 bytes.</param>
    /// <exception cref="FormatException">A text is no key; the message says which, never its value.</exception>
    public SigningKeys(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        keys = [.. texts.Select(Read)];
        if (keys.Length == 0) throw new FormatException("There is no signing key. Give one in Delivery:SigningKeys as name:base64.");
        if (keys.DistinctBy(key => key.Name).Count() != keys.Length)
            throw new FormatException("Two signing keys in Delivery:SigningKeys have the same name.");
    }

    /// <summary>The key that signs.</summary>
    public SigningKey Current => keys[0];

    public SigningKey? Named(string name) => Array.Find(keys, key => key.Name == name);

    public IReadOnlyList<SigningKey> All => keys;

    private static SigningKey Read(string text, int at)
    {
        var parts = text.Split(':', 2);
        var bytes = new byte[256];
        return parts.Length == 2
            && parts[0].Length is > 0 and <= 16 && parts[0].All(char.IsAsciiLetterOrDigit)
            && Convert.TryFromBase64String(parts[1].Trim(), bytes, out var length) && length >= LeastBytes
            ? new SigningKey(parts[0], bytes[..length])
            : throw new FormatException(
                $"Delivery:SigningKeys:{at} is no key: write name:base64, the name of up to 16 letters or digits, "
                + $"the base64 of at least {LeastBytes} bytes.");
    }
}
