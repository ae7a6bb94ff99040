using GovSync.Core.Reposts;
using GovSync.Core.Sites;

namespace GovSync.Functions.Reposts;

/// <summary>The proof that a site was notified (接到通知) of a task.</summary>
public static class Notification
{
    /// <summary>
    /// The task with the proof, judged anew: where notification starts the hours, the deadline, what closures add to it and the looks
    /// around it are known from here on. The earliest proof stands: a task notified before is given back as it is.
    /// </summary>
    /// <param name="how">push, pull or acknowledgement.</param>
    public static RepostTask Prove(RepostTask task, Site site, string how, DateTimeOffset now) => task.NotifiedAt <= now
        ? task
        : RepostVerdict.Judge(ClosureOverlap.Apply(task with { NotifiedAt = now, NotifiedBy = how }, site.Closures, now), now);
}
