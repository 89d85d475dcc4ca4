using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations.Forces;

/// <summary>Tells whose land forces come to where only a base or town is named: "Marines arrive in Darwin", "train in Arizona".</summary>
internal static class Bases
{
    /// <summary>Words between the preposition and the name: "in the northern port city of", "at the air base".</summary>
    private const int ToName = 5;

    /// <summary>The same where every sign is a piece: "沖縄に新型の迎撃システムを配備".</summary>
    private const int ToNameInSigns = 24;

    private static readonly Sense[] Leading = [Sense.In, Sense.To];

    /// <summary>With the land of the base as who gets the forces, where no state is named for it; a state named alone sends them.</summary>
    public static TransferReader.Found Landed(Passage passage, Item act, TransferReader.Found found) =>
        Host(passage, act) is not { } host || found.Givers.Contains(host) ? found
            : found.Getter is null ? found with { Getter = host }
            : act.Tag == "place" && found is { Givers.Count: 0, Getter: { } alone } && alone != host
                ? found with { Givers = [alone], Getter = host } : found;

    /// <summary>"A shows the deployment of B's missiles on its territory": with the one in front of another's forces as host.</summary>
    public static TransferReader.Found AtHome(Passage passage, Item forces, Item act, TransferReader.Found found) =>
        act.Tag != "home" && found is { Getter: null, Givers: [var guest] }
        && passage.All(Sense.Deploy).Any(home => home.Tag == "home" && home.Start >= forces.End)
        && passage.Parties.Find(party => party.End <= forces.Start && !party.Names(guest)) is { States: [var host] }
            ? found with { Getter = host } : found;

    /// <summary>"to protect B's bases in C": with the land in which the bases lie that another's forces guard.</summary>
    public static TransferReader.Found Guarded(Passage passage, TransferReader.Found found) =>
        found is { Givers.Count: > 0, Getter: { } owner } && passage.All(Sense.Troops).Select(bases => Ground(passage, bases, owner))
            .FirstOrDefault(land => land is not null) is { } ground && !found.Givers.Contains(ground)
            ? found with { Further = [.. found.Further.Append(ground)] } : found;

    private static string? Ground(Passage passage, Item bases, string owner) =>
        bases.Tag == "base" && passage.Parties.Exists(party => party.BehindGenitive == bases.Start && party.Names(owner))
            && passage.StartingAt(Sense.In, bases.End) is { } where && passage.PartyAt(where.End) is { States: [var land] } ? land : null;

    /// <summary>"A says B sends jets under their pact": who tells of another's forces that no goal is told of gets them.</summary>
    public static string? Welcomed(Passage passage, PartyUses uses, Item forces, TransferReader.Found found) =>
        passage.IsTitle && passage.Lexicon.Grammar.FixedOrder && found is { Getter: null, Givers: [var guest] }
        && uses.With(PartyUse.Speaker).ToList() is [{ States: [var host] } speaker] && host != guest && speaker.End < forces.Start
        && passage.StartingAt(Sense.Say, speaker.End) is { } says && passage.PartyAt(says.End)?.Names(guest) == true
        && !Array.Exists(Leading, lead => passage.Within(lead, forces.End, passage.Pieces.Length) is not null) ? host : null;

    /// <summary>Whose land the base behind the act lies in; null where none is named.</summary>
    public static string? Host(Passage passage, Item act)
    {
        foreach (var place in passage.All(Sense.Place))
        {
            if (IsHeading(passage, place) || IsHosting(passage, place, act)) return place.Tag;
            if (!IsName(passage, place)) continue;
            var told = place.Start < act.End ? IsInFront(passage, act, place) || IsLedIn(passage, act, place)
                : place.Start == act.End || IsWhere(passage, act, place);
            if (told) return place.Tag;
        }

        return null;
    }

    /// <summary>"Goma: A sends soldiers": a headline opens with where they go.</summary>
    private static bool IsHeading(Passage passage, Item place) =>
        passage.IsTitle && place.Start == 0 && place.End < passage.Pieces.Length && passage.Pieces[place.End].Folded == ":";

    /// <summary>"Darwin hosts A's marines", "RAF Fairford welcomes": the base is the subject.</summary>
    private static bool IsHosting(Passage passage, Item place, Item act) =>
        place.End == act.Start && passage.StartingAt(Sense.Host, act.Start) is { Tag: "subject" } && IsName(passage, place);

    /// <summary>No small letter; many scripts have neither, and of several words some languages write all small.</summary>
    private static bool IsName(Passage passage, Item place) =>
        place.End - place.Start > 1 || !char.IsLower(passage.Text[passage.Pieces[place.Start].Start]);

    /// <summary>"沖縄に到着", "在釜山部署", "وارد بوسان شدند": where the verb closes the clause, or stands on both sides.</summary>
    private static bool IsInFront(Passage passage, Item act, Item place) =>
        passage.Lexicon.Grammar is { VerbLast: true } or { Signs: true } && (place.Start > act.Start || act.Start == place.End
            || act.Start - place.End <= (passage.Lexicon.Grammar.Signs ? ToNameInSigns : ToName) && Array.Exists(Leading, lead =>
                passage.EndingAt(lead, place.Start) is not null || passage.StartingAt(lead, place.End) is not null));

    /// <summary>"В Курск прибыли": where the order is free the place stands in front of the verb as well.</summary>
    private static bool IsLedIn(Passage passage, Item act, Item place) =>
        !passage.Lexicon.Grammar.FixedOrder && act.Start - place.End is >= 0 and <= ToName
        && Array.Exists(Leading, lead => passage.EndingAt(lead, place.Start) is not null)
        && !passage.Pieces[place.End..act.Start].Any(piece => piece.IsComma);

    /// <summary>
    /// "at RAAF Base Darwin", "landed in Goma": a preposition of place close in front, or the verb ends in it; not "to the Texas border",
    /// "to a camp, near Goma", "took part in a race in Florida".
    /// </summary>
    private static bool IsWhere(Passage passage, Item act, Item place) =>
        passage.StartingAt(Sense.Edge, place.End) is null && passage.At(Sense.Participants, act.Start) is null
        && passage.Within(Sense.Oblique, act.End, place.Start) is null && passage.Within(Sense.Edge, act.End, place.Start) is null
        && Array.Exists(Leading, lead => passage.Within(lead, Math.Max(act.End, place.Start - ToName), place.Start) is not null
            || place.Start - act.End < ToName && passage.EndsIn(act, lead)
            || passage.Items.Exists(item => item.End == place.Start && item.Start >= act.Start && passage.EndsIn(item, lead)));
}
