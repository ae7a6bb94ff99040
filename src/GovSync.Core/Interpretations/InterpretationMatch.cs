namespace GovSync.Core.Interpretations;

/// <summary>Form of an interpretation (解读形式).</summary>
public enum InterpretationForm
{
    Text,
    Picture,
    Video,
    PressConference,
    MediaComment,
    Audio,

    /// <summary>An expert's article (专家解读).</summary>
    Expert,
}

/// <summary>How well a policy document and an interpretation belong together, and which way they link.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Evidence">The facts that decided, in words.</param>
public sealed record InterpretationMatch(
    bool IsRelated,
    double Score,
    IReadOnlyList<string> Evidence,
    bool PolicyLinksInterpretation,
    bool InterpretationLinksPolicy,
    InterpretationForm Form);
