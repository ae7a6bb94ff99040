namespace GovSync.Functions.Hosting;

/// <summary>Why an invocation failed; the host looks only at the status, a person at this.</summary>
internal sealed record InvocationFault(string Function, string Found, string Expected);
