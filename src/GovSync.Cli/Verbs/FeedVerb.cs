using System.CommandLine;
using GovSync.Cli.Batch;
using GovSync.Core.Releases;
using GovSync.Core.Sites;

namespace GovSync.Cli.Verbs;

/// <summary><c>feed FILE</c>: entries of a feed or JSON index.</summary>
internal sealed class FeedVerb : Verb
{
    private readonly Argument<string?> _file;
    private readonly Option<string?> _url;
    private readonly Option<string?> _contentType;

    public FeedVerb() : base("feed", "Read a feed (RSS, Atom, JSON Feed) or a JSON index: title and entries.")
    {
        _file = AddArgument("file", "File with the feed's bytes as served.");
        _url = AddOption("--url", "The feed's own address, the base of its links.");
        _contentType = AddOption("--content-type", "The Content-Type header it was served with.");
    }

    protected override VerbResult Run(ParseResult arguments) =>
        ResultOf(Require(arguments, _file), arguments.GetValue(_contentType), arguments.GetValue(_url));

    protected override VerbResult Run(BatchLine line) =>
        ResultOf(line.RequirePath("feed"), line.Text("contentType"), line.Text("url"));

    private static VerbResult ResultOf(string path, string? contentType, string? url) =>
        ChannelOutput.Of(ChannelReader.Read(PageInput.Bytes(path), contentType, url, ChannelFormat.Feed));
}
