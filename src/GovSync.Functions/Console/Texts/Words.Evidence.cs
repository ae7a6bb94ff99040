namespace GovSync.Functions.Console.Texts;

/// <summary>What a verdict rests on.</summary>
public sealed partial class Words
{
    public string FirstEvidence => Say("首次见到时的页面", "The page at first sight");

    public string LatestEvidence => Say("据以比对的页面", "The page that was compared");

    public string FinalUrl => Say("实际地址", "Address after redirects");

    public string RequestedAt => Say("请求时间", "Asked at");

    public string AnsweredAt => Say("应答时间", "Answered at");

    public string ResponseHeaders => Say("应答头", "Headers of the answer");

    public string JudgeVersion => Say("判断程序版本", "Version of the judge");

    public string DownloadOriginal => Say("下载原文字节", "Download the original's bytes");

    public string JudgeAgain => Say("用保存的证据重新判断", "Judge the kept evidence again");

    public string JudgedSame => Say("重新判断的结论与保存的一致。", "Judged again, the evidence gives the stored verdict.");

    public string JudgedOther => Say("重新判断的结论与保存的不一致：", "Judged again, the evidence gives another verdict: ");

    public string OtherJudge => Say("判断程序已更新，结论可以不同。", "The judge is another version by now, so it may.");

    public string NotJudgedAgain => Say("没有保存可供重新判断的两份页面。", "The two pages to judge again are not both kept.");
}
