using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Reposts;

/// <summary>What came of one open task that was due: looked for, put off, or neither, as it is closed or gone.</summary>
public sealed record TakenLook(OpenTask Open)
{
    /// <summary>Null = no look was taken.</summary>
    public LookCame? Came { get; init; }

    /// <summary>Null = nothing was in the way.</summary>
    public DateTimeOffset? PutOffUntil { get; init; }
}

/// <summary>A look, and what it was for.</summary>
/// <param name="Read">The task as it was before.</param>
/// <param name="At">When it was done: the verdict is judged as of this instant.</param>
public sealed record LookCame(Site Site, Stored<RepostTask> Read, LookResult Result, DateTimeOffset At);
