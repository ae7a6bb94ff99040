using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Connection;

/// <summary>
/// Reads <c>{"odata.error":{"code":…,"message":{"value":…}}}</c>. Authentication errors come as XML; then the header
/// <c>x-ms-error-code</c> must do.
/// </summary>
internal sealed class ODataErrorParser : RequestFailedDetailsParser
{
    private const string ErrorCodeHeader = "x-ms-error-code";

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = Read(response.Content) ?? FromHeader(response);
        return error is not null;
    }

    private static ResponseError? FromHeader(Response response) =>
        response.Headers.TryGetValue(ErrorCodeHeader, out var code) ? new ResponseError(code, null) : null;

    private static ResponseError? Read(BinaryData content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return document.RootElement.TryGetProperty("odata.error", out var error)
                ? new ResponseError(error.GetProperty("code").GetString(), Message(error))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Message(JsonElement error) =>
        error.TryGetProperty("message", out var message) && message.TryGetProperty("value", out var text)
            ? text.GetString()
            : null;
}
