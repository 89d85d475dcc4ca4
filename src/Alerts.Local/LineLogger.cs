namespace Alerts.Local;

/// <summary>
/// Writes log lines for people: one line each to stderr, no traces. <c>ALERTS_TRACE</c> in the environment adds the trace.
/// </summary>
internal sealed class LineLoggerProvider(TextWriter error) : ILoggerProvider
{
    private readonly bool trace = Environment.GetEnvironmentVariable("ALERTS_TRACE") is not null;

    public ILogger CreateLogger(string categoryName) => new LineLogger(error, trace);

    public void Dispose()
    {
        // The writer belongs to the caller.
    }

    private sealed class LineLogger(TextWriter error, bool trace) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            var line = $"{Word(logLevel)}{formatter(state, exception).ReplaceLineEndings(" ")}";
            lock (error) error.WriteLine(trace && exception is not null ? $"{line}\n{exception}" : line);
        }

        private static string Word(LogLevel level) => level switch
        {
            LogLevel.Critical or LogLevel.Error => "error: ",
            LogLevel.Warning => "warning: ",
            _ => "",
        };
    }
}
