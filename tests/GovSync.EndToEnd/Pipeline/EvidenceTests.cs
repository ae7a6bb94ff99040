using System.IO.Compression;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;

namespace GovSync.EndToEnd.Pipeline;

/// <summary>What a verdict rests on: kept, handed out, judged again.</summary>
[Collection(AzuriteTests.Name)]
public sealed class EvidenceTests(AzuriteFixture azurite) : RepostRound(azurite)
{
    [Fact]
    public async Task A_site_that_reposts_is_on_time_and_its_page_is_kept_as_evidence()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        Web.Serve("/c1/1.html", Government.Policy(1, "中国政府网"));
        Web.ShowFeed($"/{site.Code}", "/c1", 1);

        var task = await LookAsync(release, site, "08:10");

        Assert.Equal((Timeliness.OnTime, Integrity.Same), (task.Timeliness, task.Integrity));
        Assert.Equal(task.EvidenceHash, BlobStore.NameOf(await Pipeline.Get<EvidenceStore>().ReadAsync(task.Evidence!, default)));
    }

    [Fact]
    public async Task The_evidence_of_a_verdict_says_how_the_page_was_had_and_judged_again_gives_the_verdict()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        Web.Serve("/c1/1.html", Government.Policy(1, "某某网"));
        Web.ShowFeed($"/{site.Code}", "/c1", 1);

        var task = await LookAsync(release, site, "08:10");

        var evidence = task.Evidence!;
        Assert.Equal((task.EvidenceHash, Web.Url("/c1/1.html"), JudgeVersion.Current), (evidence.Hash, evidence.FinalUrl, evidence.JudgeVersion));
        Assert.Equal(evidence.Hash, task.FirstEvidence!.Hash);
        Assert.Contains(evidence.Headers, header => header.StartsWith("Content-Type: text/html", StringComparison.Ordinal));
        Assert.True(evidence.AskedAt > default(DateTimeOffset) && evidence.AskedAt <= evidence.AnsweredAt);
        var original = (await Pipeline.Get<ReleaseTable>().FindAsync(release, default))!.Value;
        var again = await Pipeline.Get<EvidenceDesk>().JudgeAgainAsync(task, original, default);
        Assert.Equal((true, true, Attribution.Wrong), (again!.IsSame, again.IsSameJudge, again.Comparison.Attribution));
    }

    [Fact]
    public async Task Only_bytes_that_the_task_cites_are_handed_out()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        Web.Serve("/c1/1.html", Government.Policy(1, "中国政府网"));
        Web.ShowFeed($"/{site.Code}", "/c1", 1);
        var task = await LookAsync(release, site, "08:10");
        var foreign = await new BlobStore(Pipeline.Storage, StorageNames.Evidence).SaveAsync([1, 2, 3], new Dictionary<string, string>(), default);
        var desk = Pipeline.Get<EvidenceDesk>();

        Assert.Equal(task.Evidence!.Hash, BlobStore.NameOf(await desk.BytesAsync(task, task.Evidence.Hash, default)));
        Assert.Equal(task.Evidence.OriginalHash, BlobStore.NameOf(await desk.BytesAsync(task, task.Evidence.OriginalHash!, default)));
        Assert.Null(await desk.BytesAsync(task, foreign, default));
    }

    [Fact]
    public async Task What_one_message_sees_for_the_first_time_is_kept_in_one_file()
    {
        Site[] sites = [Government.City(Web, 1), Government.City(Web, 2), Government.City(Web, 3)];
        var release = await FanOutAsync(sites);
        Web.Serve("/c1/1.html", Government.Policy(1, "中国政府网"));
        Web.Serve("/c2/1.html", Government.Policy(1, "本网"));
        Web.ShowFeed($"/{sites[0].Code}", "/c1", 1);
        Web.ShowFeed($"/{sites[1].Code}", "/c2", 1);
        Pipeline.Now = Given.At("08:10");

        await CheckAsync(sites);

        var cited = new List<PageEvidence>();
        foreach (var site in sites[..2])
        {
            var evidence = (await TaskAsync(release, site)).Evidence!;
            Assert.Equal(evidence.Hash, BlobStore.NameOf(await Pipeline.Get<EvidenceStore>().ReadAsync(evidence, default)));
            cited.Add(evidence);
        }

        Assert.NotEqual(cited[0].Hash, cited[1].Hash);
        Assert.StartsWith("2026-03-02/", Assert.Single(cited.Select(evidence => evidence.Place!.File).Distinct()), StringComparison.Ordinal);
        Assert.Null((await TaskAsync(release, sites[2])).Evidence);
    }

    [Fact]
    public async Task A_page_that_is_seen_again_unchanged_is_not_kept_again_and_a_changed_one_is()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        Web.Serve("/c1/1.html", Government.Policy(1, "中国政府网"));
        Web.ShowFeed($"/{site.Code}", "/c1", 1);

        var first = (await LookAsync(release, site, "08:10")).Evidence!;
        var same = (await LookAsync(release, site, "1d 08:10")).Evidence!;
        Web.Serve("/c1/1.html", Government.Policy(1, "本网"));
        var changed = await LookAsync(release, site, "7d 08:10");

        Assert.Equal(first.Place, same.Place);
        Assert.NotEqual(first.Place, changed.Evidence!.Place);
        Assert.Equal(first.Place, changed.FirstEvidence!.Place);
        Assert.NotNull(await Pipeline.Get<EvidenceStore>().ReadAsync(changed.FirstEvidence, default));
    }

    [Fact]
    public async Task A_page_that_was_kept_under_its_hash_is_still_read()
    {
        var bytes = "page"u8.ToArray();
        var hash = await new BlobStore(Pipeline.Storage, StorageNames.Evidence).SaveAsync(bytes, new Dictionary<string, string>(), default);
        var evidence = new PageEvidence { Hash = hash, FinalUrl = "http://www.example.gov.cn/1", AskedAt = default, AnsweredAt = default, JudgeVersion = "" };

        Assert.Equal(bytes, await Pipeline.Get<EvidenceStore>().ReadAsync(evidence, default));
    }

    [Fact]
    public async Task Bytes_that_are_not_those_that_were_cited_are_no_evidence()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        Web.Serve("/c1/1.html", Government.Policy(1, "中国政府网"));
        Web.ShowFeed($"/{site.Code}", "/c1", 1);
        var evidence = (await LookAsync(release, site, "08:10")).Evidence!;

        var store = Pipeline.Get<EvidenceStore>();
        Assert.Null(await store.ReadAsync(evidence with { Hash = new string('0', 64) }, default));
        Assert.Null(await store.ReadAsync(evidence with { Place = evidence.Place! with { File = "none" } }, default));
        Assert.Null(await store.ReadAsync(evidence with { Place = evidence.Place! with { Offset = 1_000_000 } }, default));
    }

    [Fact]
    public async Task A_record_says_how_the_page_was_had()
    {
        var site = Government.City(Web, 1);
        var release = await FanOutAsync(site);
        Web.Serve("/c1/1.html", Government.Policy(1, "中国政府网"));
        Web.ShowFeed($"/{site.Code}", "/c1", 1);
        var task = await LookAsync(release, site, "08:10");

        var record = await Pipeline.Get<EvidenceDesk>().RecordAsync(task, task.EvidenceHash!, default);

        using var unpacked = new StreamReader(new GZipStream(new MemoryStream(record!), CompressionMode.Decompress));
        var text = await unpacked.ReadToEndAsync();
        Assert.StartsWith("WARC/1.1\r\nWARC-Type: response\r\n", text, StringComparison.Ordinal);
        Assert.Contains($"WARC-Target-URI: {Web.Url("/c1/1.html")}\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\nHTTP/1.1 200 OK\r\n", text, StringComparison.Ordinal);
        Assert.Null(await Pipeline.Get<EvidenceDesk>().RecordAsync(task, new string('0', 64), default));
    }
}
