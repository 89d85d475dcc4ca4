using System.Runtime.CompilerServices;

namespace Alerts.Events.Search;

/// <summary>
/// Searches the index in memory: folded texts are made once a line and scanned. For engines without a text index of their own.
/// </summary>
public sealed class ScannedEventText : IEventText
{
    private readonly ConditionalWeakTable<EventLine, string> folded = [];

    public Task PutAsync(IReadOnlyCollection<EventLine> lines, CancellationToken cancellation) => Task.CompletedTask;

    public Task<IReadOnlySet<string>> FindAsync(string text, EventSnapshot within, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(within);
        var beginnings = FoldedText.Words(text).Select(word => FoldedText.IsBeginning(word) ? " " + word : $" {word} ").ToList();
        IReadOnlySet<string> found = within.Lines
            .Where(line => beginnings.TrueForAll(Folded(line).Contains))
            .Select(line => line.Id)
            .ToHashSet(StringComparer.Ordinal);
        return Task.FromResult(found);
    }

    private string Folded(EventLine line) => folded.GetValue(line, FoldedText.Of);
}
