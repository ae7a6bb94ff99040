using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Interpretations;
using GovSync.Functions.Reposts;

namespace GovSync.Functions.Console.Pages;

/// <summary>One release with what became of it.</summary>
public sealed record ReleaseModel(
    Release Release,
    IReadOnlyList<RepostTask> AllTasks,
    Paging<RepostTask> Tasks,
    IReadOnlyList<LeftOut> LeftOut,
    PolicyState? Interpretation,
    IReadOnlyList<InterpretationPair> Pairs,
    IReadOnlyDictionary<string, Site> Sites)
{
    public IReadOnlyDictionary<Timeliness, int> States { get; } = AllTasks.CountBy(task => task.Verdict).ToDictionary();

    public Spread Spread { get; } = Spread.Of(AllTasks);
}
