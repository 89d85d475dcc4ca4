namespace Alerts.Site;

/// <summary>What the frame around every page needs to know.</summary>
/// <param name="Title">The product's name.</param>
/// <param name="Assets">Where stylesheet, script and icon are.</param>
/// <param name="Path">The page's own path, to mark it in the navigation.</param>
/// <param name="Now">The moment the page was made.</param>
public sealed record SiteFrame(string Title, SiteAssets Assets, string Path, DateTimeOffset Now);
