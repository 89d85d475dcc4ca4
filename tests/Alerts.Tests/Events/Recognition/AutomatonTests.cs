using Alerts.Events.Recognition;

namespace Alerts.Tests.Events.Recognition;

public sealed class AutomatonTests
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz абвгде ابت 国防部";

    [Fact]
    public void Literals_within_and_across_others_are_all_found_the_longest_first()
    {
        string[] literals = ["she", "he", "hers", "us", "ushers", "e", "he"];
        Assert.Equal(
            [("us", 2), ("she", 4), ("he", 4), ("he", 4), ("e", 4), ("ushers", 6), ("hers", 6), ("us", 8)],
            Found(new Automaton(literals), literals, "ushersus"));
    }

    [Fact]
    public void Characters_are_compared_folded_and_those_of_no_literal_end_every_beginning() =>
        Assert.Equal([("amb", 7)], Found(new Automaton(["amb", "bas"]), ["amb", "bas"], "ba*aAMB\u0000as"));

    [Fact]
    public void A_vocabulary_of_more_than_a_hundred_thousand_states_finds_what_a_look_at_every_place_finds()
    {
        var random = new Random(17);
        var literals = Enumerable.Range(0, 16_000).Select(_ => Word(random, random.Next(2, 16))).Distinct().ToList();
        var automaton = new Automaton(literals);
        Assert.True(automaton.States > 100_000, $"{automaton.States} states");

        for (var round = 0; round < 50; round++)
        {
            // Whole literals, and beginnings of some that go on as another.
            var pieces = Enumerable.Range(0, 100).Select(_ => literals[random.Next(literals.Count)]);
            var text = string.Concat(pieces.Select(piece => piece[..random.Next(1, piece.Length + 1)]));
            Assert.Equal(LookedFor(literals, text), Found(automaton, literals, text));
        }
    }

    private static string Word(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

    private static List<(string Literal, int End)> Found(Automaton automaton, IReadOnlyList<string> literals, string text)
    {
        var found = new List<(string, int)>();
        foreach (var (literal, end) in automaton.Find(text)) found.Add((literals[literal], end));
        return found;
    }

    private static List<(string Literal, int End)> LookedFor(List<string> literals, string text)
    {
        var known = literals.ToHashSet(StringComparer.Ordinal);
        var longest = literals.Max(literal => literal.Length);
        return [.. from end in Enumerable.Range(1, text.Length)
                   from start in Enumerable.Range(Math.Max(0, end - longest), Math.Min(end, longest))
                   where known.Contains(text[start..end])
                   select (text[start..end], end)];
    }
}
