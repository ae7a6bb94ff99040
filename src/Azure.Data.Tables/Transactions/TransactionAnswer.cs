using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Transactions;

/// <summary>The answers inside the answer to a transaction: one an action, in order, or a single refusal.</summary>
internal static class TransactionAnswer
{
    private const string Newline = "\r\n";

    /// <exception cref="InvalidDataException">The answer is no batch of HTTP answers.</exception>
    public static IReadOnlyList<Response> Read(Response response)
    {
        var batch = Boundary(response.Headers.ContentType ?? "");
        var outer = Parts(response.Content.ToString(), batch).ToList();
        return [.. outer.SelectMany(part => Changes(part)).Select(part => Answer(part, response.ClientRequestId))];
    }

    /// <summary>A refusal may stand in the batch without a change set around it.</summary>
    private static IEnumerable<string> Changes(string part)
    {
        var (headers, body) = Split(part);
        var type = Headers(headers).GetValueOrDefault("Content-Type", "");
        return type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? Parts(body, Boundary(type)) : [part];
    }

    private static PartResponse Answer(string part, string clientRequestId)
    {
        var (head, body) = Split(Split(part).Body);
        var (statusLine, headers) = head.Split(Newline, 2) is [var first, var rest] ? (first, rest) : (head, "");
        if (statusLine.Split(' ', 3) is not [var protocol, var code, .. var reason]
            || !protocol.StartsWith("HTTP/", StringComparison.Ordinal)
            || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            throw new InvalidDataException(
                $"The table service answered a transaction with \"{statusLine}\", expected an HTTP status line.");
        }

        return new PartResponse(status, reason.FirstOrDefault() ?? "", Headers(headers), Encoding.UTF8.GetBytes(body))
        {
            ClientRequestId = clientRequestId,
        };
    }

    /// <summary>What stands between the delimiters, without them.</summary>
    private static IEnumerable<string> Parts(string text, string boundary)
    {
        var pieces = $"{Newline}{text}".Split($"{Newline}--{boundary}");
        return pieces.Skip(1)
            .TakeWhile(piece => !piece.StartsWith("--", StringComparison.Ordinal))
            .Select(TrimmedStart);

        static string TrimmedStart(string piece) =>
            piece.StartsWith(Newline, StringComparison.Ordinal) ? piece[Newline.Length..] : piece;
    }

    private static (string Head, string Body) Split(string part)
    {
        var gap = part.IndexOf(Newline + Newline, StringComparison.Ordinal);
        return gap < 0 ? (part, "") : (part[..gap], part[(gap + (2 * Newline.Length))..]);
    }

    private static Dictionary<string, string> Headers(string text)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.Split(Newline, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(':', 2) is [var name, var value])
                headers[name.Trim()] = value.Trim();
        }

        return headers;
    }

    private static string Boundary(string contentType)
    {
        const string Name = "boundary=";
        var start = contentType.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return start >= 0
            ? contentType[(start + Name.Length)..].Split(';')[0].Trim().Trim('"')
            : throw new InvalidDataException(
                $"The table service answered a transaction with \"{contentType}\", "
                + "expected a multipart with a boundary.");
    }
}
