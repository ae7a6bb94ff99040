using System.Collections.Frozen;

namespace GovSync.Core.Releases.Reading;

/// <summary>What a labelled field of a page's header or document table tells.</summary>
internal enum PageField
{
    Title,

    /// <summary>发文机关: who issued the document.</summary>
    IssuingBody,

    /// <summary>发布机构: who put the page up; on a repost not the issuing body.</summary>
    Publisher,
    PublishedAt,

    /// <summary>成文日期.</summary>
    WrittenAt,

    /// <summary>生成日期: when the entry was made; some systems print no other day.</summary>
    EnteredAt,
    DocumentNumber,
    Source,

    /// <summary>有效性: whether the document is still in force.</summary>
    Validity,

    /// <summary>Any other known label: where it begins, the value before it ends.</summary>
    Other,
}

/// <summary>The labels that portals print, without white space ("文　　号" is 文号).</summary>
internal static class FieldLabels
{
    public const int MaxLength = 8;

    private static readonly FrozenDictionary<string, PageField> Known = new Dictionary<PageField, string>
    {
        [PageField.Title] = "标题 名称 信息名称 文件名称 公文名称 文件标题 公文标题 信息标题",
        [PageField.IssuingBody] =
            "发文机关 发文单位 发文机构 制发机关 制定机关 发布机关 印发机关 颁布机关 颁发部门 公布机关 联合发文单位 发文部门 制发单位 制定单位 印发单位",
        [PageField.Publisher] = "发布机构 发布单位 发布部门 公开机构 公开主体 信息提供单位 责任部门 公开责任部门 信息公开机构 公开单位 公开部门 发布人 供稿单位",
        [PageField.PublishedAt] =
            "发布日期 发布时间 发表时间 发表日期 公开日期 公开时间 上传时间 发稿时间 信息时间 刊登时间 发文发布日期 上网时间 上网日期 添加时间 录入时间 信息发布日期 更新时间 更新日期 日期 时间",
        [PageField.WrittenAt] = "成文日期 成文时间 发文日期 发文时间 公布日期 印发日期 印发时间 形成日期 产生日期 签发日期 颁布日期",
        [PageField.EnteredAt] = "生成日期 生成时间 录入日期",
        [PageField.DocumentNumber] = "发文字号 文号 发文文号 文件编号 文件号 公文文号 文件文号 发文号 文件字号 公文字号 发布文号",
        [PageField.Source] = "来源 信息来源 文章来源 稿件来源 新闻来源 内容来源 转载来源 文件来源 消息来源 稿源 文章出处 信息出处",
        [PageField.Validity] = "有效性 时效性 是否有效 时效状态 文件状态 效力状态 有效状态 文件有效性",
        [PageField.Other] =
            "索引号 信息索引 信息索引号 索取号 主题分类 分类 信息分类 主题词 体裁分类 体裁 组配分类 服务对象 有效期 "
            + "实施日期 施行日期 生效日期 失效日期 废止日期 统一编号 浏览量 浏览次数 浏览 点击量 点击数 点击率 点击次数 点击 阅读 阅读量 阅读次数 阅读数 访问量 访问次数 "
            + "字体 字号 字体大小 浏览字号 视力保护色 保护视力色 背景颜色 打印 分享 分享到 分享至 作者 责任编辑 编辑 责编 审核 审核人 校对 初审 复审 终审 类型 文章类型 "
            + "信息类型 信息类别 公开方式 公开形式 公开范围 公开类别 公开属性 公开程序 关键词 关键字 主送 主送单位 栏目 所属栏目 地区 语种 摄影 通讯员 记者 内容概述 "
            + "信息概述 备注 附件 服务领域 所属机构 公开时限 载体类型 文种 人气 收藏 扫一扫 当前位置 您当前位置 您的位置 登记号",
    }.SelectMany(pair => pair.Value.Split(' ').Select(label => KeyValuePair.Create(label, pair.Key))).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, PageField>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static PageField? Of(ReadOnlySpan<char> label) => Lookup.TryGetValue(label, out var field) ? field : null;
}
