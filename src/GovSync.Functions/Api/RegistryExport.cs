using System.Text;
using GovSync.Core.Sites;
using GovSync.Functions.Sites;

namespace GovSync.Functions.Api;

/// <summary>The registry as the CSV files that <c>govsync import</c> takes: <c>/api/registry.csv?part=sites|channels&amp;language=zh|en</c>.</summary>
internal static class RegistryExport
{
    public static async Task<IResult> DownloadAsync(
        string? part, string? language, SiteTable sites, ChannelTable channels, CancellationToken cancellationToken)
    {
        if (language is not (null or "zh" or "en"))
        {
            return Results.BadRequest(new { Error = $"language: found '{language}', expected zh or en" });
        }

        var isChinese = language != "en";
        return part switch
        {
            "sites" => File("sites", RegistryCsv.WriteSites((await sites.ReadRegisteredAsync(cancellationToken)).Values.Select(site => site.Value), isChinese)),
            "channels" => File("channels", RegistryCsv.WriteChannels(
                (await channels.AllAsync(cancellationToken)).Select(state => state.Channel)
                    .OrderBy(channel => channel.SiteCode, StringComparer.Ordinal).ThenBy(channel => channel.Id, StringComparer.Ordinal),
                isChinese)),
            _ => Results.BadRequest(new { Error = $"part: found '{part}', expected sites or channels" }),
        };
    }

    private static IResult File(string part, string csv) => Results.File(Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8", $"{part}.csv");
}
