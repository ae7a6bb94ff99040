using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Hosting;

/// <summary>
/// What must hold of a function so that the host can call it. Each fault names the method, what was found and what was
/// expected.
/// </summary>
internal static partial class FunctionRules
{
    public static bool IsTrigger(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(QueueTriggerAttribute))
        || parameter.IsDefined(typeof(TimerTriggerAttribute))
        || parameter.IsDefined(typeof(HttpTriggerAttribute));

    public static IEnumerable<string> NamesUsedTwice(IEnumerable<MethodInfo> methods) =>
        methods.GroupBy(NameOf, StringComparer.OrdinalIgnoreCase)
            .Where(sameName => sameName.Count() > 1)
            .Select(sameName => $"The function name {sameName.Key} is used by "
                + $"{string.Join(" and ", sameName.Select(Where))}, expected once");

    public static IEnumerable<string> FaultsOf(MethodInfo method)
    {
        var parameters = method.GetParameters();
        var triggers = parameters.Where(IsTrigger).ToList();
        var faults = FaultsOfShape(method, parameters);
        faults = triggers.Count == 1
            ? faults.Concat(FaultsOfTrigger(method, triggers[0]))
            : faults.Append($"has {triggers.Count} trigger parameters, expected one");
        return faults.Select(fault => $"{Where(method)} {fault}");
    }

    private static IEnumerable<string> FaultsOfShape(MethodInfo method, ParameterInfo[] parameters)
    {
        if (!FunctionName().IsMatch(NameOf(method))
            || NameOf(method).Equals(FunctionMetadata.RoutePrefix, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"is named \"{NameOf(method)}\", expected a letter, then letters, digits, - and _, "
                + $"and not {FunctionMetadata.RoutePrefix}";
        }

        if (method.ReflectedType is { IsAbstract: true, IsSealed: false } or { ContainsGenericParameters: true })
        {
            yield return "belongs to an abstract or generic class, expected one that can be made";
        }

        if (!method.IsPublic)
        {
            yield return "is not public";
        }

        if (method.ReturnType != typeof(Task))
        {
            yield return $"returns {method.ReturnType.Name}, expected Task";
        }

        var others = parameters.Where(parameter => !IsTrigger(parameter)).ToList();
        if (others.Count > 1 || others.Exists(other => other.ParameterType != typeof(CancellationToken)))
        {
            var types = string.Join(", ", others.Select(other => other.ParameterType.Name));
            yield return $"takes {types} besides the trigger, expected at most a CancellationToken";
        }
    }

    private static IEnumerable<string> FaultsOfTrigger(MethodInfo method, ParameterInfo parameter)
    {
        var isHttp = parameter.IsDefined(typeof(HttpTriggerAttribute));
        if (method.IsStatic && !isHttp)
        {
            yield return "is static, expected an instance method (its class is resolved for each invocation)";
        }

        if (parameter.GetCustomAttribute<QueueTriggerAttribute>() is { } queue && !QueueName().IsMatch(queue.QueueName))
        {
            yield return $"reads the queue \"{queue.QueueName}\", "
                + "expected 3 to 63 lower-case letters, digits and single dashes";
        }

        if (parameter.IsDefined(typeof(QueueTriggerAttribute))
            && parameter.ParameterType is { IsClass: false } or { FullName: "System.String" })
        {
            yield return $"receives a message as {parameter.ParameterType.Name}, expected a record";
        }

        if (parameter.GetCustomAttribute<TimerTriggerAttribute>() is { } timer)
        {
            if (parameter.ParameterType != typeof(TimerInfo))
            {
                yield return $"receives a timer as {parameter.ParameterType.Name}, expected TimerInfo";
            }

            if (!Schedule().IsMatch(timer.Schedule))
            {
                yield return $"has the schedule \"{timer.Schedule}\", "
                    + "expected five or six fields, or %NAME% of a setting";
            }
        }
    }

    private static string NameOf(MethodInfo method) => method.GetCustomAttribute<FunctionAttribute>()!.Name;

    private static string Where(MethodInfo method) => $"{method.ReflectedType!.Name}.{method.Name}";

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,126}$")]
    private static partial Regex FunctionName();

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex QueueName();

    [GeneratedRegex(@"^(%[A-Za-z0-9_:]+%|\S+( +\S+){4,5})$")]
    private static partial Regex Schedule();
}
