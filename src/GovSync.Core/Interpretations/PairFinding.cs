namespace GovSync.Core.Interpretations;

/// <summary>What is found on a policy document and its interpretation (解读), for important policies only: a closed list.</summary>
public enum PairFinding
{
    /// <summary>The tolerance is over and no interpretation was found.</summary>
    Missing,

    /// <summary>Published later than the tolerance allows.</summary>
    Late,

    /// <summary>Only one of the two pages links the other, or none does.</summary>
    OneWay,

    /// <summary>Each page links the other, as the rules want (文件与解读相互关联).</summary>
    BothWay,

    /// <summary>A link between the two leads nowhere.</summary>
    BrokenLink,
}
