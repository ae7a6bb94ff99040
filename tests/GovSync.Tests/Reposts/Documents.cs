using GovSync.Core.Releases;

namespace GovSync.Tests.Reposts;

/// <summary>A document written for the tests, its repost and the relatives that are not.</summary>
internal static class Documents
{
    public const string Title = "青河市人民政府办公厅关于推进老旧小区充电设施建设的通知";

    public const string Number = "青政办发〔2026〕18号";

    public const string Body = """
        青河市人民政府办公厅关于推进
        老旧小区充电设施建设的通知
        青政办发〔2026〕18号
        各县（区）人民政府，市政府各部门、各直属单位：
        为方便群众绿色出行，补齐老旧小区配套短板，经市人民政府同意，现就推进老旧小区充电设施建设有关事项通知如下。
        一、总体目标
        到2027年12月31日，全市2000年以前建成的老旧小区充电设施覆盖率达到85%以上，新增公用充电桩3600个，惠及居民12.5万人。
        二、主要任务
        （一）摸清底数。各县（区）住房城乡建设部门应当于2026年5月20日前完成辖区内老旧小区用电容量、停车泊位和消防通道的逐一核查，建立清单并动态更新。
        （二）统筹改造。充电设施建设应当与老旧小区改造同步规划、同步施工、同步验收，供电企业应当在受理扩容申请后15个工作日内答复供电方案。
        （三）规范收费。充电服务费实行最高限价，每千瓦时不得超过0.6元，运营单位应当在显著位置公示收费标准，不得以任何名义另行加价。
        （四）守住安全。运营单位应当每月至少开展一次设备巡检，发现故障的应当在24小时内停用并修复，相关记录保存不少于三年。
        三、保障措施
        市财政对验收合格的充电桩按每个1200元给予补助，单个小区补助不超过8万元，所需资金从城市建设专项资金中列支。
        对工作推进不力、群众反映集中的县（区），由市住房城乡建设局会同市督查办公室予以通报，并纳入年度综合考核。
        本通知自2026年4月1日起施行，有效期3年。
        青河市人民政府办公厅
        2026年3月16日
        """;

    public static readonly PageReading Original = Page(Title, Body) with
    {
        Url = "https://www.qinghe.example.cn/zwgk/zcwj/202603/t20260316_1.html",
        SiteName = "青河市人民政府门户网站",
        Source = "青河市人民政府办公厅",
        DocumentNumber = Number,
        IssuingBodies = ["青河市人民政府办公厅"],
        Kind = ReleaseKind.Policy,
    };

    /// <summary>The same document on the site of a county below.</summary>
    public static readonly PageReading Repost = Original with
    {
        Url = "https://www.linshui.example.cn/tzgg/20260317/88.html",
        SiteName = "临水县人民政府门户网站",
        Source = "青河市人民政府门户网站",
    };

    public static PageReading Page(string title, string text) => new()
    {
        Title = title,
        Text = text,
        Charset = "utf-8",
        Kind = ReleaseKind.Other,
        Importance = new(false, true, 0, []),
    };
}
