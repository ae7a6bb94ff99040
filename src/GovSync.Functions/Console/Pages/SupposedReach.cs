using GovSync.Core.Releases;

namespace GovSync.Functions.Console.Pages;

/// <summary>An importance and a reach that somebody supposes; null = as it stands.</summary>
public sealed record SupposedReach(bool? IsImportant, Reach? Reach)
{
    private static readonly char[] Separators = [',', '，', '、', ' ', '\n', '\r', '\t'];

    /// <param name="important">true or false; anything else = as it stands.</param>
    /// <param name="divisions">Codes, parted by commas or spaces.</param>
    /// <param name="isReachGiven">False = the reach as it stands, whatever the fields say.</param>
    public static SupposedReach Of(string? important, IReadOnlyList<string> industries, string? divisions, bool isReachGiven) => new(
        bool.TryParse(important, out var isImportant) ? isImportant : null,
        isReachGiven ? new Reach(industries, (divisions ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries)) : null);

    public static bool AreSame(Reach one, Reach other) =>
        one.Industries.ToHashSet(StringComparer.Ordinal).SetEquals(other.Industries) && one.Divisions.ToHashSet(StringComparer.Ordinal).SetEquals(other.Divisions);
}
