using System.Globalization;
using GovSync.Core;

namespace GovSync.Functions.Storage;

/// <summary>
/// All table keys are made here. '~' joins and sorts after every letter and digit; a URL is never a key.
/// </summary>
public static class TableKey
{
    /// <summary>The row that says how many sites a fan-out considered in its partition.</summary>
    public const string Complete = "!complete";

    private const string HistoryPrefix = "h~";

    /// <summary>True for what ids and codes of ours are made of; anything else that a caller sends names no row.</summary>
    public static bool IsId(string text) => text is { Length: > 0 and <= 64 } && text.All(char.IsAsciiLetterOrDigit);

    public static string Join(string first, string second) => $"{first}~{second}";

    /// <summary>Takes apart what <see cref="Join"/> made.</summary>
    /// <exception cref="FormatException">There is no '~'.</exception>
    public static (string First, string Second) Split(string key)
    {
        var at = key.IndexOf('~', StringComparison.Ordinal);
        return at < 0
            ? throw new FormatException($"key '{key}': found no '~', expected two parts joined by one")
            : (key[..at], key[(at + 1)..]);
    }

    /// <summary>A history row of a task; sorts by instant within its site.</summary>
    public static string History(string siteCode, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{HistoryOf(siteCode)}{at.UtcTicks:D19}");

    /// <summary>What the keys of all history rows of a site's task begin with.</summary>
    public static string HistoryOf(string siteCode) => $"{HistoryPrefix}{siteCode}~";

    /// <summary>Filter for all rows of a partition but the history.</summary>
    public static string NoHistoryFilter { get; } =
        Azure.Data.Tables.TableClient.CreateQueryFilter($"(RowKey lt {HistoryPrefix} or RowKey ge {After(HistoryPrefix)})");

    /// <summary>The row that keeps why a site owes nothing.</summary>
    public static string LeftOut(string siteCode) => $"x~{siteCode}";

    public static string Day(DateTimeOffset instant) =>
        ChinaTime.DayOf(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Beijing month, e.g. 2026-03.</summary>
    public static string Month(DateTimeOffset instant) =>
        ChinaTime.DayOf(instant).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Filter for all keys of one partition that begin with <paramref name="prefix"/>.</summary>
    public static string PrefixFilter(string partitionKey, string prefix) =>
        Azure.Data.Tables.TableClient.CreateQueryFilter(
            $"PartitionKey eq {partitionKey} and RowKey ge {prefix} and RowKey lt {After(prefix)}");

    /// <summary>Filter for all partitions whose key begins with <paramref name="prefix"/>.</summary>
    public static string PartitionPrefixFilter(string prefix) =>
        Azure.Data.Tables.TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {After(prefix)}");

    // What follows a prefix is a letter, a digit or a dash, and all of these sort before '~'.
    private static string After(string prefix) => prefix + '~';
}
