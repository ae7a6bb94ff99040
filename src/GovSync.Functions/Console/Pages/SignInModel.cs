namespace GovSync.Functions.Console.Pages;

/// <param name="ReturnUrl">Where to go when signed in; null = the first page.</param>
/// <param name="Fault">Why the last try was refused; null = it is the first.</param>
public sealed record SignInModel(string? ReturnUrl, string? Fault);
