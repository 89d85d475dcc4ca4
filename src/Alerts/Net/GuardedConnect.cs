using System.Net;
using System.Net.Sockets;

namespace Alerts.Net;

/// <summary>The address is one we do not connect to.</summary>
internal sealed class AddressRefusedException(string message) : Exception(message);

/// <summary>
/// Opens sockets, only to addresses that pass <see cref="AddressGuard"/> or whose host is allowed. The name is resolved
/// here and the connection goes to the very address that was checked, so a name that changes its mind in between gains nothing.
/// </summary>
internal sealed class GuardedConnect(GuardedHttpOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var end = context.DnsEndPoint;
        var addresses = IsProxy(end) ? await resolve(end.Host, cancellation) : await CheckedAsync(end.Host, end.Port, cancellation);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The host's addresses that may be connected to; throws when there is none.</summary>
    public async Task<IPAddress[]> CheckedAsync(string host, int port, CancellationToken cancellation)
    {
        var all = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await resolve(host, cancellation);
        if (IsAllowed(host, port)) return all;
        var open = Array.FindAll(all, AddressGuard.IsPublic);
        return open.Length > 0 ? open : throw new AddressRefusedException(
            $"{host} is at {(all.Length > 0 ? all[0] : "no address")}, which is not on the public internet; "
            + "if you trust it, add it to Net:AllowedPrivateHosts");
    }

    /// <summary>Checks a host that a proxy will connect to; a host that is allowed need not have a name here at all.</summary>
    public async Task CheckProxiedAsync(string host, int port, CancellationToken cancellation)
    {
        if (!IsAllowed(host, port)) await CheckedAsync(host, port, cancellation);
    }

    private bool IsAllowed(string host, int port)
    {
        var name = host.Trim('[', ']').TrimEnd('.');
        return options.AllowedPrivateHosts.Any(allowed =>
            allowed.Trim('[', ']').Equals(name, StringComparison.OrdinalIgnoreCase)
            || allowed.Equals($"{name}:{port}", StringComparison.OrdinalIgnoreCase));
    }

    private bool IsProxy(DnsEndPoint end) =>
        options.Proxy is { } proxy && proxy.Port == end.Port && proxy.IdnHost.Equals(end.Host, StringComparison.OrdinalIgnoreCase);
}
