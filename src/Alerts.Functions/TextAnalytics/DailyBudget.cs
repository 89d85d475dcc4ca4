using System.Globalization;
using System.Text.Json.Serialization;
using Alerts.Storage;

namespace Alerts.Functions.TextAnalytics;

/// <summary>Counts documents of a UTC day over all instances, in one stored number.</summary>
internal sealed class DailyBudget(IDocumentStore store, TimeProvider clock)
{
    private readonly DocumentCollection<Spent> days = new(store, StorageNames.Indexes, BudgetJson.Default.Spent);

    /// <summary>Takes that many from the day's budget; false, and takes nothing, when they are more than is left.</summary>
    public async Task<bool> TryTakeAsync(int documents, int most, CancellationToken cancellation)
    {
        var granted = false;
        var name = string.Create(CultureInfo.InvariantCulture, $"second-reader/{clock.GetUtcNow().UtcDateTime:yyyy-MM-dd}.json");
        await days.UpdateAsync(
            name,
            spent =>
            {
                var before = spent ?? new Spent(0);
                granted = before.Documents + documents <= most;
                return granted ? new Spent(before.Documents + documents) : before;
            },
            cancellation);
        return granted;
    }
}

/// <summary>Documents sent on one day.</summary>
internal sealed record Spent(int Documents);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Spent))]
internal sealed partial class BudgetJson : JsonSerializerContext;
