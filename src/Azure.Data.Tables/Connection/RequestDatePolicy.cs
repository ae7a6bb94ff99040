using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Connection;

/// <summary>Dates each attempt anew: the service refuses a date more than 15 minutes old.</summary>
internal sealed class RequestDatePolicy : HttpPipelineSynchronousPolicy
{
    public const string Header = "x-ms-date";

    public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue(
        Header, TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));
}
