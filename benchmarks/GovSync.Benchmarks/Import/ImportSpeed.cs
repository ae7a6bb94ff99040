using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using GovSync.Benchmarks.Machine;
using GovSync.Benchmarks.Pipeline;
using GovSync.Cli;
using GovSync.Core.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Benchmarks.Import;

/// <summary>Imports two files by <c>govsync import</c> into the published app, or writes the same rows by a bare loop.</summary>
internal sealed class ImportSpeed(string connection, PipelineOptions options)
{
    // As many at once as the import takes.
    private const int AtOnce = 8;

    private static readonly string[] Tables = [StorageNames.Sites, StorageNames.Channels, StorageNames.Work];

    private readonly StorageAccount storage = new(connection);

    public async Task<(TimeSpan Took, Dictionary<string, List<TableEntity>> Rows)> ImportAsync(CancellationToken cancellationToken)
    {
        await storage.CreateMissingAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("govsync-import-").FullName;
        try
        {
            var sites = Path.Combine(folder, "sites.csv");
            var channels = Path.Combine(folder, "channels.csv");
            var all = Enumerable.Range(1, options.Sites).Select(Site).ToList();
            await File.WriteAllTextAsync(sites, RegistryCsv.WriteSites(all, isChinese: true), cancellationToken);
            await File.WriteAllTextAsync(channels, RegistryCsv.WriteChannels(all.SelectMany(ChannelsOf), isChinese: true), cancellationToken);
            await using var app = new RunningApp(options.AppFolder, connection, connection, [], TimeSpan.FromMinutes(10), TextWriter.Null);
            var server = await app.ReadyAsync(cancellationToken);
            var watch = Stopwatch.StartNew();
            var code = await Task.Run(() => CommandLine.Run(
                ["import", sites, channels, "--server", server.ToString(), "--token", RunningApp.AdminToken], TextWriter.Null, Console.Error), cancellationToken);
            watch.Stop();
            return code == 0
                ? (watch.Elapsed, await WrittenAsync(cancellationToken))
                : throw new InvalidOperationException($"govsync import: found exit code {code}, expected 0");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public async Task<TimeSpan> WriteAgainAsync(Dictionary<string, List<TableEntity>> rows, CancellationToken cancellationToken)
    {
        await storage.CreateMissingAsync(cancellationToken);
        var watch = Stopwatch.StartNew();
        foreach (var (name, written) in rows)
        {
            await RowLoop.WriteAsync(storage.Table(name), written, AtOnce, cancellationToken);
        }

        return watch.Elapsed;
    }

    private async Task<Dictionary<string, List<TableEntity>>> WrittenAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, List<TableEntity>>();
        foreach (var name in Tables)
        {
            found[name] = await storage.Table(name).QueryAsync<TableEntity>((string?)null, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        }

        return found;
    }

    private static Site Site(int number) => new()
    {
        Code = (3_200_000_000 + number).ToString(CultureInfo.InvariantCulture),
        Name = $"示例市第{number}中学门户网站",
        Kind = SiteKind.Department,
        Level = SiteLevel.City,
        DivisionCode = "320100",
        Industry = "教育",
        SponsoringBody = $"示例市第{number}局",
        SupervisingBody = "示例市人民政府办公室",
        Authorities = [$"www.s{number}.example.gov.cn"],
        Contacts = [new("张某", "025-00000000", "")],
        PushUrl = $"https://www.s{number}.example.gov.cn/hook",
    };

    private static IEnumerable<Channel> ChannelsOf(Site site) =>
        new[] { ChannelKind.Reposts, ChannelKind.Policies }.Select(kind => new Channel
        {
            SiteCode = site.Code, Id = kind == ChannelKind.Reposts ? "zz" : "zc", Kind = kind, Url = $"https://{site.Authorities[0]}/{kind}/",
        });
}
