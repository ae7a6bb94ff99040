namespace GovSync.Functions.Console.Pages;

/// <summary>A page that says one thing.</summary>
public sealed record NoticeModel(string Title, string Text);
