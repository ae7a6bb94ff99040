using GovSync.Core.Releases;
using GovSync.Core.Reposts;

namespace GovSync.Core.Sites;

/// <summary>The one place where what went wrong at a source is classified.</summary>
public static class SourceFaults
{
    /// <param name="status">0 = no answer.</param>
    public static SourceFault Of(UnreadableReason reason, int status) => reason switch
    {
        UnreadableReason.Unreachable => SourceFault.Unreachable,
        UnreadableReason.TimedOut => SourceFault.TimedOut,
        UnreadableReason.HttpError => OfStatus(status),
        UnreadableReason.AskedToWait => SourceFault.AskedToWait,
        UnreadableReason.TooLarge => SourceFault.TooLarge,
        UnreadableReason.TooManyRedirects => SourceFault.TooManyRedirects,
        UnreadableReason.Forbidden => SourceFault.Forbidden,
        UnreadableReason.Challenge => SourceFault.Challenge,
        UnreadableReason.NeedsJavaScript => SourceFault.NeedsJavaScript,
        UnreadableReason.NoEntries or UnreadableReason.ListTooShort or UnreadableReason.NoChannel or UnreadableReason.NewMedia => SourceFault.NoEntries,
        UnreadableReason.BrokenContent => SourceFault.UnknownFormat,
        UnreadableReason.CandidateUnread => SourceFault.EntryUnread,
    };

    public static SourceFault Of(ChannelFault fault) => fault switch
    {
        ChannelFault.Empty => SourceFault.Empty,
        ChannelFault.UnexpectedHtml => SourceFault.UnexpectedHtml,
        ChannelFault.BrokenXml => SourceFault.BrokenXml,
        ChannelFault.BrokenJson => SourceFault.BrokenJson,
        ChannelFault.UnknownFormat => SourceFault.UnknownFormat,
        ChannelFault.NoEntries => SourceFault.NoEntries,
        ChannelFault.NeedsJavaScript => SourceFault.NeedsJavaScript,
        ChannelFault.Challenge => SourceFault.Challenge,
        ChannelFault.SelectorFindsNothing => SourceFault.SelectorFindsNothing,
    };

    /// <param name="fault">Null = none.</param>
    public static ScanPace PaceOf(SourceFault? fault) => fault is { } known ? PaceOf(known) : ScanPace.Usual;

    private static ScanPace PaceOf(SourceFault fault) => fault switch
    {
        SourceFault.EntryUnread or SourceFault.SelectorFindsNothing => ScanPace.Usual,
        SourceFault.Refused or SourceFault.Challenge or SourceFault.Forbidden => ScanPace.Stopped,
        SourceFault.Unreachable or SourceFault.TimedOut or SourceFault.ServerError or SourceFault.HttpError or SourceFault.NotFound => ScanPace.Slower,
        SourceFault.AskedToWait or SourceFault.TooLarge or SourceFault.TooManyRedirects or SourceFault.NeedsJavaScript => ScanPace.Slower,
        SourceFault.Empty or SourceFault.UnexpectedHtml or SourceFault.BrokenXml or SourceFault.BrokenJson => ScanPace.Slower,
        SourceFault.UnknownFormat or SourceFault.NoEntries => ScanPace.Slower,
    };

    /// <summary>412 is what a widespread shield (瑞数) answers to programs, 521 another (加速乐).</summary>
    private static SourceFault OfStatus(int status) => status switch
    {
        401 or 403 or 407 or 412 or 451 or 521 => SourceFault.Refused,
        404 or 410 => SourceFault.NotFound,
        429 => SourceFault.AskedToWait,
        >= 500 => SourceFault.ServerError,
        _ => SourceFault.HttpError,
    };
}
