using System.Text.RegularExpressions;

namespace GovSync.Core.Text;

/// <summary>Lines that belong to a page and not to the document on it: navigation, metadata, print buttons, share notes.</summary>
public static partial class PageChrome
{
    private const int LongestLine = 160;

    public static bool IsChrome(string line)
    {
        var trimmed = line.Trim();
        return trimmed.Length <= LongestLine && (trimmed.Length == 0 || Lines().IsMatch(Simplified(trimmed)));
    }

    /// <summary>The text without such lines, an empty string if nothing is left.</summary>
    public static string Without(string text) =>
        text.Length == 0 ? text : string.Join('\n', ReleaseMarks().Replace(text, "").Split('\n').Where(line => !IsChrome(line)));

    private static string Simplified(string line) => string.Create(line.Length, line, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = TextFold.FoldCharacter(source[i]);
        }
    });

    [GeneratedRegex("""
        ^(您?(现在|当前)的?(所在)?位置|首页\s*[>»])
        | ^[^,.，。；;“”—]{2,16}(\s*>{1,2}\s*[^,.，。；;“”—]{2,30}){2,6}$|^.{0,30}>>$
        | ^[\d.\s]*[\[【]?(索\s*引\s*号|主题(分类|词)|发[文布](机关|机构|单位|日期|时间)|联合发文单位|实施日期|成文日期|生效日期|废止日期|有效性|时效|文件来源
          |公文种类|信息(分类|来源|索引)|发文字号|文\s*号|标\s*题|名\s*称|统一编号|公开(方式|日期|时间|形式|范围|类型)|关键[词字])\s*[\]】:]
        | ^(发布|更新|编辑|发表|公开)?(时间|日期)\s*:.{0,80}$
        | ^[\[【(]?\s*(来源|信息来源|文章来源|本文来源|稿源|作者|责任编辑|责编|编辑|录入者?|校对|审核|初审|复审|终审|浏览(次数|量)?|点击(数|率)?|阅读(量|次数)?|访问量?|字号|字体
          |打印(本页)?|列印|分享到?|关闭(窗口|本页)?|返回(顶部|列表)?|上一[条篇]|下一[条篇]|相关(链接|阅读|稿件|文章|附件|新闻|文件|解读|政策)(与解读|链接)?|附件下载|网站地图
          |无障碍|设为首页|加入收藏|收藏|微信|微博|主办|承办|版权所有|联系我们|备案号?|摘要)\s*([:|\]】)(\[>]|\s|$)
        | ^.{0,20}(扫一扫|在手机打开|二维码|适老化模式|大\s+中\s+小|【打印|\[打印|关闭窗口|下载word|下载pdf|分享到|icp备).{0,40}$
        | ^\(?(此件|本件|此文).{0,14}(公开|发布|删减)\)?$
        | ^(?=.*(上一页|下一页|尾页|末页|共\s*\d+\s*页))([\d\s/|>»«<]|第|共|页|上一|下一|首|尾|末)+$
        | ^\[cut\]$ | ^-->$
        | ^\d{2,4}[-./年]\d{1,2}[-./月]\d{1,4}日?\s*\d{1,2}:\d{2}(:\d{2})?(\s*来源.{0,40})?$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Lines();

    /// <summary>A release mark that pages print within or behind the signature, or leave out.</summary>
    [GeneratedRegex("[(（]\\s*(此件|本件)[^()（）]{0,14}(公开|发布|删减)\\s*[)）]|公开方式[:：]\\s*(主动|依申请)公开")]
    private static partial Regex ReleaseMarks();
}
