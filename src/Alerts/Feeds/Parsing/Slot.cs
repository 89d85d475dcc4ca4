namespace Alerts.Feeds.Parsing;

/// <summary>A value several elements may give: the one of the lowest rank wins, among equals the first.</summary>
internal struct Slot<T> where T : class
{
    private int rank;

    public T? Value { get; private set; }

    public void Offer(T? value, int rank)
    {
        if (value is null || (Value is not null && rank >= this.rank)) return;
        Value = value;
        this.rank = rank;
    }

    public void Clear() => Value = null;
}
