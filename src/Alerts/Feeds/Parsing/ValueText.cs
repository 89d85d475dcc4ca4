using System.Buffers;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Text under construction, on the stack first and in pooled memory when it grows. Ends with <see cref="ToStringAndFree"/>.
/// </summary>
internal ref struct ValueText(Span<char> initial)
{
    private Span<char> buffer = initial;
    private char[]? rented;

    public int Length { get; set; }

    /// <summary>Whether an ampersand came in that begins no reference.</summary>
    public bool Flawed { get; set; }

    /// <summary>Whether a reference came in that HTML knows and XML does not.</summary>
    public bool UsedHtmlName { get; set; }

    public readonly ReadOnlySpan<char> Text => buffer[..Length];

    public void Append(char c)
    {
        if (Length == buffer.Length) Grow(1);
        buffer[Length++] = c;
    }

    public void Append(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > buffer.Length - Length) Grow(text.Length);
        text.CopyTo(buffer[Length..]);
        Length += text.Length;
    }

    public string ToStringAndFree()
    {
        var text = Text.ToString();
        Free();
        return text;
    }

    public void Free()
    {
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        rented = null;
    }

    private void Grow(int by)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(buffer.Length * 2, Length + by));
        Text.CopyTo(larger);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        buffer = rented = larger;
    }
}
