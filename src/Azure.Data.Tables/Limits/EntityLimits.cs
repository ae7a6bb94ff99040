using System.Globalization;

namespace Azure.Data.Tables.Limits;

/// <summary>What one entity may hold.</summary>
internal static class EntityLimits
{
    public static void Require(ITableEntity entity, IReadOnlyList<KeyValuePair<string, object>> properties)
    {
        TableLimits.RequireKey(nameof(entity.PartitionKey), entity.PartitionKey);
        TableLimits.RequireKey(nameof(entity.RowKey), entity.RowKey);
        if (properties.Count > TableLimits.MostOwnProperties)
        {
            throw Refusal(
                entity, $"has {properties.Count} properties, expected at most {TableLimits.MostOwnProperties}");
        }

        var size = 4L + (2 * (entity.PartitionKey.Length + entity.RowKey.Length));
        foreach (var (name, value) in properties)
        {
            RequireName(entity, name);
            var valueSize = Size(entity, name, value);
            size += 8 + (2 * name.Length) + valueSize;
        }

        if (size > TableLimits.MostBytesInEntity)
            throw Refusal(entity, $"has {size} bytes, expected at most {TableLimits.MostBytesInEntity} (1 MiB)");
    }

    private static void RequireName(ITableEntity entity, string name)
    {
        if (name.Length > TableLimits.MostCharactersInPropertyName)
        {
            throw Refusal(entity, $"has a property name of {name.Length} characters, "
                + $"expected at most {TableLimits.MostCharactersInPropertyName}: {name[..64]}…");
        }

        if (name.Length == 0 || !IsStart(name[0]) || !name.All(c => IsStart(c) || char.IsDigit(c)))
            throw Refusal(entity, $"has a property named \"{name}\", expected letters, digits and _, no digit first");

        static bool IsStart(char character) => char.IsLetter(character) || character == '_';
    }

    /// <summary>Bytes that a value counts, by the service's own sum for an entity.</summary>
    private static long Size(ITableEntity entity, string name, object value) => value switch
    {
        string text => 4 + Bounded(entity, name, 2L * text.Length),
        byte[] bytes => 4 + Bounded(entity, name, bytes.Length),
        BinaryData data => 4 + Bounded(entity, name, data.ToMemory().Length),
        bool => 1,
        int => 4,
        long or double => 8,
        Guid => 16,
        DateTimeOffset instant => InstantSize(entity, name, instant),
        DateTime { Kind: DateTimeKind.Utc } instant => InstantSize(entity, name, new DateTimeOffset(instant)),
        DateTime => throw Refusal(entity, $"has a DateTime in {name} that is not UTC, expected DateTimeKind.Utc"),
        _ => throw Refusal(
            entity,
            $"has a {value.GetType().Name} in {name}, "
            + "expected string, bool, int, long, double, Guid, DateTimeOffset, DateTime, byte[] or BinaryData"),
    };

    private static long Bounded(ITableEntity entity, string name, long size) => size <= TableLimits.MostBytesInProperty
        ? size
        : throw Refusal(
            entity,
            $"has {size} bytes in {name}, "
            + $"expected at most {TableLimits.MostBytesInProperty} (64 KiB; text counts 2 a character)");

    private static int InstantSize(ITableEntity entity, string name, DateTimeOffset instant) =>
        instant >= TableLimits.EarliestInstant
            ? 8
            : throw Refusal(
                entity,
                $"has {instant.ToString("O", CultureInfo.InvariantCulture)} in {name}, expected 1601-01-01 (UTC) or later");

    private static ArgumentException Refusal(ITableEntity entity, string fault) =>
        new($"Entity ({entity.PartitionKey}, {entity.RowKey}) {fault}.", nameof(entity));
}
