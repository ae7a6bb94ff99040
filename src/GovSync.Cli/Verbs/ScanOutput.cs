using GovSync.Core.Releases;
using GovSync.Core.Sites;

namespace GovSync.Cli.Verbs;

/// <summary>A preview as <c>scan --json</c> prints it.</summary>
internal sealed class ScanOutput(Channel channel, ChannelPreview preview)
{
    public string SiteCode => channel.SiteCode;

    public string Channel => channel.Id;

    public string Url => preview.Url;

    public string Format => preview.Format;

    public string? Title => preview.Title;

    public int Count => preview.Count;

    public IEnumerable<ChannelOutput.EntryOutput> Entries => preview.Entries.Select(entry => new ChannelOutput.EntryOutput(entry));

    public int WithoutAddress => preview.WithoutAddress;

    public int WithoutTime => preview.WithoutTime;

    public int CutTitles => preview.CutTitles;

    public int InFuture => preview.InFuture;

    public string? NextPage => preview.NextPage;

    public string? Fault => preview.Fault;

    public string? FaultDetail => preview.FaultDetail;

    public static VerbResult Of(Channel channel, ChannelPreview preview) =>
        new(new ScanOutput(channel, preview), TextOf(channel, preview), preview.Fault is not null);

    private static string TextOf(Channel channel, ChannelPreview preview) => string.Join('\n', preview.Entries
        .Select(entry => $"{ReadOutput.Print(entry.PublishedAt) ?? "-",-25} {entry.Title}\n{"",-25} {entry.Url ?? entry.Href}")
        .Prepend($"{channel.SiteCode}~{channel.Id} {preview.Url}: {preview.Format} {preview.Title}, {preview.Count} entries")
        .Append($"without address {preview.WithoutAddress}, without time {preview.WithoutTime}, cut titles {preview.CutTitles}, "
            + $"times ahead {preview.InFuture}, next page {preview.NextPage ?? "none"}")
        .Concat(preview.Fault is { } fault ? [$"{fault}: {preview.FaultDetail}"] : []));
}
