using System.CommandLine;
using System.Globalization;
using GovSync.Cli.Batch;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;

namespace GovSync.Cli.Verbs;

/// <summary><c>compare ORIGINAL CANDIDATE</c>: whether a page is the repost of another, how faithful, and whether it names the source.</summary>
internal sealed class CompareVerb : Verb
{
    private readonly Argument<string?> _original;
    private readonly Argument<string?> _candidate;
    private readonly Option<string?> _originalUrl;
    private readonly Option<string?> _candidateUrl;

    public CompareVerb() : base("compare", "Compare a page with the original that it should repost: verdict, coverage, source, differences.")
    {
        _original = AddArgument("original", "File with the original page's bytes as served.");
        _candidate = AddArgument("candidate", "File with the bytes of the page that may be its repost.");
        _originalUrl = AddOption("--original-url", "The original's own address: says what a right source is.");
        _candidateUrl = AddOption("--candidate-url", "The candidate's own address.");
    }

    protected override VerbResult Run(ParseResult arguments) => ResultOf(
        PageInput.FromFile(Require(arguments, _original), arguments.GetValue(_originalUrl)),
        PageInput.FromFile(Require(arguments, _candidate), arguments.GetValue(_candidateUrl)));

    protected override VerbResult Run(BatchLine line) => ResultOf(
        line.Page("original", line.Text("originalUrl")), line.Page("candidate", line.Text("candidateUrl")));

    private static VerbResult ResultOf(PageReading original, PageReading candidate)
    {
        var comparison = RepostComparer.Compare(original, candidate);
        return new(
            new CompareOutput(comparison),
            TextOf(comparison),
            comparison.Integrity != Integrity.Same || comparison.Attribution != Attribution.Present);
    }

    private static string TextOf(RepostComparison comparison) => string.Join('\n', comparison.Differences
        .Select(difference => $"  {difference.Kind}: {difference.Original ?? "-"} → {difference.Candidate ?? "-"}")
        .Concat(comparison.Reasons.Select(reason => "  " + reason))
        .Prepend(string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.Integrity}, coverage {comparison.Coverage:0.00}, fidelity {comparison.Fidelity:0.00}, source {comparison.Attribution} ({comparison.Source ?? "-"})")));
}
