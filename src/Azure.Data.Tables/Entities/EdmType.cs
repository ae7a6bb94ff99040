using System.Globalization;

namespace Azure.Data.Tables.Entities;

/// <summary>The service's types, by the names it gives them.</summary>
internal static class EdmType
{
    public const string Suffix = "@odata.type";

    public const string Int64 = "Edm.Int64";
    public const string Double = "Edm.Double";
    public const string Guid = "Edm.Guid";
    public const string DateTime = "Edm.DateTime";
    public const string Binary = "Edm.Binary";

    /// <summary>The type to send beside a value; null where JSON alone tells it.</summary>
    public static string? Of(object value) => value switch
    {
        long => Int64,
        double => Double,
        System.Guid => Guid,
        DateTimeOffset or System.DateTime => DateTime,
        byte[] or BinaryData => Binary,
        _ => null,
    };

    /// <summary>UTC, to the 100 nanoseconds that the service keeps.</summary>
    public static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
