using GovSync.Functions.Console.Pages;

namespace GovSync.Functions.Console;

/// <summary>What a visitor sees where the program failed: words, and nothing of the inside.</summary>
internal static class ConsoleFaults
{
    public static async Task ShowAsync(HttpContext context)
    {
        var visit = await Visit.BindAsync(context);
        var page = visit.Show<NoticePage>(new NoticeModel(visit.Words.Failed, visit.Words.FailedDetail), StatusCodes.Status500InternalServerError);
        // The handler before us took the headers off with the rest of the failed answer.
        await ConsoleHeaders.SetAsync(context, page.ExecuteAsync);
    }
}
