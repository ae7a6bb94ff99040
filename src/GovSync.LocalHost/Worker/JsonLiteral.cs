using System.Globalization;
using System.Text;

namespace GovSync.LocalHost.Worker;

/// <summary>JSON strings with exactly the escapes that the Functions host's writer (Newtonsoft) uses.</summary>
internal static class JsonLiteral
{
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            literal.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u0085' or '\u2028' or '\u2029' =>
                    string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A JSON string whose content is the text as a JSON string: how the host hands over every text.</summary>
    public static string Twice(string text) => Of(Of(text));
}
