using System.Text.Json;
using GovSync.Cli.Verbs;

namespace GovSync.Cli.Batch;

/// <summary>A JSON Lines file: one object a line in, one result a line out, in order; a bad line is an error line and no more.</summary>
internal static class BatchFile
{
    public static void Run(string path, Func<BatchLine, VerbResult> judge, ResultWriter writer)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        foreach (var text in LinesOf(path))
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                RunLine(text, folder, judge, writer);
            }
        }
    }

    private static void RunLine(string text, string folder, Func<BatchLine, VerbResult> judge, ResultWriter writer)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            writer.Write(judge(new BatchLine(document.RootElement, folder)));
        }
        catch (JsonException fault)
        {
            writer.WriteError($"The line is not JSON: {fault.Message}");
        }
        catch (BadInputException fault)
        {
            writer.WriteError(fault.Message);
        }
    }

    private static IEnumerable<string> LinesOf(string path)
    {
        try
        {
            return File.ReadLines(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The batch file cannot be read: {fault.Message}", fault);
        }
    }
}
