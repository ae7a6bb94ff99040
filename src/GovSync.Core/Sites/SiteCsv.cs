using GovSync.Core.Releases;

namespace GovSync.Core.Sites;

/// <summary>The columns of <c>sites.csv</c>. Several authorities, parents, contacts or closures stand in one field, with ; between.</summary>
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

    private static readonly CsvWords<DeliveryChoice> Deliveries = new(
        (DeliveryChoice.Auto, ["auto", "自动"]),
        (DeliveryChoice.Pull, ["pull", "自行获取", "获取"]),
        (DeliveryChoice.Push, ["push", "推送"]));

    public static readonly CsvTable<Site> Table = new("sites",
    [
        new("code", "网站标识码", true, (site, _) => site.Code),
        new("name", "网站名称", true, (site, _) => site.Name),
        new("kind", "类型", true, (site, isChinese) => Kinds.Write(site.Kind, isChinese)),
        new("level", "层级", false, (site, isChinese) => Levels.Write(site.Level, isChinese)),
        new("divisionCode", "行政区划代码", false, (site, _) => site.DivisionCode),
        new("parents", "上级网站", false, (site, _) => string.Join("; ", site.Parents)),
        new("industry", "行业", false, (site, _) => site.Industry ?? ""),
        new("sponsoringBody", "主办单位", false, (site, _) => site.SponsoringBody),
        new("supervisingBody", "主管单位", false, (site, _) => site.SupervisingBody),
        new("platform", "平台", false, (site, _) => site.Platform ?? ""),
        new("authorities", "域名", false, (site, _) => string.Join("; ", site.Authorities)),
        new("formerAuthorities", "原域名", false, (site, _) => string.Join("; ", site.FormerAuthorities.Select(SiteFields.Write))),
        new("contacts", "联系人", false, (site, _) => string.Join("; ", site.Contacts.Select(SiteFields.Write))),
        new("obligedFrom", "起始时间", false, (site, _) => site.ObligedFrom is { } from ? CsvRecord.WriteTime(from) : ""),
        new("closures", "临时下线", false, (site, _) => string.Join("; ", site.Closures.Select(SiteFields.Write))),
        new("pushUrl", "推送地址", false, (site, _) => site.PushUrl ?? ""),
        new("delivery", "送达方式", false, (site, isChinese) => Deliveries.Write(site.Delivery, isChinese)),
    ]);

    private static readonly char[] Between = [';', '；', '、', ',', '，', ' ', '\n'];

    /// <summary>Null if a field cannot be used; then there is a fault.</summary>
    public static Site? Of(CsvRecord record)
    {
        record.Checked("code", IsCode, "letters and digits, 64 at most");
        var code = record.Checked("divisionCode", IsDivision, "six digits of GB/T 2260 in a known province, as 320100");
        var kind = record.Word("kind", Kinds);
        var level = record.Word("level", Levels);
        record.Checked("industry", Industries.Names.Contains, $"one of {string.Join("、", Industries.Names)}");
        record.Checked("pushUrl", RegistryCsv.IsWebAddress, "an absolute http or https address without a user name");
        var parents = Parts(record, "parents", IsCode, "site id codes");
        var authorities = Parts(record, "authorities", SiteAddress.IsAuthority, "a host, or host:port");
        var site = new Site
        {
            Code = record.Text("code"),
            Name = record.Text("name"),
            Kind = kind ?? SiteKind.Portal,
            Level = level ?? SiteLevel.County,
            DivisionCode = code,
            Parents = parents,
            Industry = record.TextOrNull("industry"),
            SponsoringBody = record.Text("sponsoringBody"),
            SupervisingBody = record.Text("supervisingBody"),
            Platform = record.TextOrNull("platform"),
            Authorities = authorities,
            FormerAuthorities = SiteFields.Read(record, "formerAuthorities", SiteFields.FormerAuthorityOf, "host|last day, as www.old.gov.cn|2025-06-30, with ; between"),
            Contacts = SiteFields.Read(record, "contacts", SiteFields.ContactOf, "name|phone|e-mail, with ; between"),
            ObligedFrom = record.Time("obligedFrom"),
            Closures = SiteFields.Read(record, "closures", SiteFields.ClosureOf, "from~to|approved by|reason, with ; between"),
            PushUrl = record.TextOrNull("pushUrl"),
            Delivery = record.Word("delivery", Deliveries) ?? DeliveryChoice.Auto,
        };
        foreach (var (column, found, expected) in SiteCheck.FaultsOf(site))
        {
            record.Add(column, found, expected);
        }

        var isDivided = Division.TryParse(code, out var division);
        if (code.Length == 0 && level is null)
        {
            record.Add("level", record.Text("level"), $"{Levels.Expected}: without a division code nothing else says it");
        }

        return kind is null || (code.Length > 0 && !isDivided) ? null : site with { Level = level ?? division.Level };
    }

    private static string[] Parts(CsvRecord record, string column, Func<string, bool> holds, string expected)
    {
        var parts = record.Text(column).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var part in parts.Where(part => !holds(part)))
        {
            record.Add(column, part, expected);
        }

        return parts;
    }

    private static bool IsCode(string text) => text.Length <= 64 && text.All(char.IsAsciiLetterOrDigit);

    private static bool IsDivision(string text) =>
        Division.TryParse(text, out var division) && (division == Division.State || Regions.Codes.Contains(division.Province.Code));
}
