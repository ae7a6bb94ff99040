namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// Marks a method as a function of the app; its name is the folder of function.json and the path the host calls.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
