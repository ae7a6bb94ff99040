using Azure.Data.Tables;
using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Benchmarks.Machine;

/// <summary>A portal and the sites below it, put into the tables, and a release that they owe.</summary>
/// <param name="numbers">Of the sites.</param>
internal sealed class SampleRegistry(StorageAccount storage, SiteWeb web, IReadOnlyList<int> numbers)
{
    /// <summary>So many sites a group have 14,000 sites in 256 groups.</summary>
    public const int SitesPerGroup = 55;

    public const string Portal = "bm01000001";

    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 8 };

    /// <summary>The first numbers whose sites fill these groups.</summary>
    /// <param name="sizes">How many sites a group has.</param>
    public static IReadOnlyList<int> Fill(IReadOnlyDictionary<string, int> sizes)
    {
        var left = sizes.ToDictionary(StringComparer.Ordinal);
        var found = new List<int>();
        for (var number = 1; found.Count < sizes.Values.Sum(); number++)
        {
            var group = SiteGroup.Of(SiteWeb.CodeOf(number));
            if (left.GetValueOrDefault(group) > 0)
            {
                left[group]--;
                found.Add(number);
            }
        }

        return found;
    }

    /// <summary>So many sites in neighbouring groups, as close as 14,000 sites lie in all groups.</summary>
    public static IReadOnlyList<int> Dense(int sites) => Fill(SiteGroup.All.Select((group, index) => (group, size: Math.Clamp(sites - (index * SitesPerGroup), 0, SitesPerGroup)))
        .TakeWhile(item => item.size > 0).ToDictionary(item => item.group, item => item.size));

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        var all = numbers.Select(Site).Prepend(PortalSite).ToList();
        var secret = WebhookSender.NewSecret();
        await SaveAsync(StorageNames.Sites, all.Select(site => JsonRow.Of(SiteGroup.Of(site.Code), site.Code, site)), cancellationToken);
        await SaveAsync(
            StorageNames.Sites,
            all.Where(site => site.PushUrl is not null).Select(site => JsonRow.Of(
                SiteGroup.Of(site.Code), SiteTable.CredentialsKey(site.Code), new SiteCredentials(Registry.HashOf(site.Code), secret))),
            cancellationToken);
        await SaveAsync(StorageNames.Channels, numbers.Select(ChannelRow), cancellationToken);
    }

    /// <summary>Puts the release where a scan would have put it, and owes its fan-out.</summary>
    /// <returns>The release's id.</returns>
    public async Task<string> PublishAsync(SampleRelease sample, CancellationToken cancellationToken)
    {
        var page = System.Text.Encoding.UTF8.GetBytes(sample.Original);
        var url = $"http://{web.AuthorityOf(0)}/{Portal}/{sample.Number}.html";
        var hash = await new BlobStore(storage, StorageNames.Originals).SaveAsync(
            page, new Dictionary<string, string> { ["contenttype"] = Uri.EscapeDataString("text/html; charset=utf-8") }, cancellationToken);
        var release = new Release
        {
            Id = BlobStore.NameOf(System.Text.Encoding.UTF8.GetBytes(url))[..32],
            Title = sample.Title,
            DocumentNumber = sample.DocumentNumber,
            IssuingBodies = ["国务院"],
            Kind = ReleaseKind.Policy,
            Importance = new(IsImportant: true, IsCertain: true, 8, []),
            Sightings = [new(Portal, "news", url, null, sample.PublishedAt)],
            OriginalHash = hash,
        };
        await new ReleaseTable(storage).MergeAsync(release, cancellationToken);
        return release.Id;
    }

    private static Site PortalSite => new()
    {
        Code = Portal, Name = "示例门户", Kind = SiteKind.Portal, Level = SiteLevel.State, DivisionCode = "000000",
    };

    // Each ninth lies where the hours run from the notification; each tenth pulls.
    private Site Site(int number) => new()
    {
        Code = SiteWeb.CodeOf(number),
        Name = $"示例市{number}",
        Kind = SiteKind.Portal,
        Level = SiteLevel.City,
        DivisionCode = number % 9 == 0 ? "650100" : "320100",
        Authorities = [web.AuthorityOf(number)],
        PushUrl = number % 10 == 0 ? null : web.AddressOf(number, "push"),
    };

    private TableEntity ChannelRow(int number)
    {
        var code = SiteWeb.CodeOf(number);
        return JsonRow.Of(SiteGroup.Of(code), TableKey.Join(code, "reposts"), new ChannelState
        {
            Channel = new()
            {
                SiteCode = code, Id = "reposts", Kind = ChannelKind.Reposts, Url = web.AddressOf(number, "list"), Format = ChannelFormat.Feed,
            },
        });
    }

    private Task SaveAsync(string table, IEnumerable<TableEntity> rows, CancellationToken cancellationToken) =>
        RowLoop.WriteAsync(storage.Table(table), rows, AtOnce.MaxDegreeOfParallelism, cancellationToken);
}
