using System.Globalization;
using System.Text.Json;
using Alerts.Digests;

namespace Alerts.Delivery.Teams;

/// <summary>A card as bytes, and how many of its events it shows.</summary>
public sealed record BuiltCard(byte[] Json, int Shown);

/// <summary>Builds Teams cards. Pure. At most <see cref="MostBytes"/> of JSON: events that do not fit are counted and linked.</summary>
public static class CardBuilder
{
    /// <summary>Teams refuses cards of some 21 to 28 KB, counted after its own inflation.</summary>
    public const int MostBytes = 20_000;

    /// <summary>The card of one event or of many, as <paramref name="view"/> tells them.</summary>
    public static BuiltCard Build(MailView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        while (true)
        {
            var card = view.Count == 1 ? EventCard.One(view) : EventCard.Many(view);
            var message = new TeamsMessage([new(card)], card.FallbackText);
            var json = JsonSerializer.SerializeToUtf8Bytes(message, CardJson.Readable.TeamsMessage);
            if (json.Length <= MostBytes || view.Count <= 1) return new(json, view.Count);
            view = view.Cut(Math.Max(1, Math.Min(view.Count - 1, view.Count * MostBytes / json.Length)));
        }
    }

    /// <summary>"and 7 more".</summary>
    internal static string More(int count) => string.Create(CultureInfo.InvariantCulture, $"and {count} more");
}
