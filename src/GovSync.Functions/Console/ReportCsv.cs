using System.Text;
using GovSync.Core.Compliance;

namespace GovSync.Functions.Console;

/// <summary>The monthly totals as a file that a spreadsheet opens: UTF-8 with its byte order mark.</summary>
public static class ReportCsv
{
    public static byte[] Write(IEnumerable<SiteMonth> totals, ReportLanguage language, Func<string, string> nameOf)
    {
        var text = new StringBuilder(ComplianceCsv.Header(language));
        foreach (var month in totals)
        {
            text.Append(ComplianceCsv.Row(month, nameOf(month.SiteCode)));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
