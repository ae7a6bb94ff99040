using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace GovSync.Functions.Web;

/// <summary>Under which address a host is counted. Asked of the resolver at most once in a while; the fence checks anew when connecting.</summary>
public sealed class HostAddresses(TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ResolvingTime = TimeSpan.FromSeconds(5);

    private readonly Func<string, CancellationToken, Task<IPAddress[]>> resolve = resolve ?? Dns.GetHostAddressesAsync;
    private readonly ConcurrentDictionary<string, (IPAddress? Address, DateTimeOffset At)> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Null = no address, or one of this machine, where nobody is to be spared. Of several the lowest stands for the host, so that the
    /// names of one platform meet in it.
    /// </summary>
    public async ValueTask<IPAddress?> OfAsync(string host, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (known.TryGetValue(host, out var entry) && now - entry.At < KeptFor)
        {
            return entry.Address;
        }

        var address = await LowestAsync(host, cancellationToken);
        known[host] = (address, now);
        return address;
    }

    private async Task<IPAddress?> LowestAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            var addresses = await resolve(host, cancellationToken).WaitAsync(ResolvingTime, time, cancellationToken);
            return addresses.Where(address => !IPAddress.IsLoopback(address)).MinBy(address => address.ToString(), StringComparer.Ordinal);
        }
        catch (Exception fault) when (fault is SocketException or ArgumentException or TimeoutException)
        {
            // The fetch meets the same and says so.
            return null;
        }
    }
}
