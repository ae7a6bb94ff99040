using GovSync.Core.Reposts;
using GovSync.Core.Sites;

namespace GovSync.Functions.Reposts;

/// <summary>The proof that a site was notified (接到通知) of a task.</summary>
public static class Notification
{
    /// <summary>
    /// The task with the proof, judged anew: where notification starts the hours, the deadline, what closures add to it and the looks
    /// around it are known from here on. The earliest proof stands: a task notified before, of what is asked too, is given back as it is.
    /// </summary>
    /// <param name="how">push, pull or acknowledgement.</param>
    public static RepostTask Prove(RepostTask task, Site site, string how, DateTimeOffset now)
    {
        var told = task.NotifiedAt <= now
            ? task
            : RepostVerdict.Judge(ClosureOverlap.Apply(task with { NotifiedAt = now, NotifiedBy = how }, site.Closures, now), now);
        return told.Asked is { } asked && !(asked.NotifiedAt <= now)
            ? told with { Asked = asked with { NotifiedAt = now, NotifiedBy = how } }
            : told;
    }

    /// <summary>Something is asked of the site that no proof says it was told.</summary>
    public static bool IsOwed(RepostTask task) =>
        task is { IsWithdrawn: false } and ({ NotifiedAt: null, Asked: null or { EndsDuty: false } } or { Asked: { NotifiedAt: null, DoneAt: null } });
}
