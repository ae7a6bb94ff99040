namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the parameter that receives an HTTP request.</summary>
/// <param name="authLevel">Which key the host demands before it passes the request on.</param>
/// <param name="methods">Lower-case methods; none = all.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    public string[] Methods { get; } = methods;

    /// <summary>Route after the host's prefix; null = the function's name.</summary>
    public string? Route { get; set; }
}
