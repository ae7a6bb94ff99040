using GovSync.Core.Releases;

namespace GovSync.Benchmarks.Variants;

/// <summary>What another site shows of an original: the start of every variant.</summary>
/// <param name="Text">A line per paragraph, as read from the original.</param>
/// <param name="Attachments">Name, address, and where the original has it.</param>
internal sealed record PageCopy(string Title, string Text, IReadOnlyList<(string Name, string Url, string SourceUrl)> Attachments)
{
    /// <summary>What the page names as its source; empty = the line is there and names none.</summary>
    public string Source { get; init; } = "中国政府网";

    public const string Url = "https://www.linshui.example.cn/zwgk/zfxxgk/202607/t20260727_88.html";

    private const string Folder = "https://www.linshui.example.cn/zwgk/zfxxgk/202607/";

    public IReadOnlyList<string> Lines => Text.Split('\n');

    /// <summary>A faithful copy: attachments fetched to the own host under names of its own.</summary>
    public static PageCopy Of(PageReading original) => new(
        original.Title,
        original.Text,
        [.. original.Attachments.Select((file, i) => (file.Text, $"{Folder}P0202607{i}{Path.GetExtension(file.Href.Split('?')[0])}", file.Url ?? file.Href))]);

    public PageCopy WithLines(IEnumerable<string> lines) => this with { Text = string.Join('\n', lines) };
}
