namespace DemoGovernment.Scripting;

/// <summary>The scenario contradicts itself; the message names the entry, the value and what was expected.</summary>
internal sealed class InvalidScenarioException(string message, Exception? inner = null) : Exception(message, inner);
