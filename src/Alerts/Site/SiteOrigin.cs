namespace Alerts.Site;

/// <summary>Tells a form that our own page posted from one that another site made a browser post.</summary>
internal static class SiteOrigin
{
    /// <summary>
    /// True when the browser says that the request comes from our own page. A caller that says nothing is no browser
    /// that could be tricked: browsers send Origin with every cross-site POST.
    /// </summary>
    public static bool IsOurs(SiteRequest request)
    {
        if (request.Header("Sec-Fetch-Site") is { } site && site is not ("same-origin" or "none")) return false;
        return request.Header("Origin") is not { Length: > 0 } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && from.Authority == request.Base.Authority
                && from.Scheme == request.Base.Scheme);
    }
}
