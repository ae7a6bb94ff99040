namespace GovSync.LocalHost.Stepping;

/// <summary>The world outside the app while time is stepped.</summary>
public interface IEvents
{
    /// <summary>Everything happens that is due at the business clock's now.</summary>
    Task HappenAsync(CancellationToken cancellationToken);

    /// <summary>When something happens next; null = nothing more.</summary>
    Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken);
}
