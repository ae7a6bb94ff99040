using System.Globalization;
using Azure.Core;

namespace Azure.Data.Tables.Connection;

/// <summary>Query parameters that are left out when there is nothing to say.</summary>
internal static class OptionalQuery
{
    public static void AppendOptionalQuery(this RequestUriBuilder uri, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            uri.AppendQuery(name, value, escapeValue: true);
    }

    public static void AppendOptionalQuery(this RequestUriBuilder uri, string name, int? value) =>
        uri.AppendOptionalQuery(name, value?.ToString(CultureInfo.InvariantCulture));
}
