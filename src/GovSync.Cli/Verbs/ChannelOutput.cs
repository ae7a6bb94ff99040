using GovSync.Core.Releases;

namespace GovSync.Cli.Verbs;

/// <summary>A channel reading as <c>feed --json</c> and <c>list --json</c> print it.</summary>
internal sealed class ChannelOutput(ChannelReading reading)
{
    public string Format => reading.Format;

    public string? Title => reading.Title;

    public IEnumerable<EntryOutput> Entries => reading.Entries.Select(entry => new EntryOutput(entry));

    /// <summary>Null if the channel was read; entries may still be there beside a fault.</summary>
    public ChannelFault? Fault => reading.Fault;

    public string? FaultDetail => reading.FaultDetail;

    public static VerbResult Of(ChannelReading reading) => new(new ChannelOutput(reading), TextOf(reading), reading.Fault is not null);

    private static string TextOf(ChannelReading reading) => string.Join('\n', reading.Entries
        .Select(entry => $"{ReadOutput.Print(entry.PublishedAt) ?? "-",-25} {entry.Title}\n{"",-25} {entry.Url ?? entry.Href}")
        .Prepend($"{reading.Format} {reading.Title}: {reading.Entries.Count} entries")
        .Concat(reading.Fault is { } fault ? [$"{fault}: {reading.FaultDetail}"] : []));

    /// <summary>One entry.</summary>
    internal sealed class EntryOutput(ChannelEntry entry)
    {
        public string? Id => entry.Id;

        public string Title => entry.Title;

        /// <summary>Absolute; as written where the caller gave no address to make it so; null for a link that leads to no page.</summary>
        public string? Url => entry.Url ?? (entry.Href.Length > 0 && Uri.TryCreate(entry.Href, UriKind.Relative, out _) ? entry.Href : null);

        public string Href => entry.Href;

        public string? PublishedAt => ReadOutput.Print(entry.PublishedAt);

        public string? DocumentNumber => entry.DocumentNumber;

        public string? IssuingBody => entry.IssuingBody;
    }
}
