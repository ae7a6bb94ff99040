using System.Buffers;
using System.Text.RegularExpressions;

namespace Azure.Data.Tables.Limits;

/// <summary>
/// The table service's limits, checked before sending: Azure's answer names no culprit, and the local emulator lets
/// most of them pass. Figures: "Understanding the Table service data model" and "Scalability and performance targets
/// for Table storage".
/// </summary>
internal static partial class TableLimits
{
    public const int MostActionsInTransaction = 100;
    public const int MostBytesInTransaction = 4 * 1024 * 1024;
    public const int MostEntitiesOnPage = 1000;
    public const int MostOwnProperties = 252;
    public const int MostBytesInEntity = 1024 * 1024;
    public const int MostBytesInProperty = 64 * 1024;
    public const int MostCharactersInPropertyName = 255;

    /// <summary>1 KiB of UTF-16.</summary>
    public const int MostCharactersInKey = 512;

    /// <summary>The first instant that <c>Edm.DateTime</c> holds.</summary>
    public static readonly DateTimeOffset EarliestInstant = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly SearchValues<char> ForbiddenInKeys = SearchValues.Create(
    [
        .. "/\\#?",
        .. Enumerable.Range(0x00, 0x20).Select(code => (char)code),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
    ]);

    public static void RequireTableName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!TableName().IsMatch(name) || string.Equals(name, "tables", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"Table name is \"{name}\", "
                + "expected 3 to 63 letters and digits (ASCII), a letter first, and not \"tables\".",
                nameof(name));
        }
    }

    public static void RequirePageSize(int? size)
    {
        if (size is < 1 or > MostEntitiesOnPage)
        {
            throw new ArgumentOutOfRangeException(
                nameof(size), size, $"Page size is {size}, expected 1 to {MostEntitiesOnPage}.");
        }
    }

    public static void RequireKey(string name, string key)
    {
        ArgumentNullException.ThrowIfNull(key, name);
        if (key.Length > MostCharactersInKey)
        {
            throw new ArgumentException(
                $"{name} has {key.Length} characters, expected at most {MostCharactersInKey} (1 KiB): {key[..64]}…",
                name);
        }

        var forbidden = key.AsSpan().IndexOfAny(ForbiddenInKeys);
        if (forbidden >= 0)
        {
            throw new ArgumentException(
                $"{name} has the character U+{(int)key[forbidden]:X4} at {forbidden}, "
                + "expected none of / \\ # ? and no control character.",
                name);
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex TableName();
}
