using System.Globalization;

namespace GovSync.Core.Sites;

/// <summary>The fields of <c>sites.csv</c> that hold several things, each of several parts with | between.</summary>
internal static class SiteFields
{
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d"];

    /// <param name="partOf">Null = cannot be used, which is a fault.</param>
    public static IReadOnlyList<T> Read<T>(CsvRecord record, string column, Func<string, T?> partOf, string expected)
        where T : class
    {
        var read = new List<T>();
        foreach (var text in record.Text(column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (partOf(text) is { } part)
            {
                read.Add(part);
            }
            else
            {
                record.Add(column, text, expected);
            }
        }

        return read;
    }

    public static Closure? ClosureOf(string text) =>
        text.Split('|') is [var span, var approvedBy, var reason] && span.Split('~') is [var first, var last]
        && CsvRecord.ParseTime(first) is { } from && CsvRecord.ParseTime(last) is { } to && from <= to
            ? new(from, to, approvedBy.Trim(), reason.Trim())
            : null;

    public static FormerAuthority? FormerAuthorityOf(string text) =>
        text.Split('|', StringSplitOptions.TrimEntries) is [var authority, var day] && SiteAddress.IsAuthority(authority)
        && DateOnly.TryParseExact(day, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var lastDay)
            ? new(authority, lastDay)
            : null;

    /// <summary>Phone and e-mail may be left out.</summary>
    public static Contact? ContactOf(string text) => text.Split('|', StringSplitOptions.TrimEntries) switch
    {
        [{ Length: > 0 } name] => new(name, "", ""),
        [{ Length: > 0 } name, var phone] => new(name, phone, ""),
        [{ Length: > 0 } name, var phone, var email] => new(name, phone, email),
        _ => null,
    };

    public static string Write(Closure closure) =>
        $"{CsvRecord.WriteTime(closure.From)}~{CsvRecord.WriteTime(closure.To)}|{Plain(closure.ApprovedBy)}|{Plain(closure.Reason)}";

    public static string Write(FormerAuthority former) =>
        string.Create(CultureInfo.InvariantCulture, $"{former.Authority}|{former.LastDay:yyyy-MM-dd}");

    public static string Write(Contact contact) => $"{Plain(contact.Name)}|{Plain(contact.Phone)}|{Plain(contact.Email)}";

    /// <summary>The two signs that part things, in full width.</summary>
    private static string Plain(string text) => text.Replace(';', '；').Replace('|', '｜');
}
