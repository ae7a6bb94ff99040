using System.CommandLine;
using GovSync.Cli.Batch;
using GovSync.Cli.Registry;
using GovSync.Core.Sites;
using GovSync.Functions.Sites;
using GovSync.Functions.Web;

namespace GovSync.Cli.Verbs;

/// <summary>
/// <c>scan CHANNEL --dry-run</c>: what a source yields, fetched as the app fetches it, before it is registered. CHANNEL is an address with
/// options, or a file of channels (CSV, or JSON as the registry takes it), of which <c>--only</c> picks one.
/// </summary>
internal sealed class ScanVerb : Command
{
    private readonly Argument<string> channel = new("channel") { Description = "An address, or a channels.csv or .json." };
    private readonly Option<string?> only = new("--only") { Description = "Of a file: this row only, as SITE~CHANNEL or CHANNEL." };
    private readonly Option<bool> isDryRun = new("--dry-run") { Description = "Read once and store nothing; the only way without a server." };
    private readonly Option<string[]> allow = new("--allow")
    {
        Description = "host:port that may be fetched though it is not public, as that of a demo.", HelpName = "AUTHORITY",
    };

    private readonly Option<bool> isJson = new("--json") { Description = "Print JSON: one object, one a line where a file has several channels." };

    private readonly (string Column, Option<string?> Option)[] columns =
    [
        ("format", new("--format") { Description = "auto, feed, json, list or sitemap." }),
        ("selector", new("--selector") { Description = "Where the entries are: a selector, or a path in JSON." }),
        ("titleAt", new("--title-at") { Description = "Within an entry, its title." }),
        ("linkAt", new("--link-at") { Description = "Within an entry, its link." }),
        ("timeAt", new("--time-at") { Description = "Within an entry, its time." }),
        ("timeFormat", new("--time-format") { Description = "As dd/MM/yyyy HH:mm, or unix, unixMs." }),
        ("charset", new("--charset") { Description = "utf-8, gb18030 or big5, where the source says nothing or the wrong thing." }),
    ];

    public ScanVerb() : base("scan", "Preview what a source yields: list page, feed, sitemap or JSON.")
    {
        Add(channel);
        Add(only);
        Add(isDryRun);
        Add(allow);
        Add(isJson);
        foreach (var (_, option) in columns)
        {
            Add(option);
        }

        SetAction(InvokeAsync);
    }

    private async Task<int> InvokeAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            if (!arguments.GetValue(isDryRun))
            {
                throw new BadInputException("--dry-run: found it missing; a scan that stores what it finds is a server's.");
            }

            var writer = new ResultWriter(arguments.InvocationConfiguration.Output, arguments.GetValue(isJson));
            using var fenced = new FencedClient(new FetchFence(arguments.GetValue(allow) ?? []));
            using var fetcher = new PageFetcher(fenced.Client, new FetchLimits(), TimeProvider.System);
            var previewer = new ChannelPreviewer(fetcher, TimeProvider.System);
            var hasFinding = false;
            foreach (var row in ChannelsOf(arguments))
            {
                var result = ScanOutput.Of(row, await previewer.ReadAsync(row, cancellationToken));
                writer.Write(result);
                hasFinding |= result.HasFinding;
            }

            return hasFinding ? ExitCode.Finding : ExitCode.Done;
        }
        catch (BadInputException fault)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"{Name}: {fault.Message}");
            return ExitCode.BadInput;
        }
    }

    private List<Channel> ChannelsOf(ParseResult arguments)
    {
        var named = arguments.GetRequiredValue(channel);
        if (Uri.TryCreate(named, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return [ChannelFile.OfAddress(named, columns.Select(column => (column.Column, arguments.GetValue(column.Option))))];
        }

        var rows = ChannelFile.Read(named);
        var wanted = arguments.GetValue(only);
        List<Channel> picked = [.. rows.Where(row => wanted is null || row.Id == wanted || $"{row.SiteCode}~{row.Id}" == wanted)];
        return picked.Count > 0 ? picked : throw new BadInputException($"{named}: found {rows.Count} channels, none is {wanted ?? "there"}.");
    }
}
