using System.CommandLine;
using GovSync.Cli.Batch;
using GovSync.Core.Releases;

namespace GovSync.Cli.Verbs;

/// <summary><c>read PAGE</c>: everything that a page tells.</summary>
internal sealed class ReadVerb : Verb
{
    private readonly Argument<string?> _page;
    private readonly Option<string?> _url;
    private readonly Option<string?> _contentType;

    public ReadVerb() : base("read", "Read a page: title, document number, issuing bodies, time, source, text, kind, importance, reach.")
    {
        _page = AddArgument("page", "File with the page's bytes as served.");
        _url = AddOption("--url", "The page's own address, the base of its links.");
        _contentType = AddOption("--content-type", "The Content-Type header it was served with.");
    }

    protected override VerbResult Run(ParseResult arguments) => ResultOf(PageInput.FromFile(
        Require(arguments, _page), arguments.GetValue(_url), arguments.GetValue(_contentType)));

    protected override VerbResult Run(BatchLine line)
        => ResultOf(line.Page("page", line.Text("url"), line.Text("contentType")));

    private static VerbResult ResultOf(PageReading reading) => new(new ReadOutput(reading), TextOf(reading));

    private static string TextOf(PageReading reading) => string.Join('\n',
        reading.Title,
        $"  {reading.DocumentNumber ?? "-"} | {string.Join('、', reading.IssuingBodies)} | {reading.Kind}",
        $"  {(reading.IsKindCertain ? "" : "（类别待确认）")}{string.Join("；", reading.KindReasons)}",
        $"  {ReadOutput.Print(reading.PublishedAt) ?? "-"} | 来源 {reading.Source ?? "-"} | {reading.SiteName ?? "-"}",
        $"  {(reading.Importance.IsImportant ? "重要" : "非重要")}{(reading.Importance.IsCertain ? "" : "（待确认）")}：{string.Join("；", reading.Importance.Reasons)}",
        $"  {string.Join("；", ReachJudge.Judge(reading).Reasons)}",
        $"  {reading.Text.Length} characters, {reading.Attachments.Count} attachments, {reading.Links.Count} links, {reading.Charset}");
}
