using System.Net;
using System.Net.Sockets;

namespace Alerts.Net;

/// <summary>
/// Tells public internet addresses from all others: private, loopback, link-local (cloud metadata among them), shared,
/// multicast, documentation and reserved space (IANA special-purpose registries), also when written inside IPv6
/// (mapped, compatible, NAT64, 6to4, Teredo).
/// </summary>
public static class AddressGuard
{
    private static readonly IPNetwork[] Closed4 = [.. new[]
    {
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
    }.Select(text => IPNetwork.Parse(text))];

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    private static readonly IPNetwork[] Closed6 = [.. new[]
    {
        "2001::/23", "2001:db8::/32", "2620:4f:8000::/48", "3fff::/20",
    }.Select(text => IPNetwork.Parse(text))];

    /// <summary>True for an address on the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Closed4.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => IsPublic6(address),
            _ => false,
        };
    }

    private static bool IsPublic6(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return IsPublic(address.MapToIPv4());
        var bytes = address.GetAddressBytes();
        if (Nat64.Contains(address)) return IsPublic(new IPAddress(bytes.AsSpan(12)));
        if (SixToFour.Contains(address)) return IsPublic(new IPAddress(bytes.AsSpan(2, 4)));
        return Global6.Contains(address) && !Closed6.Any(network => network.Contains(address));
    }
}
