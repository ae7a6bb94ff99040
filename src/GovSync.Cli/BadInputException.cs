namespace GovSync.Cli;

/// <summary>The caller gave something that cannot be used; the message says what and what was expected.</summary>
internal sealed class BadInputException : Exception
{
    public BadInputException(string message) : base(message)
    {
    }

    public BadInputException(string message, Exception inner) : base(message, inner)
    {
    }

    public BadInputException()
    {
    }
}
