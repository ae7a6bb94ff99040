using GovSync.Core.Reposts;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Reposts;

/// <summary>A change of one task.</summary>
/// <param name="Read">The task as it was read.</param>
/// <param name="Change">Without side effects: where another writer was first, it is applied again to what that one saved.</param>
/// <param name="At">When it happened.</param>
/// <param name="By">look, delivery, or the name of a person or site.</param>
public sealed record TaskEdit(Stored<RepostTask> Read, Func<RepostTask, RepostTask> Change, DateTimeOffset At, string By, string Why)
{
    /// <summary>The task's row in the index, where it was read too: it is then written with those of the others.</summary>
    public OpenTask? Listed { get; init; }
}
