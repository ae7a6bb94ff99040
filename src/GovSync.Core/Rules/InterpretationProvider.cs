namespace GovSync.Core.Rules;

/// <summary>Which body of the policy document must provide its interpretation.</summary>
public enum InterpretationProvider
{
    /// <summary>文件制发部门.</summary>
    IssuingBody,

    /// <summary>牵头部门.</summary>
    LeadingBody,

    /// <summary>起草部门.</summary>
    DraftingBody,
}
