using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Connection;

/// <summary>
/// The way to one account's tables: address, credential, retries. Shared by all clients made from one service client.
/// </summary>
internal sealed class TableConnection
{
    private static readonly ODataErrorParser Errors = new();

    private readonly string endpoint;
    private readonly string version;
    private readonly HttpPipeline pipeline;

    private TableConnection(Uri endpoint, HttpPipelinePolicy authorization, TableClientOptions options)
    {
        this.endpoint = endpoint.AbsoluteUri.TrimEnd('/');
        version = options.Version;
        var settings = new HttpPipelineOptions(options) { RequestFailedDetailsParser = Errors };
        settings.PerRetryPolicies.Add(new RequestDatePolicy());
        settings.PerRetryPolicies.Add(authorization);
        pipeline = HttpPipelineBuilder.Build(settings);
    }

    public static TableConnection Open(string connectionString, TableClientOptions? options)
    {
        var (endpoint, credential) = ConnectionString.Parse(connectionString);
        return Open(endpoint, credential, options);
    }

    public static TableConnection Open(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, new SharedKeyLitePolicy(credential), options ?? new());
    }

    public static TableConnection Open(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        options ??= new();
        var audience = options.Audience ?? TableAudience.AzurePublicCloud;
        return new(endpoint, new BearerTokenAuthenticationPolicy(credential, audience.Scope), options);
    }

    /// <summary>The address of a path below the account, which must be escaped already.</summary>
    public Uri Address(string path) => new($"{endpoint}/{path}");

    public HttpMessage Message(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(Address(path));
        message.Request.Headers.SetValue("x-ms-version", version);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("Accept", "application/json;odata=minimalmetadata");
        return message;
    }

    /// <summary>The answer, if its status is 2xx or the one that the caller understands.</summary>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken, int understood = 0)
    {
        await pipeline.SendAsync(message, cancellationToken);
        return message.Response.IsError && message.Response.Status != understood
            ? throw Failure(message.Response)
            : message.Response;
    }

    public static RequestFailedException Failure(Response response) => new(response, null, Errors);
}
