namespace Alerts.Feeds.Parsing;

/// <summary>The authors that elements of the lowest rank name, each once, separated by a comma.</summary>
internal struct AuthorSlot
{
    private const int Longest = 1000;
    private const string Separator = ", ";

    private int rank;

    public string? Value { get; private set; }

    public void Offer(string? author, int rank)
    {
        if (author is null || (Value is not null && rank > this.rank)) return;
        Value = Value is null || rank < this.rank ? author : And(Value, author);
        this.rank = rank;
    }

    public void Clear() => Value = null;

    private static string And(string authors, string author) =>
        authors.Length + author.Length > Longest || authors.Split(Separator).Contains(author, StringComparer.OrdinalIgnoreCase) ? authors
            : authors + Separator + author;
}
