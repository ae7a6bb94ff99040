using System.Globalization;
using GovSync.Core.Compliance;

namespace GovSync.Functions.Console.Texts;

/// <summary>Figures of the report.</summary>
public sealed partial class Words
{
    /// <summary>Cut, never rounded up: 99.96 % is not 100. Null = nothing is judged.</summary>
    public static string Share(double? share) => share is { } known
        ? (Math.Floor((known * 1000) + 1e-9) / 10).ToString("0.0", CultureInfo.InvariantCulture) + " %"
        : "—";

    /// <summary>Median or P90; where too few reposts have been seen, that is said instead of a figure.</summary>
    public string Quantile(TimeSpan? lag, LagStatistics statistics) => lag switch
    {
        { } known => Took(known),
        null when statistics.Count == 0 => "—",
        null => NotReached,
    };
}
