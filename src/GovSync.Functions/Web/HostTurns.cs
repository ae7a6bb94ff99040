using System.Collections.Concurrent;

namespace GovSync.Functions.Web;

/// <summary>Lets few requests at a time through: per authority, per resolved address, and in all. Taken in that order, so that none can block in a circle.</summary>
internal sealed class HostTurns(FetchLimits limits, HostAddresses addresses) : IDisposable
{
    private readonly SemaphoreSlim inAll = new(limits.InAll);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> perAuthority = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> perAddress = new(StringComparer.Ordinal);

    /// <summary>Waits for a turn; disposing the answer ends it.</summary>
    public async Task<IDisposable> TakeAsync(Uri address, CancellationToken cancellationToken)
    {
        var turn = new Turn();
        try
        {
            await turn.TakeAsync(perAuthority.GetOrAdd(address.Authority, _ => new(limits.PerAuthority)), cancellationToken);
            if (await addresses.OfAsync(address.IdnHost, cancellationToken) is { } resolved)
            {
                await turn.TakeAsync(perAddress.GetOrAdd(resolved.ToString(), _ => new(limits.PerAddress)), cancellationToken);
            }

            await turn.TakeAsync(inAll, cancellationToken);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        inAll.Dispose();
        foreach (var gate in perAuthority.Values.Concat(perAddress.Values))
        {
            gate.Dispose();
        }
    }

    private sealed class Turn : IDisposable
    {
        private readonly Stack<SemaphoreSlim> taken = [];

        public async Task TakeAsync(SemaphoreSlim gate, CancellationToken cancellationToken)
        {
            await gate.WaitAsync(cancellationToken);
            taken.Push(gate);
        }

        public void Dispose()
        {
            while (taken.TryPop(out var gate))
            {
                gate.Release();
            }
        }
    }
}
