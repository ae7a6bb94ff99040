using System.Globalization;
using System.Net;
using System.Text;

namespace DemoGovernment.Pages;

/// <summary>Pieces that all templates print alike.</summary>
internal static class Html
{
    public static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");

    public static string Date(DateTimeOffset at, string format) => at.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Each piece rendered and joined.</summary>
    public static string Each<T>(IEnumerable<T> pieces, Func<T, string> render) =>
        pieces.Aggregate(new StringBuilder(), (text, piece) => text.Append(render(piece))).ToString();

    /// <summary>The piece if the value is there, else nothing.</summary>
    public static string When<T>(T? value, Func<T, string> render)
        where T : class => value is null ? "" : render(value);

    public static string Paragraph(string line) => line[0] switch
    {
        '^' => $"<p style=\"text-align: center;\"><strong>{Escape(line[1..])}</strong></p>\n",
        '>' => $"<p style=\"text-align: right;\">{Escape(line[1..])}</p>\n",
        _ => $"<p style=\"text-indent: 2em;\">{Escape(line)}</p>\n",
    };
}
