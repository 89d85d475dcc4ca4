using System.Net;

namespace Alerts.Net;

/// <summary>Where a request has been sent on to, and whether every step of it so far was for good.</summary>
internal sealed class RedirectTrail(Uri start, int most)
{
    private readonly HashSet<string> visited = [start.OriginalString];
    private bool forGood = true;
    private Uri? movedTo;

    public Uri Url { get; private set; } = start;

    /// <summary>Null when <see cref="Url"/> is to be asked next; otherwise why not.</summary>
    public HttpFetch? Follow(HttpResponseMessage response)
    {
        if (response.Headers.Location is not { } location)
            return Responses.Failure(
                Url,
                FetchFault.BadRedirect,
                $"the server answered {(int)response.StatusCode} without saying where to");
        if (visited.Count > most)
            return Responses.Failure(Url, FetchFault.BadRedirect, $"more than {most} redirects");

        var next = location.IsAbsoluteUri ? location : new Uri(Url, location);
        // A redirect carries no fragment to a server; without it loops are seen for what they are.
        if (next.Fragment.Length > 0) next = new Uri(next.GetLeftPart(UriPartial.Query));
        if (!visited.Add(next.AbsoluteUri))
            return Responses.Failure(Url, FetchFault.BadRedirect, "the redirects go in a circle");

        forGood &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
        if (forGood) movedTo = next;
        Url = next;
        return null;
    }

    public HttpFetch Mark(HttpFetch outcome) =>
        movedTo is null || outcome is HttpFetch.Failed ? outcome : outcome with { MovedTo = movedTo };
}
