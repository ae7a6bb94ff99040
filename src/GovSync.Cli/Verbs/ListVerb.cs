using System.CommandLine;
using GovSync.Cli.Batch;
using GovSync.Core.Releases;
using GovSync.Core.Sites;

namespace GovSync.Cli.Verbs;

/// <summary><c>list PAGE --url U [--selector S]</c>: entries of a list page.</summary>
internal sealed class ListVerb : Verb
{
    private readonly Argument<string?> _page;
    private readonly Option<string?> _url;
    private readonly Option<string?> _selector;
    private readonly Option<string?> _contentType;

    public ListVerb() : base("list", "Read a list page: the titles, links and dates of its entries.")
    {
        _page = AddArgument("page", "File with the page's bytes as served.");
        _url = AddOption("--url", "The page's own address, the base of its links.");
        _selector = AddOption("--selector", "Selector of the entries, e.g. \"ul.list li\"; without it the list is found by itself.");
        _contentType = AddOption("--content-type", "The Content-Type header it was served with.");
    }

    protected override VerbResult Run(ParseResult arguments) => ResultOf(
        Require(arguments, _page), arguments.GetValue(_contentType), arguments.GetValue(_url), arguments.GetValue(_selector));

    protected override VerbResult Run(BatchLine line) =>
        ResultOf(line.RequirePath("page"), line.Text("contentType"), line.Text("url"), line.Text("selector"));

    private static VerbResult ResultOf(string path, string? contentType, string? url, string? selector) =>
        ChannelOutput.Of(ChannelReader.Read(PageInput.Bytes(path), contentType, url, ChannelFormat.List, selector));
}
