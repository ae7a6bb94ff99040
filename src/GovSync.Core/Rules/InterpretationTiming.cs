namespace GovSync.Core.Rules;

/// <summary>How soon an interpretation must follow its policy document.</summary>
public enum InterpretationTiming
{
    /// <summary>同步: together with the document.</summary>
    Simultaneous,

    /// <summary>及时: promptly, without a figure.</summary>
    Prompt,
}
