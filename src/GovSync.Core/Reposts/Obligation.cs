namespace GovSync.Core.Reposts;

/// <summary>What one site owes for one release, with the reason, also for a site left out.</summary>
/// <param name="Task">Null = nothing is owed.</param>
/// <param name="Reason">In words for people: the clause, or why the site is left out.</param>
public sealed record Obligation(string SiteCode, RepostTask? Task, string Reason);
