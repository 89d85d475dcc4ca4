namespace Alerts.Net;

/// <summary>Lets at most so many requests at a time through to one host and port. Holds nothing for hosts at rest.</summary>
internal sealed class HostGate(int most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Turnstile> hosts = [];

    /// <summary>Waits for a turn; disposing the result gives it back.</summary>
    public async Task<IDisposable> EnterAsync(Uri url, CancellationToken cancellation)
    {
        var key = url.IdnHost + ":" + url.Port;
        Turnstile? turnstile;
        lock (gate)
        {
            if (!hosts.TryGetValue(key, out turnstile)) hosts[key] = turnstile = new Turnstile(this, key, most);
            turnstile.Users++;
        }

        try
        {
            await turnstile.Turn.WaitAsync(cancellation);
            return new Ticket(turnstile);
        }
        catch
        {
            Leave(turnstile);
            throw;
        }
    }

    private void Leave(Turnstile turnstile)
    {
        lock (gate)
        {
            if (--turnstile.Users > 0) return;
            hosts.Remove(turnstile.Key);
            turnstile.Turn.Dispose();
        }
    }

    private sealed class Turnstile(HostGate owner, string key, int most)
    {
        public HostGate Owner => owner;

        public string Key => key;

        public SemaphoreSlim Turn { get; } = new(most);

        public int Users { get; set; }
    }

    private sealed class Ticket(Turnstile turnstile) : IDisposable
    {
        public void Dispose()
        {
            turnstile.Turn.Release();
            turnstile.Owner.Leave(turnstile);
        }
    }
}
