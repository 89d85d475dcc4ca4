using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Alerts.Benchmarks;

/// <summary>
/// Feeds of 50 entries of about 1.7 KB of plain news, the same at every run. One entry in each feed tells of a summons; ten feeds tell
/// of the same one, so that 200 feeds hold 20 events.
/// </summary>
internal static class PolledNews
{
    public const int EntriesPerFeed = 50;
    public const int FeedsPerEvent = 10;

    public static DateTimeOffset Now { get; } = new(2024, 6, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly (string Who, string Whose)[] States =
        [("Sweden", "Russian"), ("Japan", "Chinese"), ("Germany", "Iranian"), ("Poland", "Belarusian"), ("Kenya", "Ethiopian"), ("Brazil", "Israeli"), ("Spain", "Argentine"), ("India", "Canadian"), ("Norway", "Turkish"), ("France", "Italian"), ("Egypt", "Dutch"), ("Greece", "Libyan"), ("Chile", "Venezuelan"), ("Finland", "Hungarian"), ("Mexico", "Ecuadorian"), ("Pakistan", "Afghan"), ("Vietnam", "Philippine"), ("Ireland", "Portuguese"), ("Austria", "Serbian"), ("Denmark", "American")];

    private static readonly string[] Sentences =
    [
        "The city council voted on Tuesday to close the old harbour bridge for repairs that will take most of the summer.",
        "Shares in the retailer fell by four per cent after it said that sales in the first quarter were weaker than expected.",
        "Heavy rain is expected in the southern provinces over the weekend, and farmers were told to move their animals to higher ground.",
        "The finance minister said the budget would not be raised before the elections, whatever the coalition partners asked for.",
        "Doctors at the university hospital reported a new way to find the disease years before its first signs.",
        "The striker scored twice in the second half and will miss the next match with a knee injury.",
        "A court in the capital sentenced the former mayor to three years in prison for taking bribes from builders.",
        "The festival opens on Friday with a film about two sisters who leave their village to look for their father.",
        "Engineers want to test the new turbine in the bay before winter and to connect it to the grid next year.",
        "The president met the leaders of the trade unions, and both sides called the talks useful.",
        "Thousands of pupils took part in the march, which the police described as peaceful and cheerful.",
        "The airline cancelled more than a hundred flights because of a strike by ground staff at two airports.",
        "Researchers counted more storks this spring than in any year since their records began.",
        "The central bank kept its main rate unchanged and said that prices should rise more slowly from autumn.",
    ];

    public static byte[] Feed(int feed)
    {
        var random = new Random(feed);
        var text = new StringBuilder($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>Outlet {feed}</title><link>https://o{feed}.example/</link><language>en</language>\n");
        for (var entry = 1; entry <= EntriesPerFeed; entry++)
        {
            var summons = entry == 1 + (feed % EntriesPerFeed);
            var title = summons ? Headline(feed) : Sentence(random)[..40] + entry;
            var lead = summons ? Lead(feed) : Sentence(random);
            text.Append(CultureInfo.InvariantCulture, $"<item>\n<title>{title}</title>\n<link>https://o{feed}.example/{entry}</link>\n<guid isPermaLink=\"false\">o{feed}-{entry}</guid>\n<pubDate>{Now.AddMinutes(-10 * entry):r}</pubDate>\n<description><![CDATA[<p>{lead}</p>{Paragraphs(random)}]]></description>\n</item>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("</channel></rss>\n").ToString());
    }

    public static string ETagOf(byte[] feed) => $"\"{Convert.ToHexStringLower(SHA256.HashData(feed).AsSpan(0, 8))}\"";

    private static (string Who, string Whose) StatesOf(int feed) => States[feed / FeedsPerEvent % States.Length];

    private static string Headline(int feed) => $"{StatesOf(feed).Who} summons {StatesOf(feed).Whose} ambassador over remarks";

    private static string Lead(int feed) => $"{StatesOf(feed).Who}'s foreign ministry summoned the {StatesOf(feed).Whose} ambassador on Friday and handed over a protest note, a spokesman told reporters.";

    private static string Paragraphs(Random random) => string.Concat(Enumerable.Range(0, 4).Select(_ => $"<p>{Sentence(random)} {Sentence(random)} {Sentence(random)}</p>\n"));

    private static string Sentence(Random random) => Sentences[random.Next(Sentences.Length)];
}
