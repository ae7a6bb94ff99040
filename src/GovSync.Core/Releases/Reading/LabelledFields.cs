using System.Text.RegularExpressions;
using GovSync.Core.Text;

namespace GovSync.Core.Releases.Reading;

/// <summary>
/// Fields with a label: "来源：…" in the line under the title, the document table of gov.cn (索引号, 发文机关, 发文字号 …) and of
/// gkmlpt. Labels may be parted by spaces, share a line, stand in a cell of their own or on the line before their value.
/// </summary>
internal sealed partial class LabelledFields
{
    /// <summary>Words that begin page furniture right behind a value.</summary>
    private static readonly string[] Furniture =
    [
        "【", "浏览", "点击", "阅读", "访问", "字体", "字号", "打印", "分享", "视力保护", "收藏", "责任编辑", "关闭", "我要纠错", "听全文", "背景颜色",
        "大 中 小", "[大", "[打印", "[关闭", "[字", "|", "｜", "扫一扫", "朗读", "A+", "A-", "下载", "纠错",
    ];

    private readonly Dictionary<PageField, List<string>> _values = [];

    /// <param name="lines">Lines in the order of trust: the first value of a field counts first.</param>
    public LabelledFields(IEnumerable<PageLine> lines)
    {
        PageField? pending = null;
        foreach (var line in lines)
        {
            pending = ReadLine(line.Text, pending);
        }
    }

    public string? First(PageField field) => _values.TryGetValue(field, out var values) ? values[0] : null;

    public IReadOnlyList<string> All(PageField field) => _values.TryGetValue(field, out var values) ? values : [];

    /// <returns>The label at the end of the line that still waits for its value.</returns>
    private PageField? ReadLine(string line, PageField? pending)
    {
        foreach (var cell in line.Split('\t'))
        {
            pending = ReadCell(cell, pending);
        }

        return pending;
    }

    private PageField? ReadCell(string cell, PageField? pending)
    {
        var simplified = Script.Simplified(cell);
        if (LoneLabel(simplified) is { } lone)
        {
            return lone;
        }

        var marks = MarksIn(simplified);
        if (pending is { } waiting)
        {
            Add(waiting, cell[..(marks.Count > 0 ? marks[0].Start : cell.Length)]);
        }

        for (var i = 0; i < marks.Count; i++)
        {
            var end = i + 1 < marks.Count ? marks[i + 1].Start : cell.Length;
            var value = cell[marks[i].End..end];
            if (i + 1 == marks.Count && string.IsNullOrWhiteSpace(value))
            {
                return marks[i].Field;
            }

            Add(marks[i].Field, value);
        }

        return null;
    }

    /// <summary>A cell that is nothing but a label; without a colon only long labels are believed.</summary>
    private static PageField? LoneLabel(string cell)
    {
        if (cell.Length > 16)
        {
            return null;
        }

        var bare = WhiteSpace.Remove(cell).Trim('【', '】', '[', ']');
        var hasColon = bare.EndsWith('：') || bare.EndsWith(':');
        var label = bare.TrimEnd('：', ':');
        return hasColon || label.Length >= 3 || label is "文号" or "名称" or "标题" or "来源" ? FieldLabels.Of(label) : null;
    }

    private static List<(int Start, int End, PageField Field)> MarksIn(string cell)
    {
        var marks = new List<(int, int, PageField)>();
        for (var i = 0; i < cell.Length && marks.Count < 20; i++)
        {
            if (cell[i] is '：' or ':' or '︰' && LabelBefore(cell, i) is { } mark)
            {
                marks.Add((mark.Start, i + 1, mark.Field));
            }
            else if (cell[i] is '】' or ']' && LabelBefore(cell, i) is { Start: > 0 } boxed && cell[boxed.Start - 1] is '【' or '[')
            {
                marks.Add((boxed.Start - 1, i + 1, boxed.Field));
            }
        }

        return marks;
    }

    /// <summary>The longest known label that ends right before the colon. A short one must not be the tail of a longer word (资料来源).</summary>
    private static (int Start, PageField Field)? LabelBefore(string cell, int colon)
    {
        Span<char> label = stackalloc char[FieldLabels.MaxLength];
        var length = 0;
        (int, PageField)? best = null;
        for (var i = colon - 1; i >= 0 && length < label.Length; i--)
        {
            if (char.IsWhiteSpace(cell[i]))
            {
                continue;
            }

            if (!IsHan(cell[i]))
            {
                break;
            }

            label[^++length] = cell[i];
            if (FieldLabels.Of(label[^length..]) is { } field && (length >= 4 || i == 0 || !IsHan(cell[i - 1])))
            {
                best = (i, field);
            }
        }

        return best;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private void Add(PageField field, string value)
    {
        var clean = Clean(field == PageField.Source ? BeforeDate(value) : value);
        if (field == PageField.Other || clean.Length == 0 || clean is "无" or "-" or "--" or "/" or "——")
        {
            return;
        }

        if (!_values.TryGetValue(field, out var values))
        {
            _values[field] = values = [];
        }

        values.Add(clean);
    }

    /// <summary>The time may follow the source without a label: 来源：某某局 2026-03-02.</summary>
    private static string BeforeDate(string value) => Date().Match(value) is { Success: true, Index: > 0 } date ? value[..date.Index] : value;

    private static string Clean(string value)
    {
        var end = value.Length;
        foreach (var word in Furniture)
        {
            var at = value.IndexOf(word, StringComparison.Ordinal);
            end = at > 0 && at < end && value.AsSpan(0, at).ContainsAnyExcept(' ', '\u3000') ? at : end;
        }

        return TrimBrackets(WhiteSpace.Fold(value[..end]));
    }

    private static string TrimBrackets(string value)
    {
        value = value.TrimEnd(']', '】', ' ', '|', '；', ';', '，', ',', '(', '（', '[', '【');
        var isUnopened = value.EndsWith('）') && !value.Contains('（', StringComparison.Ordinal)
            || value.EndsWith(')') && !value.Contains('(', StringComparison.Ordinal);
        return (isUnopened ? value[..^1] : value).Trim();
    }

    [GeneratedRegex(@"[\s|(（\[【]+(19|20)\d\d\s?[-年/.].*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
