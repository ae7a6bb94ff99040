using System.Reflection;
using GovSync.Functions.Hosting;

namespace GovSync.Tests.Hosting;

public sealed class FunctionCatalogTests
{
    public static TheoryData<string> BadClasses => new(
        typeof(FunctionCatalogTests).Assembly.GetTypes().Where(
            type => type.IsDefined(typeof(FaultAttribute))).Select(type => type.Name));

    [Fact]
    public void Functions_are_found_by_their_attributes()
    {
        var scan = SampleCatalog.Instance.Functions.Single(function => function.Name == "ScanSample");

        Assert.Equal(new FunctionTrigger.Message("samples", "AzureWebJobsStorage"), scan.Trigger);
        Assert.Equal("message", scan.Binding);
        Assert.Equal(["CloseSample", "ScanSample", "SweepSample", "Web"], SampleCatalog.Instance.Functions.Select(
            function => function.Name));
    }

    [Theory]
    [MemberData(nameof(BadClasses))]
    public void A_function_that_cannot_work_is_named_with_what_was_found(string className)
    {
        var type = typeof(FunctionCatalogTests).Assembly.GetTypes().Single(type => type.Name == className);

        var exception = Assert.Throws<InvalidFunctionException>(() => FunctionCatalog.FromTypes([type]));

        var fault = Assert.Single(exception.Faults);
        Assert.StartsWith($"{className}.", fault, StringComparison.Ordinal);
        Assert.Contains(type.GetCustomAttribute<FaultAttribute>()!.Expected, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var exception = Assert.Throws<InvalidFunctionException>(
            () => FunctionCatalog.FromTypes([typeof(WithABadQueueName), typeof(ReturningNothing)]));

        Assert.Equal(2, exception.Faults.Count);
    }

    [Fact]
    public void A_name_used_twice_is_refused_whatever_its_case()
    {
        var exception = Assert.Throws<InvalidFunctionException>(
            () => FunctionCatalog.FromTypes([typeof(ScanSampleFunction), typeof(SameNameInOtherCase)]));

        Assert.Contains("is used by ScanSampleFunction.RunAsync and SameNameInOtherCase.RunAsync", exception.Message, StringComparison.Ordinal);
    }
}
