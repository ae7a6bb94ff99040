using System.Globalization;

namespace Azure.Data.Tables.Entities;

/// <summary>Values as the service's filter language writes them.</summary>
internal static class QueryFilter
{
    public static string Format(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        object[] literals = [.. filter.GetArguments().Select(Literal)];
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    private static string Literal(object? value) => value switch
    {
        string text => Quoted(text),
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => $"{number.ToString(CultureInfo.InvariantCulture)}L",
        double number => Decimal(number),
        Guid id => $"guid'{id}'",
        DateTimeOffset instant => $"datetime'{EdmType.Text(instant)}'",
        DateTime { Kind: DateTimeKind.Utc } instant => $"datetime'{EdmType.Text(new DateTimeOffset(instant))}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData data => $"X'{Convert.ToHexString(data.ToMemory().Span)}'",
        _ => throw new ArgumentException(
            $"Query filter has a value of type {value?.GetType().Name ?? "null"}, "
            + "expected string, bool, int, long, double, Guid, DateTimeOffset, DateTime (UTC), byte[] or BinaryData."),
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Decimal(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? $"{text}.0" : text;
    }
}
