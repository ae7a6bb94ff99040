using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Hosting;

/// <summary>The functions of an assembly, found by their attributes and checked at start.</summary>
public sealed class FunctionCatalog
{
    private const BindingFlags Anything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private FunctionCatalog(IReadOnlyList<FunctionDescription> functions) => Functions = functions;

    /// <summary>By name.</summary>
    public IReadOnlyList<FunctionDescription> Functions { get; }

    /// <inheritdoc cref="FromTypes"/>
    public static FunctionCatalog FromAssembly(Assembly assembly) => FromTypes(assembly.GetTypes());

    /// <exception cref="InvalidFunctionException">At least one function cannot work as it is written; it names all of
    /// them.</exception>
    public static FunctionCatalog FromTypes(IEnumerable<Type> types)
    {
        var methods = types.SelectMany(type => type.GetMethods(Anything))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .ToList();
        var faults = methods.SelectMany(FunctionRules.FaultsOf).Concat(FunctionRules.NamesUsedTwice(methods)).ToList();
        return faults.Count == 0
            ? new FunctionCatalog(
                [.. methods.Select(Describe).OrderBy(function => function.Name, StringComparer.Ordinal)])
            : throw new InvalidFunctionException(faults);
    }

    private static FunctionDescription Describe(MethodInfo method)
    {
        var parameter = method.GetParameters().Single(FunctionRules.IsTrigger);
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        return new() { Name = name, Method = method, Parameter = parameter, Trigger = TriggerOf(name, parameter) };
    }

    private static FunctionTrigger TriggerOf(string name, ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<QueueTriggerAttribute>() is { } queue)
        {
            return new FunctionTrigger.Message(queue.QueueName, queue.Connection ?? "AzureWebJobsStorage");
        }

        if (parameter.GetCustomAttribute<TimerTriggerAttribute>() is { } timer)
        {
            return new FunctionTrigger.Tick(timer.Schedule, timer.RunOnStartup, timer.UseMonitor);
        }

        var http = parameter.GetCustomAttribute<HttpTriggerAttribute>()!;
        return new FunctionTrigger.Request(http.AuthLevel, http.Route ?? name, http.Methods);
    }
}
