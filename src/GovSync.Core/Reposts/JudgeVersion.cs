using System.Globalization;
using System.Reflection;

namespace GovSync.Core.Reposts;

/// <summary>Which judge this is: everything that reads and compares pages lies in this assembly.</summary>
public static class JudgeVersion
{
    /// <summary>
    /// The assembly's version and the first half of its module id. The compiler makes that id from all that it compiles, so two judges of one
    /// version give one verdict, and no change of a rule can forget to count a number up.
    /// </summary>
    public static string Current { get; } = Of(typeof(JudgeVersion).Module);

    private static string Of(Module module) =>
        $"{module.Assembly.GetName().Version?.ToString(3)}+{module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture)[..16]}";
}
