using System.Net;
using System.Net.Sockets;

namespace GovSync.LocalHost.Machine;

/// <summary>Ports of this machine's loopback.</summary>
public static class FreePort
{
    public static int Find()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    /// <exception cref="PortTakenException">Another program listens there.</exception>
    public static void Require(int port, string purpose)
    {
        try
        {
            using var socket = new TcpListener(IPAddress.Loopback, port);
            socket.Start();
        }
        catch (SocketException)
        {
            throw new PortTakenException(port, purpose);
        }
    }
}
