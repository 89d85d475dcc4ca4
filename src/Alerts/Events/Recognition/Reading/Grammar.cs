namespace Alerts.Events.Recognition.Reading;

/// <summary>What the frames need to know of a language's word order and endings, by the traits that its data file lists.</summary>
internal sealed class Grammar(IReadOnlySet<string> traits)
{
    /// <summary>The state of an envoy stands in front of the noun ("Russian ambassador").</summary>
    public bool WhoseBefore { get; } = traits.Contains("whose before");

    /// <summary>It stands behind the noun without a preposition ("посла России", "embajador ruso").</summary>
    public bool WhoseAfter { get; } = traits.Contains("whose after");

    /// <summary>
    /// Of two states in front of the noun the nearer one is where the envoy is posted ("Rusya'nın Ankara Büyükelçisi").
    /// </summary>
    public bool HostBefore { get; } = traits.Contains("host before");

    /// <summary>The verb closes its clause, so the envoy stands before it (Turkish, Japanese, Korean, Persian).</summary>
    public bool VerbLast { get; } = traits.Contains("verb last");

    /// <summary>The finite verb stands second and the rest of it at the end ("will ... liefern": German, Dutch).</summary>
    public bool VerbBracket { get; } = traits.Contains("verb bracket");

    /// <summary>
    /// A state's bare name behind a verb of giving is who gets the thing ("поставит Индии танки", "wird Indien Panzer
    /// liefern").
    /// </summary>
    public bool Dative { get; } = traits.Contains("dative");

    /// <summary>One buys "to" the seller ("achète des canons à la France").</summary>
    public bool SellerTo { get; } = traits.Contains("seller to");

    /// <summary>One buys "in" the seller's land ("bestellt Panzer in Südkorea").</summary>
    public bool SellerIn { get; } = traits.Contains("seller in");

    /// <summary>An object never stands in front of a finite active verb.</summary>
    public bool ObjectAfter { get; } = traits.Contains("object after");

    /// <summary>Subject, verb and object stand in this order, with nothing but adverbs between (English).</summary>
    public bool FixedOrder { get; } = traits.Contains("fixed order");

    /// <summary>What a preposition tells elsewhere stands behind the noun (Turkish "'ya", Japanese "に", Korean "에").</summary>
    public bool CaseBehind { get; } = traits.Contains("case behind");

    /// <summary>Every character is a token of its own (Chinese, Japanese, Korean).</summary>
    public bool Signs { get; } = traits.Contains("one sign a word");

    /// <summary>No space sets words apart, so a particle needs none behind it (Japanese).</summary>
    public bool Unspaced { get; } = traits.Contains("unspaced");

    /// <summary>The subject follows the verb (Arabic).</summary>
    public bool VerbFirst { get; } = traits.Contains("verb first");

    /// <summary>A headline tells what is to come by the infinitive behind its subject ("A to host B": English).</summary>
    public bool HeadlineInfinitive { get; } = traits.Contains("headline infinitive");

    /// <summary>Many write it without its diacritics (Romanian).</summary>
    public bool BareLetters { get; } = traits.Contains("bare letters");

    private string? Past { get; } = Ending(traits, "past -");

    private string? Gerund { get; } = Ending(traits, "gerund -");

    /// <summary>The folded word has the ending of past forms and participles ("signed").</summary>
    public bool IsPast(string word) => Past is not null && word.EndsWith(Past, StringComparison.Ordinal);

    /// <summary>The folded word has the ending of gerunds ("signing").</summary>
    public bool IsGerund(string word) => Gerund is not null && word.EndsWith(Gerund, StringComparison.Ordinal);

    private static string? Ending(IReadOnlySet<string> traits, string name) =>
        traits.FirstOrDefault(trait => trait.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
}
