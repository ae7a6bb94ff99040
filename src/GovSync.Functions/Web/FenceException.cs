namespace GovSync.Functions.Web;

/// <summary>The fetch fence forbids the address.</summary>
public sealed class FenceException(string message) : Exception(message);
