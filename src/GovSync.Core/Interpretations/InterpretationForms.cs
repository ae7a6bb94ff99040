using System.Text.RegularExpressions;
using GovSync.Core.Releases;

namespace GovSync.Core.Interpretations;

/// <summary>Tells the form of an interpretation (解读形式) from its title, and where that says nothing from what the page holds.</summary>
internal static partial class InterpretationForms
{
    private const int ShortText = 120;

    public static InterpretationForm Of(PageReading page)
    {
        var title = page.Title;
        return PressConferences().IsMatch(title) ? InterpretationForm.PressConference
            : Pictures().IsMatch(title) ? InterpretationForm.Picture
            : Videos().IsMatch(title) ? InterpretationForm.Video
            : Comments().IsMatch(title) || IsColumn(page, "媒体") ? InterpretationForm.MediaComment
            : page.Text.Length < ShortText && IsColumn(page, "图") ? InterpretationForm.Picture
            : InterpretationForm.Text;
    }

    private static bool IsColumn(PageReading page, string word) => page.ColumnName?.Contains(word, StringComparison.Ordinal) == true;

    [GeneratedRegex("发布会|吹风会|文字实录|通气会")]
    private static partial Regex PressConferences();

    [GeneratedRegex("图解|一图|读懂|图说|长图|海报|漫画|图文|图片|明白卡")]
    private static partial Regex Pictures();

    [GeneratedRegex("视频|动画|音频|微课|短片|访谈录像|动漫")]
    private static partial Regex Videos();

    [GeneratedRegex("媒体|评论|社论|时评|专家|人民日报|新华社|观察")]
    private static partial Regex Comments();
}
