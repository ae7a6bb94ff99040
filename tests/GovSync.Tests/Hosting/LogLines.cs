using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GovSync.Tests.Hosting;

/// <summary>What was logged.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> lines = new();

    public IEnumerable<string> Errors => lines.Where(line => line.Level >= LogLevel.Error).Select(line => line.Text);

    public IEnumerable<string> Warnings => lines.Where(line => line.Level == LogLevel.Warning).Select(line => line.Text);

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    private sealed class Logger(LogLines owner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            owner.lines.Enqueue((logLevel, formatter(state, exception)));
    }
}
