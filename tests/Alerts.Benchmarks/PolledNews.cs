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
    [
        ("Sweden", "Russian"), ("Japan", "Chinese"), ("Germany", "Iranian"), ("Poland", "Belarusian"),
        ("Kenya", "Ethiopian"), ("Brazil", "Israeli"), ("Spain", "Argentine"), ("India", "Canadian"),
        ("Norway", "Turkish"), ("France", "Italian"), ("Egypt", "Dutch"), ("Greece", "Libyan"),
        ("Chile", "Venezuelan"), ("Finland", "Hungarian"), ("Mexico", "Ecuadorian"), ("Pakistan", "Afghan"),
        ("Vietnam", "Philippine"), ("Ireland", "Portuguese"), ("Austria", "Serbian"), ("Denmark", "American"),
    ];

    // An article keeps to one of these, as articles do; a few are of the kind that recognition must read closely and then reject.
    private static readonly string[][] Topics =
    [
        [
            "The city council voted on Tuesday to close the old bridge for repairs that will take most of the summer.",
            "Shopkeepers nearby fear for their trade.",
            "Buses will take another way and come every ten minutes.",
            "The works cost more than planned because of rust in the arches.",
        ],
        [
            "Shares in the retailer fell by four per cent after sales in the first quarter turned out weaker than expected.",
            "The company wants to close forty shops.",
            "Analysts had hoped for a better start to the year.",
            "Its online business grew for the third time in a row.",
        ],
        [
            "Heavy rain is expected in the south over the weekend, and farmers were told to move their animals to higher ground.",
            "Rivers may rise by a metre within hours.",
            "Volunteers filled sandbags until late at night.",
            "The weather service spoke of the wettest June in thirty years.",
        ],
        [
            "Doctors at the university hospital reported a new way to find the disease years before its first signs.",
            "A drop of blood is enough.",
            "The method still has to prove itself in larger groups.",
            "Patients' groups welcomed the result.",
        ],
        [
            "The striker scored twice in the second half and will miss the next match with a knee injury.",
            "The coach praised his young goalkeeper.",
            "More than forty thousand people watched in the rain.",
            "The title is decided on the last day of the season.",
        ],
        [
            "A court in the capital sentenced the former mayor to three years in prison for taking bribes from builders.",
            "He had been summoned as a witness first.",
            "His lawyer announced an appeal.",
            "The judge spoke of a breach of trust.",
        ],
        [
            "The festival opens on Friday with a film about two sisters who leave their village to look for their father.",
            "Tickets were sold out within a day.",
            "The jury has seven members.",
            "Its main prize went to a first work last year.",
        ],
        [
            "Engineers want to test the new turbine in the bay before winter and to connect it to the grid next year.",
            "It turns with the tide.",
            "Fishermen were asked where it would be least in their way.",
            "The first power could come in autumn.",
        ],
        [
            "The president met the leaders of the trade unions, and both sides called the talks useful.",
            "Pay in hospitals was the main subject.",
            "A strike has been put off until after the holidays.",
            "The government will answer in two weeks.",
        ],
        [
            "The airline cancelled more than a hundred flights because of a strike by ground staff at two airports.",
            "Passengers slept on camp beds.",
            "Trains were full as well.",
            "The company offered their money back.",
        ],
        [
            "Researchers counted more storks this spring than in any year since their records began.",
            "Warm winters keep many of the birds from leaving.",
            "Nests were seen even on traffic lights.",
            "A village wants to build a tower for them.",
        ],
        [
            "The arms maker's profit rose by a fifth in the first half, helped by orders for ammunition from the army.",
            "The works run in three shifts.",
            "The company will hire six hundred people.",
            "Its shares had doubled within a year.",
        ],
    ];

    public static byte[] Feed(int feed)
    {
        var random = new Random(feed);
        var text = new StringBuilder(
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>Outlet {feed}</title>"
            + $"<link>https://o{feed}.example/</link><language>en</language>\n");
        for (var entry = 1; entry <= EntriesPerFeed; entry++)
        {
            var topic = Topics[random.Next(Topics.Length)];
            var summons = entry == 1 + (feed % EntriesPerFeed);
            var title = summons ? Headline(feed) : $"{topic[0][..60]} ({entry})";
            var lead = summons ? Lead(feed) : topic[0];
            text.Append(
                CultureInfo.InvariantCulture,
                $"<item>\n<title>{title}</title>\n<link>https://o{feed}.example/{entry}</link>\n"
                + $"<guid isPermaLink=\"false\">o{feed}-{entry}</guid>\n<pubDate>{Now.AddMinutes(-10 * entry):r}</pubDate>\n"
                + $"<description><![CDATA[<p>{lead}</p>{Paragraphs(random, topic)}]]></description>\n</item>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("</channel></rss>\n").ToString());
    }

    public static string ETagOf(byte[] feed) => $"\"{Convert.ToHexStringLower(SHA256.HashData(feed).AsSpan(0, 8))}\"";

    private static (string Who, string Whose) StatesOf(int feed) => States[feed / FeedsPerEvent % States.Length];

    private static string Headline(int feed) => $"{StatesOf(feed).Who} summons {StatesOf(feed).Whose} ambassador over remarks";

    private static string Lead(int feed) =>
        $"{StatesOf(feed).Who}'s foreign ministry summoned the {StatesOf(feed).Whose} ambassador on Friday "
        + "and handed over a protest note, a spokesman told reporters.";

    private static string Paragraphs(Random random, string[] topic) =>
        string.Concat(Enumerable.Range(0, 4).Select(_ =>
            $"<p>{string.Join(' ', Enumerable.Range(0, 5).Select(_ => $"{topic[random.Next(topic.Length)]}"))}</p>\n"));
}
