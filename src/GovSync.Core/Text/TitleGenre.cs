using System.Text.RegularExpressions;

namespace GovSync.Core.Text;

/// <summary>
/// What a folded title says its document does to another one of nearly the same name: carries it out (实施意见), changes, supplements or ends
/// it (修改…的决定). Titles that differ in that name two documents, however alike they are.
/// </summary>
internal static partial class TitleGenre
{
    public static bool AreOther(string one, string other) =>
        CarriesOut().IsMatch(one) != CarriesOut().IsMatch(other) || Deed(one) != Deed(other);

    private static string Deed(string title) => Deeds().Match(title).Value;

    [GeneratedRegex("(实施(意见|方案|办法|细则|计划)|细则|任务分工(方案)?)(的(通知|意见|公告|决定|函))?([0-9]*年?[版修订]*)?$")]
    private static partial Regex CarriesOut();

    [GeneratedRegex("(?<=^|关于)(修改|修订|废止|补充|停止|暂停|延长|延续|撤销|取消)(?=.{4})|补充通知$")]
    private static partial Regex Deeds();
}
