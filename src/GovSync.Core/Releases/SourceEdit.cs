using GovSync.Core.Reposts;
using GovSync.Core.Text;

namespace GovSync.Core.Releases;

/// <summary>What two readings of one source's page say of what happened between them.</summary>
/// <param name="Change">Null = nothing that counts.</param>
/// <param name="Doubt">Why the later reading is not believed to be the release at all; null = it is.</param>
internal sealed record SourceEdit(ReleaseChange? Change, IReadOnlyList<Difference> Differences, string? Doubt)
{
    public static readonly SourceEdit None = new(null, [], null);

    /// <summary>
    /// Only a change of text, title, number or attachments counts, as the comparer sees it: what a new template adds around the text is
    /// none. A page that lost its text, or much of it, or holds another one, is a fault or an error page and no edit.
    /// </summary>
    public static SourceEdit Between(PageReading before, PageReading after)
    {
        var compared = RepostComparer.Compare(before, after);
        IReadOnlyList<Difference> differences = [.. compared.Differences.Where(IsOfTheText), .. OfAttachments(before, after)];
        return compared.Integrity switch
        {
            Integrity.Same or Integrity.Altered when before.RepealMark is null && after.RepealMark is not null =>
                new(ReleaseChange.Repealed, differences, null),
            Integrity.Same or Integrity.Altered => new(differences.Count > 0 ? ReleaseChange.Edited : null, differences, null),
            Integrity.Partial => Unlike("a part of the text"),
            Integrity.LinkOnly or Integrity.Different => Unlike("another text"),
        };
    }

    private static SourceEdit Unlike(string found) => new(null, [], $"found {found}, expected the release's");

    private static bool IsOfTheText(Difference difference) =>
        difference.Kind is not (DifferenceKind.AttachmentMissing or DifferenceKind.AttachmentOnSourceHost);

    /// <summary>By link text or file name. A page that lost all of its attachments at once is a template that shows them otherwise.</summary>
    private static IEnumerable<Difference> OfAttachments(PageReading before, PageReading after)
    {
        if (after.Attachments.Count == 0)
        {
            return [];
        }

        var gone = before.Attachments.Where(one => !after.Attachments.Any(other => AreSame(one, other)));
        var added = after.Attachments.Where(one => !before.Attachments.Any(other => AreSame(one, other)));
        return
        [
            .. gone.Select(one => new Difference(DifferenceKind.AttachmentMissing, NameOf(one), null)),
            .. added.Select(one => new Difference(DifferenceKind.AttachmentAdded, null, NameOf(one))),
        ];
    }

    private static bool AreSame(PageLink one, PageLink other) =>
        (one.Text.Length > 1 && TextFold.Fold(one.Text) == TextFold.Fold(other.Text)) || FileOf(one.Href) == FileOf(other.Href);

    private static string FileOf(string href) => href[(href.LastIndexOf('/') + 1)..];

    private static string NameOf(PageLink attachment) => attachment.Text.Length > 0 ? attachment.Text : attachment.Href;
}
