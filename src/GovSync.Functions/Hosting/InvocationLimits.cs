namespace GovSync.Functions.Hosting;

/// <summary>
/// How long an invocation may take. Past the host's limit the host kills the whole program, with every other invocation
/// in it; so the program gives up a while before, and only the slow one fails.
/// </summary>
/// <param name="Cooperative">After it the invocation's token is cancelled.</param>
public sealed record InvocationLimits(TimeSpan Cooperative)
{
    /// <summary>functionTimeout of host.json.</summary>
    public static readonly TimeSpan Host = TimeSpan.FromMinutes(5);

    public static readonly InvocationLimits Default = new(TimeSpan.FromMinutes(4));
}
