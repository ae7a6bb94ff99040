using System.Text.RegularExpressions;
using GovSync.Core.Text;

namespace GovSync.Core.Releases.Reading;

/// <summary>
/// The document's own number and issuing bodies: from its table, else from the lines above the salutation, the title's end or the
/// signature (落款); never from what the text cites.
/// </summary>
internal static partial class OwnHeader
{
    /// <summary>Lines above the salutation in which a document prints its number.</summary>
    private const int HeadLines = 14;
    private const int MaxHeadLine = 60;
    private const int MaxUnknownNumber = 30;
    private const int MaxSignatureLine = 120;
    private const int MaxSignatureLines = 12;

    /// <param name="kind">Interpretations and news print the numbers of others in their titles.</param>
    public static string? NumberOf(LabelledFields? fields, string title, IReadOnlyList<string> lines, ReleaseKind kind)
    {
        var field = fields?.All(PageField.DocumentNumber).Select(AsNumber).FirstOrDefault(number => number is not null);
        if (field is not null || kind is ReleaseKind.Interpretation or ReleaseKind.News)
        {
            return field;
        }

        return InHead(lines) ?? OwnDocumentNumber.AtEndOf(title);
    }

    public static IReadOnlyList<string> BodiesOf(LabelledFields? fields, string title, IReadOnlyList<string> lines, string? number)
    {
        var field = IssuingBodyNames.Split(fields?.First(PageField.IssuingBody));
        var named = IssuingBodyNames.OfTitle(title);
        if (field.Count > 0)
        {
            // Tables often name only the leading one of joint bodies.
            return named.Count > field.Count && field.All(named.Contains) ? named : field;
        }

        if (named.Count > 0)
        {
            var signed = IssuingBodyNames.NamesOnlySome(title) ? Signature(lines) : [];
            return signed.Count > named.Count ? signed : named;
        }

        if (IssuingBodyNames.OfNumber(number) is { } byNumber)
        {
            return [byNumber];
        }

        return FirstOf(() => HeadBodies(lines), () => Signature(lines), () => IssuingBodyNames.Split(fields?.First(PageField.Publisher)));
    }

    /// <summary>The day under the signature; null if there is none.</summary>
    public static DeclaredTime? SignedAt(IReadOnlyList<string> lines)
        => DateLine(lines) is var at && at >= 0 ? ChineseDate.Parse(lines[at]) : null;

    private static IReadOnlyList<string> FirstOf(params ReadOnlySpan<Func<IReadOnlyList<string>>> sources)
    {
        foreach (var source in sources)
        {
            if (source() is { Count: > 0 } bodies)
            {
                return bodies;
            }
        }

        return [];
    }

    /// <summary>What the table calls a number is one, even of a form unknown here, such as those before 1987.</summary>
    private static string? AsNumber(string value)
        => OwnDocumentNumber.Normalise(value)
            ?? OwnDocumentNumber.Normalise(value[..(value.IndexOf('号', StringComparison.Ordinal) + 1)])
            ?? (value.Length <= MaxUnknownNumber && value.Contains('号', StringComparison.Ordinal) && value.Any(char.IsAsciiDigit)
                ? WhiteSpace.Remove(value)
                : null);

    private static string? InHead(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count && i < HeadLines; i++)
        {
            var line = lines[i];
            if (line.Length > MaxHeadLine && !line.EndsWith('号'))
            {
                if (line.Length > 2 * MaxHeadLine)
                {
                    return null;
                }

                continue;
            }

            var number = OwnDocumentNumber.Normalise(LastWord(line))
                ?? OwnDocumentNumber.Normalise(line)
                ?? (line.EndsWith('令') && i + 1 < lines.Count ? OwnDocumentNumber.Normalise(line + lines[i + 1]) : null)
                ?? (line.EndsWith("公告", StringComparison.Ordinal) && i + 1 < lines.Count ? OwnDocumentNumber.Normalise(line + lines[i + 1]) : null);
            if (number is not null)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>Title and number may share a line: what follows the last space.</summary>
    private static string LastWord(string line) => line[(line.LastIndexOf(' ') + 1)..];

    /// <summary>The title as the document itself prints it, over several lines, begins with its bodies.</summary>
    private static IReadOnlyList<string> HeadBodies(IReadOnlyList<string> lines)
    {
        var head = "";
        foreach (var line in lines.Take(8))
        {
            if (line.Length > MaxHeadLine || line.EndsWith('：') || line.EndsWith('。') || OwnDocumentNumber.Normalise(line) is not null)
            {
                break;
            }

            head += EndsBody().IsMatch(head) ? " " + line : line;
            if (line.Contains("关于", StringComparison.Ordinal) || line.EndsWith('令'))
            {
                return IssuingBodyNames.OfTitle(head);
            }
        }

        return [];
    }

    /// <summary>The bodies right above the first date that stands alone under a signature.</summary>
    private static IReadOnlyList<string> Signature(IReadOnlyList<string> lines)
    {
        var at = DateLine(lines);
        var bodies = new List<string>();
        for (var i = at - 1; i >= 0 && at - i <= MaxSignatureLines; i--)
        {
            var parts = lines[i].Length <= MaxSignatureLine ? SpacedOut(lines[i]) : [];
            if (parts.Count == 0 || !parts.All(IssuingBodyNames.IsBody))
            {
                break;
            }

            bodies.InsertRange(0, parts);
        }

        return [.. bodies.Distinct()];
    }

    private static IReadOnlyList<string> SpacedOut(string line)
        => [.. line.Split([' ', '、', '　'], StringSplitOptions.RemoveEmptyEntries)];

    private static int DateLine(IReadOnlyList<string> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Length <= 24 && AloneDate().IsMatch(WhiteSpace.Remove(CharacterWidth.ToHalf(lines[i])))
                && lines[i - 1].Length <= MaxSignatureLine && !lines[i - 1].EndsWith('。'))
            {
                return i;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"^[(]?(\d{4}年\d{1,2}月\d{1,2}日|[一二三四五六七八九〇○零]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[)]?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AloneDate();

    [GeneratedRegex(@"(局|厅|委|部|院|会|府|办|署|行|室)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex EndsBody();
}
