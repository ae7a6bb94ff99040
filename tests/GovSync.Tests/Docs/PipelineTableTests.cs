using GovSync.Functions.Hosting;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Docs;

/// <summary>README's table of functions tells the functions that there are, each with its own trigger.</summary>
public sealed class PipelineTableTests
{
    [Fact]
    public void Each_function_stands_in_the_table_with_its_trigger()
    {
        var functions = FunctionCatalog.FromAssembly(typeof(FunctionCatalog).Assembly).Functions
            .Select(function => (function.Name, TextOf(function.Trigger)));

        var told = MarkdownTable.Below("README.md", "The pipeline").Rows
            .Select(row => (Name: MarkdownTable.Code(row[0])[0], Trigger: row[1]));

        Assert.Equal(functions.OrderBy(function => function.Name), told.OrderBy(row => row.Name).Select(row => (row.Name, Shortest(row.Trigger))));
    }

    /// <summary>The kind of trigger and what stands in backquotes; what follows is for the reader.</summary>
    private static string Shortest(string cell) => cell[..(cell.LastIndexOf('`') + 1)];

    private static string TextOf(FunctionTrigger trigger) => trigger switch
    {
        FunctionTrigger.Message queue => $"queue `{queue.Name}`",
        FunctionTrigger.Tick timer => $"timer `{timer.Schedule}`",
        FunctionTrigger.Request http => $"HTTP `{FunctionMetadata.RoutePrefix}/{http.Route}`",
        _ => throw new InvalidOperationException($"no words for {trigger}"),
    };
}
