using System.Text.RegularExpressions;
using GovSync.Core.Releases;
using GovSync.Core.Releases.Reading;

namespace GovSync.Core.Interpretations;

/// <summary>Tells the form of an interpretation (解读形式) from its title, and where that says nothing from what the page holds.</summary>
public static partial class InterpretationForms
{
    private const int ShortText = 120;

    /// <summary>What the title says first, in the order in which one word outweighs another: 专家视频解读 is a video.</summary>
    private static readonly (InterpretationForm Form, Regex Title)[] Titles =
    [
        (InterpretationForm.PressConference, PressConferences()),
        (InterpretationForm.Picture, Pictures()),
        (InterpretationForm.Audio, Audios()),
        (InterpretationForm.Video, Videos()),
        (InterpretationForm.Expert, Experts()),
        (InterpretationForm.MediaComment, Comments()),
    ];

    /// <summary>Columns by form, where a title says nothing: 媒体解读, 图解.</summary>
    private static readonly (InterpretationForm Form, string Word)[] Columns =
    [
        (InterpretationForm.PressConference, "发布会"),
        (InterpretationForm.Audio, "音频"),
        (InterpretationForm.Video, "视频"),
        (InterpretationForm.Expert, "专家"),
        (InterpretationForm.MediaComment, "媒体"),
        (InterpretationForm.Picture, "图"),
    ];

    public static InterpretationForm Of(PageReading page)
    {
        var title = Script.Simplified(page.Title);
        return Titles.FirstOrDefault(form => form.Title.IsMatch(title)) is { Title: not null } byTitle ? byTitle.Form
            : Columns.FirstOrDefault(form => IsColumn(page, form.Word)) is { Word: not null } byColumn
                && (byColumn.Form != InterpretationForm.Picture || page.Text.Length < ShortText) ? byColumn.Form
            : InterpretationForm.Text;
    }

    private static bool IsColumn(PageReading page, string word) => page.ColumnName?.Contains(word, StringComparison.Ordinal) == true;

    [GeneratedRegex("发布会|吹风会|文字实录|通气会")]
    private static partial Regex PressConferences();

    [GeneratedRegex("图解|一图|读懂|图说|长图|海报|漫画|图文|图片|明白卡|图表")]
    private static partial Regex Pictures();

    [GeneratedRegex("音频|语音解读|听政策")]
    private static partial Regex Audios();

    [GeneratedRegex("视频|动画|微课|短片|访谈录像|动漫|微电影")]
    private static partial Regex Videos();

    [GeneratedRegex("专家|学者|教授|研究员|院士")]
    private static partial Regex Experts();

    [GeneratedRegex("媒体|评论|社论|时评|人民日报|新华社|观察|述评|快评")]
    private static partial Regex Comments();
}
