using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DemoGovernment.Scripting;

/// <summary>Reads a scenario's offsets: <c>+00:10</c> is ten minutes after the start, <c>-3.04:00</c> three days and four hours before.</summary>
internal sealed class OffsetConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        var digits = text.TrimStart('+', '-');
        return text.Length > 0 && text[0] is '+' or '-' && TryParse(digits, out var span)
            ? (text[0] == '-' ? -span : span)
            : throw new JsonException($"offset is \"{text}\", expected +hh:mm or -d.hh:mm");
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options)
    {
        var hours = (int)value.Duration().TotalHours;
        var sign = value < TimeSpan.Zero ? '-' : '+';
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:00}:{value.Duration().Minutes:00}"));
    }

    private static bool TryParse(string digits, out TimeSpan span) =>
        TimeSpan.TryParseExact(
            digits, [@"hh\:mm", @"d\.hh\:mm"], CultureInfo.InvariantCulture, TimeSpanStyles.None, out span);
}
