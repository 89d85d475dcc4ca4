namespace Alerts.Storage;

/// <summary>
/// Each write of a document in <paramref name="Container"/> posts its name to <paramref name="Queue"/>, which is what a blob trigger
/// does. The engine does both or neither, so a stored document can never lack its message.
/// </summary>
public sealed record PostOnWrite(string Container, string Queue)
{
    /// <summary>A stored article fires recognition. Where Azure's blob trigger does that, the rule is not used.</summary>
    public static PostOnWrite Articles { get; } = new(StorageNames.Articles, StorageNames.ArticleQueue);
}
