namespace GovSync.LocalHost.App;

/// <summary>An app folder that the host cannot run; the message names file, value and what was expected.</summary>
public sealed class InvalidAppException(string message) : Exception(message);
