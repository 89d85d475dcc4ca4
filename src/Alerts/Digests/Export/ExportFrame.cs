namespace Alerts.Digests.Export;

/// <summary>What a feed says of itself.</summary>
/// <param name="Title">Title of the view.</param>
/// <param name="Self">The feed's own address.</param>
/// <param name="Page">The page that shows the same events.</param>
/// <param name="Site">Where event pages lie: <c>events/{id}</c> below it.</param>
public sealed record ExportFrame(string Title, Uri Self, Uri Page, Uri Site)
{
    public Uri PageOf(ExportedEvent known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new(Site, "/events/" + known.Id);
    }
}
