namespace GovSync.Cli.Verbs;

/// <summary>What a verb found.</summary>
/// <param name="Json">Printed with <c>--json</c>; property names become camelCase.</param>
/// <param name="Text">Printed without it, for people.</param>
/// <param name="HasFinding">True = a finding against the page: exit code 1.</param>
internal sealed record VerbResult(object Json, string Text, bool HasFinding = false);
