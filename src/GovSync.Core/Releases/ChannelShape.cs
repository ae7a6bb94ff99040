using GovSync.Core.Sites;

namespace GovSync.Core.Releases;

/// <summary>How a source is to be read, as its row says; everything null = it is found by itself.</summary>
public sealed record ChannelShape
{
    public static ChannelShape ByItself { get; } = new();

    public ChannelFormat Format { get; init; }

    /// <summary>See <see cref="Channel.Selector"/>.</summary>
    public string? Entries { get; init; }

    public string? Title { get; init; }

    public string? Link { get; init; }

    public string? Time { get; init; }

    public string? TimeFormat { get; init; }

    public string? Charset { get; init; }

    /// <summary>True if some part of an entry is found by the row's word.</summary>
    public bool HasFields => Title is not null || Link is not null || Time is not null;

    public static ChannelShape Of(Channel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return new()
        {
            Format = channel.Format,
            Entries = channel.Selector,
            Title = channel.TitleAt,
            Link = channel.LinkAt,
            Time = channel.TimeAt,
            TimeFormat = channel.TimeFormat,
            Charset = channel.Charset,
        };
    }
}
