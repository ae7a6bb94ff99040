using System.Text;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using static GovSync.Tests.Reposts.Given;

namespace GovSync.Tests.Reposts;

public class RejudgementTests
{
    private const string Document =
        "<html><head><title>关于做好某项工作的通知</title><meta name=\"ArticleTitle\" content=\"关于做好某项工作的通知\"><meta name=\"ContentSource\" content=\"某某网\"></head>"
        + "<body><div id=\"zoom\"><p>各有关单位：</p><p>为进一步做好某项工作，现就有关事项通知如下，请认真贯彻执行。</p><p>一、各单位应当在2026年3月9日前报送名单，逾期不再受理。</p>"
        + "<p>二、对符合条件的申请人，一次性补助500元，所需资金由同级财政承担。</p></div></body></html>";

    private static readonly byte[] Original = Encoding.UTF8.GetBytes(Document);
    private static readonly byte[] Altered = Encoding.UTF8.GetBytes(Document.Replace("500元", "800元", StringComparison.Ordinal));

    [Fact]
    public void The_same_evidence_judged_again_by_the_same_judge_gives_the_same_verdict()
    {
        var task = Judged(Altered);

        var again = Rejudgement.Of(task, PageReader.Read(Original), PageReader.Read(Altered));

        Assert.Equal(Integrity.Altered, task.Integrity);
        Assert.NotEmpty(task.Differences);
        Assert.Equal((true, true), (again.IsSame, again.IsSameJudge));
    }

    [Fact]
    public void Other_bytes_do_not_pass_for_the_evidence() =>
        Assert.False(Rejudgement.Of(Judged(Altered), PageReader.Read(Original), PageReader.Read(Original)).IsSame);

    [Fact]
    public void A_verdict_of_an_earlier_judge_says_so()
    {
        var task = Judged(Altered);
        task = task with { Evidence = task.Evidence! with { JudgeVersion = "0.9.0+0123456789abcdef" } };

        Assert.False(Rejudgement.Of(task, PageReader.Read(Original), PageReader.Read(Altered)).IsSameJudge);
    }

    [Fact]
    public void The_timeliness_rests_on_the_first_sight_and_the_text_on_the_latest()
    {
        var task = Owed.After(Fetched("10:00", Original), Fetched("11:00", Altered), Absent("12:00"));

        Assert.Equal(("10:00", "11:00"), (task.FirstEvidence!.FinalUrl, task.Evidence!.FinalUrl));
    }

    [Fact]
    public void A_look_that_comes_late_takes_the_evidence_of_the_first_sight_over()
    {
        var task = Owed.After(Fetched("11:00", Altered), Fetched("10:00", Original));

        Assert.Equal(("10:00", "11:00"), (task.FirstEvidence!.FinalUrl, task.Evidence!.FinalUrl));
    }

    [Fact]
    public void The_version_of_the_judge_is_one_and_tells_the_code_apart()
    {
        Assert.Equal(JudgeVersion.Current, JudgeVersion.Current);
        Assert.Matches(@"^\d+\.\d+\.\d+\+[0-9a-f]{16}$", JudgeVersion.Current);
    }

    private static RepostTask Judged(byte[] page) => Owed.After(Fetched("10:00", page));

    private static Look Fetched(string at, byte[] page)
    {
        var reading = PageReader.Read(page);
        return new()
        {
            At = At(at),
            Seen = new SeenRepost
            {
                Url = "http://www.example.gov.cn/a.html",
                EvidenceHash = new string('a', 64),
                Comparison = RepostComparer.Compare(PageReader.Read(Original), reading),
                Evidence = new PageEvidence
                {
                    Hash = new string('a', 64), FinalUrl = at, AskedAt = At(at), AnsweredAt = At(at), JudgeVersion = JudgeVersion.Current,
                },
            },
        };
    }
}
