namespace GovSync.Functions.Access;

/// <summary>Who may sign in.</summary>
/// <param name="AdminToken">The administrator's token; null = nobody is administrator by token.</param>
public sealed record AccessSettings(string? AdminToken);
