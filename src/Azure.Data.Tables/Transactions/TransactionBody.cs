using System.Text;
using Azure.Core;
using Azure.Data.Tables.Limits;

namespace Azure.Data.Tables.Transactions;

/// <summary>A transaction as the service takes it: one change set inside one batch, both MIME multiparts.</summary>
internal static class TransactionBody
{
    public static ReadOnlyMemory<byte> Write(
        IReadOnlyList<EntityRequest> requests, string batch, Func<string, Uri> address)
    {
        var changes = $"changeset_{Guid.NewGuid()}";
        using var body = new MemoryStream();
        Line(body, $"--{batch}");
        Line(body, $"Content-Type: multipart/mixed; boundary={changes}");
        Line(body, "");
        foreach (var request in requests)
        {
            Line(body, $"--{changes}");
            WriteRequest(body, request, address(request.Path));
        }

        Line(body, $"--{changes}--");
        Line(body, $"--{batch}--");
        TransactionLimits.RequireSize(body.Length);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static void WriteRequest(MemoryStream body, EntityRequest request, Uri address)
    {
        Line(body, "Content-Type: application/http");
        Line(body, "Content-Transfer-Encoding: binary");
        Line(body, "");
        Line(body, $"{request.Method.Method} {address.AbsoluteUri} HTTP/1.1");
        Line(body, "Accept: application/json;odata=minimalmetadata");
        Line(body, "DataServiceVersion: 3.0");
        if (request.IfMatch is not null)
            Line(body, $"If-Match: {request.IfMatch}");
        if (request.Method == RequestMethod.Post)
            Line(body, "Prefer: return-no-content");
        if (!request.Body.IsEmpty)
            Line(body, "Content-Type: application/json");
        Line(body, "");
        body.Write(request.Body.Span);
        Line(body, "");
    }

    private static void Line(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes($"{text}\r\n"));
}
