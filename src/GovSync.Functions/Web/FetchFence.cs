using System.Net;
using System.Net.Sockets;

namespace GovSync.Functions.Web;

/// <summary>
/// Keeps fetching on the public web: http and https only, and no address inside our own network. Addresses are checked when connecting,
/// so that a name that resolves differently the second time gains nothing.
/// </summary>
/// <param name="exemptAuthorities">Exact host:port pairs that may be private; only given on the storage emulator.</param>
public sealed class FetchFence(IReadOnlyCollection<string> exemptAuthorities)
{
    private readonly HashSet<string> exempt = new(exemptAuthorities, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null = may be asked for; else why not.</summary>
    public static string? Refuse(Uri url) => url switch
    {
        { IsAbsoluteUri: false } => $"{url}: found a relative address, expected an absolute one",
        { Scheme: not ("http" or "https") } => $"{url}: found scheme {url.Scheme}, expected http or https",
        { UserInfo.Length: > 0 } => $"{url.Host}: found a user name in the address, expected none",
        _ => null,
    };

    /// <exception cref="FenceException">Every address of the host lies in a range that is not public.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint endPoint, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(endPoint.Host, cancellationToken);
        var allowed = exempt.Contains($"{endPoint.Host}:{endPoint.Port}") ? addresses : Array.FindAll(addresses, IsPublic);
        if (allowed.Length == 0)
        {
            throw new FenceException($"{endPoint.Host}: found only addresses that are not public, expected a public one");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, endPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>False for loopback, private, link-local, shared, benchmark, documentation, multicast and reserved ranges (RFC 6890).</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(NotPublic, range => range.Contains(plain));
    }

    private static readonly IPNetwork[] NotPublic = Array.ConvertAll(
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "fc00::/7",
            "fe80::/10", "fec0::/10", "ff00::/8",
        ],
        text => IPNetwork.Parse(text));
}
