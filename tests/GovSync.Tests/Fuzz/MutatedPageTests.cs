using System.Text;
using GovSync.Benchmarks.Fuzz;
using GovSync.Core.Releases;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Fuzz;

/// <summary>A sample of <c>./bench fuzz</c>: nothing that is done with pages of others may throw, or need memory out of proportion.</summary>
public class MutatedPageTests
{
    private const int RoundsOfEachMutation = 6;
    private const int RealPages = 40;

    /// <summary>A page is read eight times over, its text folded and compared: seen are some 40 bytes for one of the page.</summary>
    private const int BytesAllocatedPerByte = 400;
    private const int BytesAllocatedAnyway = 4_000_000;

    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>关于做好某项工作的通知-某市人民政府</title><meta name=\"ArticleTitle\" content=\"关于做好某项工作的通知\">"
        + "<meta name=\"PubDate\" content=\"2026-03-27 09:00\"><script>var a = '<p>';</script></head><body><div class=\"header\"><a href=\"/\">首页</a></div>"
        + "<table><tr><td>发文机关：</td><td>某市人民政府办公室</td></tr><tr><td>发文字号：</td><td>某府办〔2026〕7号</td></tr></table><h1>关于做好某项工作的通知</h1>"
        + "<p>发布时间：2026-03-27 09:00 来源：某市人民政府办公室</p><div id=\"zoom\"><p>各县（区）人民政府，市直各单位：</p>"
        + string.Concat(Enumerable.Range(1, 40).Select(i => $"<p>第{i}条　各单位应当在2026年{(i % 12) + 1}月{i % 28}日前报送第{i}批名单，一次性补助{i * 100}元，<a href=\"/att/{i}.pdf\">附件{i}</a>。</p>"))
        + "<p>某市人民政府办公室</p><p>2026年3月26日</p></div><ul class=\"list\"><li><a href=\"/t20260327_2.html\">关于另一项工作的通知</a><span>2026-03-27</span></li></ul></body></html>");

    public static TheoryData<string> Mutations => [.. PageMutations.All.Select(mutation => mutation.Name)];

    [Theory]
    [MemberData(nameof(Mutations))]
    public void A_page_however_it_is_broken_is_read_and_compared_without_an_exception(string name)
    {
        var mutation = PageMutations.All.Single(one => one.Name == name);
        var original = PageReader.Read(Page);
        for (var seed = 1; seed <= RoundsOfEachMutation; seed++)
        {
            var bytes = mutation.Make(Page, new Random(seed));
            var allocated = GC.GetAllocatedBytesForCurrentThread();

            _ = FuzzedWork.Do(bytes, original);

            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Assert.True(
                allocated < BytesAllocatedAnyway + ((long)BytesAllocatedPerByte * bytes.Length), $"{name}, seed {seed}: {allocated} bytes for {bytes.Length}");
        }
    }

    [SharedDataFact]
    public void Real_pages_however_they_are_broken_are_read_and_compared_without_an_exception()
    {
        var files = Directory.EnumerateFiles(SharedData.PathOf("pages"), "*.html", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Where(file => new FileInfo(file).Length < 60_000).Take(RealPages).ToList();
        for (var i = 0; i < files.Count; i++)
        {
            var page = File.ReadAllBytes(files[i]);
            var mutation = PageMutations.All[i % PageMutations.All.Count];

            _ = FuzzedWork.Do(mutation.Make(page, new Random(i)), PageReader.Read(page));
        }
    }

    [Fact]
    public void The_same_seed_breaks_a_page_in_the_same_way() =>
        Assert.All(PageMutations.All, mutation => Assert.Equal(mutation.Make(Page, new Random(3)), mutation.Make(Page, new Random(3))));
}
