namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key the host demands of a caller.</summary>
public enum AuthorizationLevel
{
    Anonymous,
    User,
    Function,
    System,
    Admin,
}
