using GovSync.Core.Interpretations;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Benchmarks.Variants;

/// <summary>The titles and first words by which interpretations of a policy go, made of the policy's own title.</summary>
internal static class InterpretationVariants
{
    public static readonly (string Name, InterpretationForm Form, Func<Names, (string Title, string? Text)> Make)[] All =
    [
        ("full title", InterpretationForm.Text, names => ($"《{names.Title}》政策解读", null)),
        ("short title", InterpretationForm.Text, names => ($"关于《{names.Short}》的解读", null)),
        ("no marks", InterpretationForm.Text, names => ($"{names.Short}政策解读", null)),
        ("picture", InterpretationForm.Picture, names => ($"一图读懂 | {names.Short}", "")),
        ("picture of the full title", InterpretationForm.Picture, names => ($"图解：{names.Title}", "")),
        ("answers", InterpretationForm.Text, names => ($"有关负责人就《{names.Short}》答记者问", null)),
        ("audio", InterpretationForm.Audio, names => ($"【音频解读】《{names.Short}》", "")),
        ("video", InterpretationForm.Video, names => ($"视频解读｜《{names.Short}》", "")),
        ("expert", InterpretationForm.Expert, names => ($"把好事办好——专家解读《{names.Short}》", null)),
        ("press conference", InterpretationForm.PressConference, names => ($"《{names.Short}》新闻发布会", null)),
        ("media", InterpretationForm.MediaComment, names => ($"【媒体解读】《{names.Short}》印发", null)),
        ("in parts", InterpretationForm.Text, names => ($"《{names.Short}》解读之一：适用范围和对象", null)),
        ("questions", InterpretationForm.Text, names => ($"《{names.Short}》政策问答（一）", null)),
        ("number behind", InterpretationForm.Text, names => ($"《{names.Short}》{(names.Number is null ? "" : $"（{names.Number}）")}解读", null)),
        ("drafting notes", InterpretationForm.Text, names => ($"关于《{names.Title}》的起草说明", null)),
        ("headline", InterpretationForm.Text, names => ("政策解读丨办好群众身边的事，有了新办法", Introduced(names))),
        ("headline with a basis", InterpretationForm.Text, names => (
            "政策解读：新规有哪些看点", $"为落实《关于加快推进绿色出行的若干意见》（青政发〔2019〕3号）要求，{Introduced(names)}")),
    ];

    public static PageReading Read((string Title, string? Text) page, string? address = null) => PageReadings.FromParts(
        page.Title, address, null, null, page.Text ?? "现将有关内容解读如下。\n一、出台背景\n为进一步做好有关工作，结合实际，起草了本文件。", null);

    private static string Introduced(Names names) =>
        $"近日，《{names.Short}》{(names.Number is null ? "" : $"（{names.Number}）")}（以下简称《文件》）印发。现就有关内容解读如下。\n一、背景\n文件的出台，对做好有关工作具有重要意义。";

    /// <summary>What a policy is called.</summary>
    /// <param name="Short">What interpretations quote: the document that a notice issues, else the title from 关于 on.</param>
    internal sealed record Names(string Title, string Short, string? Number)
    {
        public static Names Of(PageReading policy)
        {
            var title = DocumentTitle.Of(policy.Title);
            var quoted = title.Quoted.Count == 1 ? title.Quoted[0] : null;
            var about = title.Bare.IndexOf("关于", StringComparison.Ordinal);
            return new(title.Bare, quoted ?? (about > 0 ? title.Bare[about..] : title.Bare), policy.DocumentNumber);
        }
    }
}
