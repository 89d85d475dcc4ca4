namespace Alerts.Events.Recognition.Reading;

/// <summary>
/// The surnames that a text prints behind the titles of envoys and officials ("Ambassador Andrei Kulik"). Headlines, all in capitals, are
/// left out.
/// </summary>
internal static class OfficialNames
{
    private const int MostNames = 12;
    private const int MostWords = 4;
    private const int ShortestSurname = 3;

    public static IReadOnlyList<string> Of(IEnumerable<Passage> passages) =>
        [.. passages.Where(passage => !passage.IsTitle).SelectMany(Of).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames)];

    private static IEnumerable<string> Of(Passage passage) =>
        passage.Items.Where(item => item.Sense is Sense.Envoy or Sense.Official)
            .Select(title => Behind(passage, title.End)).OfType<string>();

    /// <summary>The last of the capitalised words at the token; null where no name stands there.</summary>
    private static string? Behind(Passage passage, int at)
    {
        string? last = null;
        for (var words = 0; at < passage.Pieces.Length && words < MostWords; at++)
        {
            var piece = passage.Pieces[at];
            if (piece.Folded == "-" && last is not null) continue;
            if (!piece.IsWord || !char.IsUpper(passage.Text[piece.Start]) || passage.PartyAt(at) is not null) break;
            last = passage.Text.Substring(piece.Start, piece.Length);
            words++;
        }

        return last is { Length: >= ShortestSurname } ? last : null;
    }
}
