using GovSync.Core.Interpretations;

namespace GovSync.Cli.Verbs;

/// <summary>A match as <c>pair --json</c> prints it.</summary>
internal sealed class PairOutput(InterpretationMatch match)
{
    public bool Related => match.IsRelated;

    public double Score => match.Score;

    public IReadOnlyList<string> Evidence => match.Evidence;

    public bool PolicyLinksInterpretation => match.PolicyLinksInterpretation;

    public bool InterpretationLinksPolicy => match.InterpretationLinksPolicy;

    public InterpretationForm Form => match.Form;
}
