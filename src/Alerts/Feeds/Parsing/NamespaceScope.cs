namespace Alerts.Feeds.Parsing;

/// <summary>The namespace prefixes in force, innermost last; at most 64 at a time.</summary>
internal sealed class NamespaceScope
{
    private const int Most = 64;

    private readonly List<(string Prefix, Space Space)> declared = [];

    public Space Default { get; private set; } = Space.Core;

    /// <summary>How many declarations are in force, to return to with <see cref="Leave"/>.</summary>
    public int Mark => declared.Count;

    /// <summary>
    /// Takes up the declarations of a start tag. On an element that holds the feed an unknown default namespace is the feed's own.
    /// </summary>
    public void Enter(ReadOnlySpan<char> attributes, bool holdsFeed)
    {
        if (attributes.IndexOf("xmlns", StringComparison.OrdinalIgnoreCase) < 0) return;
        var walk = new MarkupAttributes(attributes);
        while (walk.Read() && declared.Count < Most)
        {
            if (!walk.Name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase)) continue;
            var space = Vocabulary.SpaceOf(walk.Value);
            if (walk.Name.Length == 5) Declare("", space is Space.Foreign && holdsFeed ? Space.Core : space);
            else if (walk.Name[5] == ':') Declare(walk.Name[6..].ToString(), space);
        }
    }

    public void Leave(int mark)
    {
        if (declared.Count <= mark) return;
        declared.RemoveRange(mark, declared.Count - mark);
        Default = Find("") ?? Space.Core;
    }

    public Space Of(ReadOnlySpan<char> prefix) => Find(prefix) ?? Vocabulary.SpaceOfPrefix(prefix);

    /// <summary>Whether a prefix is in force; <c>xml</c> always is.</summary>
    public bool Declares(ReadOnlySpan<char> prefix) => Find(prefix) is not null || prefix.SequenceEqual("xml");

    private void Declare(string prefix, Space space)
    {
        declared.Add((prefix, space));
        if (prefix.Length == 0) Default = space;
    }

    private Space? Find(ReadOnlySpan<char> prefix)
    {
        for (var at = declared.Count - 1; at >= 0; at--)
        {
            if (prefix.Equals(declared[at].Prefix, StringComparison.OrdinalIgnoreCase)) return declared[at].Space;
        }

        return null;
    }
}
