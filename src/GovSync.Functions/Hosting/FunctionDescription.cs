using System.Reflection;

namespace GovSync.Functions.Hosting;

/// <summary>One function of the app as its attributes describe it.</summary>
public sealed record FunctionDescription
{
    /// <summary>Folder of its function.json, and the path at which the host calls it.</summary>
    public required string Name { get; init; }

    public required FunctionTrigger Trigger { get; init; }

    public required MethodInfo Method { get; init; }

    /// <summary>The parameter that carries the trigger; its name is the binding's name.</summary>
    public required ParameterInfo Parameter { get; init; }

    /// <summary>The class that is resolved for each invocation.</summary>
    public Type Class => Method.ReflectedType!;

    public string Binding => Parameter.Name!;

    /// <summary>False for functions whose requests the host proxies: they are never called by name.</summary>
    public bool IsInvokedByName => Trigger is not FunctionTrigger.Request;
}
