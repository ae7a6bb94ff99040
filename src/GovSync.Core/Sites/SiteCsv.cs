using GovSync.Core.Releases;

namespace GovSync.Core.Sites;

/// <summary>The columns of <c>sites.csv</c>. Several authorities or closures stand in one field, with ; between.</summary>
internal static class SiteCsv
{
    public static readonly CsvWords<SiteKind> Kinds = new(
        (SiteKind.Portal, ["portal", "门户网站", "政府门户网站"]),
        (SiteKind.Department, ["department", "部门网站"]),
        (SiteKind.NewMedia, ["newMedia", "政务新媒体", "新媒体"]));

    public static readonly CsvWords<SiteLevel> Levels = new(
        (SiteLevel.State, ["state", "国家", "国家级", "中央"]),
        (SiteLevel.Province, ["province", "省", "省级"]),
        (SiteLevel.City, ["city", "市", "市级", "地市级"]),
        (SiteLevel.County, ["county", "县", "县级", "区", "区级", "区县", "县区"]));

    public static readonly CsvTable<Site> Table = new("sites",
    [
        new("code", "网站标识码", true, (site, _) => site.Code),
        new("name", "网站名称", true, (site, _) => site.Name),
        new("kind", "类型", true, (site, isChinese) => Kinds.Write(site.Kind, isChinese)),
        new("level", "层级", false, (site, isChinese) => Levels.Write(site.Level, isChinese)),
        new("divisionCode", "行政区划代码", true, (site, _) => site.DivisionCode),
        new("industry", "行业", false, (site, _) => site.Industry ?? ""),
        new("sponsoringBody", "主办单位", false, (site, _) => site.SponsoringBody),
        new("supervisingBody", "主管单位", false, (site, _) => site.SupervisingBody),
        new("authorities", "域名", false, (site, _) => string.Join("; ", site.Authorities)),
        new("obligedFrom", "起始时间", false, (site, _) => site.ObligedFrom is { } from ? CsvRecord.WriteTime(from) : ""),
        new("closures", "临时下线", false, (site, _) => string.Join("; ", site.Closures.Select(Write))),
        new("pushUrl", "推送地址", false, (site, _) => site.PushUrl ?? ""),
    ]);

    private static readonly char[] BetweenAuthorities = [';', '；', '、', ',', '，', ' ', '\n'];

    /// <summary>Null if a field cannot be used; then there is a fault.</summary>
    public static Site? Of(CsvRecord record)
    {
        record.Checked("code", IsCode, "letters and digits, 64 at most");
        var code = record.Checked("divisionCode", IsDivision, "six digits of GB/T 2260 in a known province, as 320100");
        var kind = record.Word("kind", Kinds);
        var level = record.Word("level", Levels);
        record.Checked("industry", Industries.Names.Contains, $"one of {string.Join("、", Industries.Names)}");
        record.Checked("pushUrl", RegistryCsv.IsWebAddress, "an absolute http or https address without a user name");
        var authorities = record.Text("authorities").Split(BetweenAuthorities, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var authority in authorities.Where(authority => !IsAuthority(authority)))
        {
            record.Add("authorities", authority, "a host, or host:port");
        }

        var closures = ClosuresOf(record);
        return kind is null || !Division.TryParse(code, out var division) ? null : new Site
        {
            Code = record.Text("code"),
            Name = record.Text("name"),
            Kind = kind.Value,
            Level = level ?? division.Level,
            DivisionCode = code,
            Industry = record.TextOrNull("industry"),
            SponsoringBody = record.Text("sponsoringBody"),
            SupervisingBody = record.Text("supervisingBody"),
            Authorities = authorities,
            ObligedFrom = record.Time("obligedFrom"),
            Closures = closures,
            PushUrl = record.TextOrNull("pushUrl"),
        };
    }

    private static List<Closure> ClosuresOf(CsvRecord record)
    {
        var closures = new List<Closure>();
        foreach (var text in record.Text("closures").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (text.Split('|') is [var span, var approvedBy, var reason] && span.Split('~') is [var first, var last]
                && CsvRecord.ParseTime(first) is { } from && CsvRecord.ParseTime(last) is { } to && from <= to)
            {
                closures.Add(new(from, to, approvedBy.Trim(), reason.Trim()));
            }
            else
            {
                record.Add("closures", text, "from~to|approved by|reason, as 2026-03-01 08:00~2026-03-02 08:00|某局|机房搬迁");
            }
        }

        return closures;
    }

    private static string Write(Closure closure) =>
        $"{CsvRecord.WriteTime(closure.From)}~{CsvRecord.WriteTime(closure.To)}|{Plain(closure.ApprovedBy)}|{Plain(closure.Reason)}";

    /// <summary>The two signs that part closures, in full width.</summary>
    private static string Plain(string text) => text.Replace(';', '；').Replace('|', '｜');

    private static bool IsCode(string text) => text.Length <= 64 && text.All(char.IsAsciiLetterOrDigit);

    private static bool IsDivision(string text) =>
        Division.TryParse(text, out var division) && (division == Division.State || Regions.Codes.Contains(division.Province.Code));

    private static bool IsAuthority(string text) =>
        Uri.TryCreate($"http://{text}/", UriKind.Absolute, out var address)
        && string.Equals(address.Authority, text, StringComparison.OrdinalIgnoreCase);
}
