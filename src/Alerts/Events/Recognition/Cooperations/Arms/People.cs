using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Arms;

/// <summary>Tells a weapon that is called after a person from the person: "a Bradley" and "Bradley Smith".</summary>
internal static class People
{
    private const int LeastInSmallLetters = 3;

    /// <summary>Another name stands right beside the name of one weapon, in a sentence that does not write every word large.</summary>
    public static bool Bears(Passage passage, Item weapon) =>
        weapon is { Sense: Sense.Weapon, Tag.Length: 2 } && weapon.End - weapon.Start == 1 && passage.Lexicon.Grammar.FixedOrder
        && (IsName(passage, weapon.End) || weapon.Start > 1 && IsName(passage, weapon.Start - 1))
        && passage.Pieces.Count(piece => piece.Length > 3 && char.IsLower(passage.Text[piece.Start])) >= LeastInSmallLetters;

    /// <summary>A word written like a name that means nothing here.</summary>
    private static bool IsName(Passage passage, int at)
    {
        if (at >= passage.Pieces.Length || passage.Pieces[at] is not { Length: > 2 } word) return false;
        var print = passage.Text.AsSpan(word.Start, word.Length);
        return char.IsUpper(print[0]) && !print[1..].ContainsAnyExceptInRange('a', 'z') && passage.PartyAt(at) is null
            && !passage.Items.Exists(item => item.Start <= at && item.End > at);
    }
}
