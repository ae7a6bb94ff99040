namespace GovSync.Core.Rules;

/// <summary>A last day reckoned in working days.</summary>
/// <param name="Day">Included, Beijing time.</param>
/// <param name="MissingYears">
/// Years it passes through of which no arrangement is known: Monday to Friday were taken there, which is to be warned of.
/// </param>
public sealed record WorkingDayLimit(DateOnly Day, IReadOnlyList<int> MissingYears);
