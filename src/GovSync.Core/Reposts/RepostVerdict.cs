namespace GovSync.Core.Reposts;

/// <summary>
/// When was it there? The verdict over a task as a pure function of all that the looks have seen so far (design: when was it there).
/// </summary>
public static class RepostVerdict
{
    /// <summary>The task with one more look taken in, judged anew, and its next look set; null next look = closed.</summary>
    public static RepostTask Take(RepostTask task, Look look, DateTimeOffset now) => throw new NotImplementedException();

    /// <summary>The task judged anew on the facts it holds, e.g. because the deadline has passed or notification was proved.</summary>
    public static RepostTask Judge(RepostTask task, DateTimeOffset now) => throw new NotImplementedException();
}
