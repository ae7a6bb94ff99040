using System.CommandLine;
using System.Globalization;
using GovSync.Cli.Batch;
using GovSync.Core.Interpretations;
using GovSync.Core.Releases;

namespace GovSync.Cli.Verbs;

/// <summary><c>pair POLICY INTERPRETATION</c>: whether an interpretation explains a policy document, and which way the pages link.</summary>
internal sealed class PairVerb : Verb
{
    private readonly Argument<string?> _policy;
    private readonly Argument<string?> _interpretation;
    private readonly Option<string?> _policyUrl;
    private readonly Option<string?> _interpretationUrl;

    public PairVerb() : base("pair", "Say whether an interpretation belongs to a policy document: score, evidence, links in both directions.")
    {
        _policy = AddArgument("policy", "File with the policy page's bytes as served.");
        _interpretation = AddArgument("interpretation", "File with the interpretation page's bytes as served.");
        _policyUrl = AddOption("--policy-url", "The policy page's own address.");
        _interpretationUrl = AddOption("--interpretation-url", "The interpretation page's own address.");
    }

    protected override VerbResult Run(ParseResult arguments) => ResultOf(
        PageInput.FromFile(Require(arguments, _policy), arguments.GetValue(_policyUrl)),
        PageInput.FromFile(Require(arguments, _interpretation), arguments.GetValue(_interpretationUrl)));

    protected override VerbResult Run(BatchLine line) => ResultOf(
        line.Page("policy", line.Text("policyUrl")), line.Page("interpretation", line.Text("interpretationUrl")));

    private static VerbResult ResultOf(PageReading policy, PageReading interpretation)
    {
        var match = InterpretationMatcher.Match(policy, interpretation);
        return new(new PairOutput(match), TextOf(match), !match.IsRelated);
    }

    private static string TextOf(InterpretationMatch match) => string.Join('\n', match.Evidence
        .Select(fact => $"  {fact}")
        .Prepend(string.Create(
            CultureInfo.InvariantCulture,
            $"{(match.IsRelated ? "related" : "unrelated")}, score {match.Score:0.00}, {match.Form}, {WaysOf(match)}")));

    private static string WaysOf(InterpretationMatch match) => (match.PolicyLinksInterpretation, match.InterpretationLinksPolicy) switch
    {
        (true, true) => "linked both ways",
        (true, false) => "linked from the policy only",
        (false, true) => "linked from the interpretation only",
        (false, false) => "not linked",
    };
}
