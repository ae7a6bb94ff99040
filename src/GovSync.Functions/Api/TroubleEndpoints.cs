using System.Security.Claims;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Api;

/// <summary>What went wrong and waits for a person: messages put aside, work that is stuck.</summary>
public static class TroubleEndpoints
{
    /// <param name="office">Below <c>/api</c>, for administrators only.</param>
    public static void MapTrouble(this RouteGroupBuilder office)
    {
        ArgumentNullException.ThrowIfNull(office);
        office.MapGet("/poison", async (PoisonQueues poison, WorkTable work, CancellationToken cancellationToken) => new
        {
            Messages = await poison.PeekAsync(cancellationToken),
            Stuck = (await work.StuckAsync(cancellationToken)).Select(owed =>
                new { owed.Queue, owed.Key, owed.DueAt, owed.QueuedUntil, owed.Sites, owed.Attempts, owed.LastError }),
        });
        office.MapPost("/poison/{queue}/replay", ReplayAsync);
        office.MapPost("/work/{queue}/{key}/retry", RetryAsync);
    }

    private static async Task<IResult> ReplayAsync(
        string queue, PoisonQueues poison, AuditLog audit, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!StorageNames.Queues.Contains(queue))
        {
            return NoSuchQueue(queue);
        }

        // Noted before: what a kill in between leaves is an entry too many, never a deed without one.
        await audit.WriteAsync(NameOf(user), "replay", queue, "messages that were put aside", cancellationToken);
        return Results.Ok(new { Replayed = await poison.ReplayAsync(queue, cancellationToken) });
    }

    private static async Task<IResult> RetryAsync(
        string queue, string key, WorkTable work, AuditLog audit, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!StorageNames.Queues.Contains(queue))
        {
            return NoSuchQueue(queue);
        }

        if (await work.FindAsync(queue, key, cancellationToken) is not { } owed)
        {
            return Results.NotFound(new { Error = $"work {queue} / {key}: found none" });
        }

        await audit.WriteAsync(NameOf(user), "retry", TableKey.Join(queue, key), owed.LastError ?? "", cancellationToken);
        return await work.RetryNowAsync(owed, cancellationToken)
            ? Results.Accepted()
            : Results.Conflict(new { Error = $"work {queue} / {key}: found it changed a moment ago, expected it at rest" });
    }

    private static IResult NoSuchQueue(string queue) =>
        Results.NotFound(new { Error = $"queue '{queue}': expected one of {string.Join(", ", StorageNames.Queues)}" });

    private static string NameOf(ClaimsPrincipal user) => user.Identity?.Name ?? "";
}
