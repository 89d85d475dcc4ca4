using Alerts.Events.Recognition.Cooperations.Arms;
using Alerts.Events.Recognition.Cooperations.Parties;
using Alerts.Events.Recognition.Cooperations.Stages;
using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations.Technology;

/// <summary>
/// Finds who makes weapons with whom: two told together, one in the other's land or with it, after the other's design, with its help, or
/// for it. Two states that the sentence merely names make nothing together.
/// </summary>
internal static class MakingReader
{
    /// <summary>Words between the making and the state whose design it is: "to build the new Swedish-designed frigates".</summary>
    private const int ToDesign = 3;

    private static readonly Sense[] Passives = [Sense.Be, Sense.Future];

    /// <param name="States">The maker first; fewer than two when nothing is made together.</param>
    /// <param name="Ordered">The one makes it for the other.</param>
    /// <param name="Act">The verb that tells whether it is still to come: of making, or of helping with it.</param>
    public sealed record Found(IReadOnlyList<string> States, bool Ordered, Item Act);

    public static Found Read(Passage passage, PartyUses uses, Item making)
    {
        if (Chosen.Read(passage, uses, making) is { } chosen) return new([chosen.Maker, chosen.Buyer], true, making);
        if (Ordered(passage, uses, making) is { } ordered) return ordered;
        var joint = JointReader.Read(passage, uses, making);
        if (uses.Plain.LastOrDefault(party => party.End <= making.Start) is not { } maker) return OfCompany(passage, uses, making);
        if (making.Start - maker.End <= 1 && passage.EndingAt(Sense.Beneficiary, passage.OverArticles(maker.Start)) is { } help
            && uses.Plain.LastOrDefault(party => party.End <= help.Start && party.State != maker.State) is { } helper)
            return new([helper.State, maker.State], false, help);
        if (Joining(passage, uses, making, maker) is { } all) return new(all, false, making);
        if (joint.Bound) return new([.. joint.States.Union(Land(passage, uses, making))], false, making);
        if (Host(passage, maker, making)
            && uses.Plain.LastOrDefault(party => party.End <= maker.Start && party.State != maker.State) is { } builder)
            return new([builder.State, maker.State], false, making);
        var other = uses.Plain.FirstOrDefault(party => party.Start >= making.Start && party.State != maker.State
            && (IsPartner(passage, party, making) || Lead(passage, party) is not null));
        if (other is null) return (passage.All(Sense.Maker).FirstOrDefault(item => item.Tag != maker.State).Tag
                ?? Design(passage, making, maker.State)) is { } home
            ? new([maker.State, home], false, making) : new([], false, making);
        return new([maker.State, other.State], !IsPartner(passage, other, making) && Lead(passage, other) == Sense.Beneficiary, making);
    }

    /// <summary>"het korvet dat A voor de marine van B bouwt", "la corvette construite par A pour B": behind the ship stand both.</summary>
    private static Found? Ordered(Passage passage, PartyUses uses, Item making)
    {
        if (passage.Lexicon.Grammar.FixedOrder || making.Tag != "build") return null;
        if (uses.Plain.FirstOrDefault(party => party.Start > making.Start && Lead(passage, party) is Sense.Beneficiary) is not { } getter)
            return null;
        var builder = uses.Plain.FirstOrDefault(party => party.Start > making.Start && party.End < getter.Start
            && Leads.Of(passage, party) is null or Sense.By)?.State
            ?? passage.All(Sense.Maker).FirstOrDefault(item => item.Start > making.Start && item.End < getter.Start).Tag;
        return builder is null || getter.Names(builder) ? null : new([builder, getter.State], true, making);
    }

    /// <summary>"A joins the jet programme of B and C": all of them; "A invites B to join": both; null where nobody else is told.</summary>
    private static IReadOnlyList<string>? Joining(Passage passage, PartyUses uses, Item making, Party maker) =>
        passage.At(Sense.Participants, making.Start) is not { Tag: "subject next" } ? null
            : Cluster.All(passage, uses.Plain).Find(row => row.Start >= making.End && row.States.Count > 1) is { } others
                ? [.. maker.States.Union(others.States)]
            : uses.Plain.FirstOrDefault(host => host.End < maker.Start
                && passage.Within(Sense.Deploy, host.End, maker.Start) is { Tag: "future" }) is { } inviting
                ? [.. inviting.States.Union(maker.States)] : null;

    /// <summary>"to produce Patriot missiles in Ukraine": whose weapon is made there; not "a shield like Iron Dome".</summary>
    public static string? Design(Passage passage, Item making, string? maker) =>
        passage.Items.Find(item => item.Sense == Sense.Weapon && item.Make is { } home && home != maker
            && item.End > making.Start && item.Start - making.End <= ToDesign
            && passage.Within(Sense.Companion, making.End, item.Start) is null).Make ?? Subject(passage, making, maker);

    /// <summary>"Patriots to be made in A": the thing is the subject of the passive.</summary>
    private static string? Subject(Passage passage, Item making, string? maker) =>
        passage.Items.Find(item => item.Sense == Sense.Weapon && item.Make is { } home && home != maker
            && making.Start - item.End is >= 0 and <= ToDesign
            && Array.Exists(Passives, sense => passage.Within(sense, item.End, making.Start) is not null)).Make;

    /// <summary>
    /// "Baykar and Saab to build drones", "Baykar to build a factory in B", "ships for B": the maker's own state, where none is told to.
    /// </summary>
    public static Found OfCompany(Passage passage, PartyUses uses, Item making)
    {
        List<Item> companies = [.. passage.All(Sense.Maker).Where(item => item.End <= making.Start && item.Tag is not null)];
        if (companies.Concat(companies.Count > 0 ? Behind(passage, making) : []).Select(item => item.Tag!).Distinct().ToList()
            is { Count: 2 } two) return new(two, false, making);
        var company = companies.LastOrDefault();
        var place = uses.Plain.FirstOrDefault(party => party.Start >= making.End
            && party.State != company.Tag && (Lead(passage, party) is Sense.In or Sense.Beneficiary
                || passage.OverArticles(party.Start) == making.End && passage.EndsIn(making, Sense.In)));
        if (place is null && company.Tag is { } maker && Design(passage, making, maker) is { } design)
            return new([maker, design], false, making);
        return (place?.State ?? Site(passage, making)) is { } land && (company.Tag ?? Design(passage, making, land)) is { } home
            && home != land ? new([home, land], place is not null && Lead(passage, place) == Sense.Beneficiary, making)
            : new([], false, making);
    }

    /// <summary>"В Татарстане выпускают": the state of a place that is known to belong to it; null where none is named.</summary>
    private static string? Site(Passage passage, Item making) =>
        passage.All(Sense.Place).FirstOrDefault(site => Math.Abs(site.Start - making.End) <= Scope.Near
            && passage.EndingAt(Sense.In, passage.OverArticles(site.Start)) is not null).Tag;

    /// <summary>"A's maker to build B's maker's engines", "drones with B's maker": named close behind.</summary>
    private static IEnumerable<Item> Behind(Passage passage, Item making) => passage.All(Sense.Maker)
        .Where(item => item.Tag is not null && item.Start > making.Start && item.Start - making.End <= ToDesign);

    /// <summary>"to build Swedish-designed frigates", "joins Sweden in a tank project".</summary>
    private static bool IsPartner(Passage passage, Party party, Item making) =>
        party.Start <= making.End || party.Start - making.End <= ToDesign && (party.Form == MentionForm.Adjective || party.Possessive)
            && passage.EndingAt(Sense.Companion, party.Start) is null;

    /// <summary>"instalará en Colombia una fábrica": the land stands between the verb and what is made.</summary>
    private static bool Host(Passage passage, Party place, Item making) =>
        place.Form == MentionForm.Name && making.Start - place.End <= ToDesign && Lead(passage, place) is Sense.In or Sense.With;

    /// <summary>"A and B to build drones in C": the land right behind what is made.</summary>
    private static IReadOnlyList<string> Land(Passage passage, PartyUses uses, Item making)
    {
        var end = passage.Items.Find(thing => thing is { Sense: Sense.Weapon or Sense.SoftWeapon }
            && thing.Start - making.End is >= 0 and <= ToDesign) is { End: > 0 } thing ? thing.End : making.End;
        return passage.Lexicon.Grammar.FixedOrder && passage.StartingAt(Sense.In, end) is { } where
            && uses.Plain.FirstOrDefault(party => party.Start == where.End && party.Form == MentionForm.Name) is { } land
                ? land.States : [];
    }

    private static Sense? Lead(Passage passage, Party party)
    {
        var at = Front(passage, party);
        foreach (var sense in new[] { Sense.In, Sense.With, Sense.Beneficiary })
        {
            if (passage.EndingAt(sense, at) is not null) return sense;
        }

        return null;
    }

    /// <summary>"per la Marina del Qatar", "pour la marine grecque": the preposition stands in front of the forces.</summary>
    private static int Front(Passage passage, Party party)
    {
        var at = passage.OverArticles(party.Start);
        if (passage.Lexicon.Grammar is not { WhoseAfter: true }) return at;
        var owner = passage.EndingAt(Sense.Of, at) is { } of ? of.Start : at;
        return passage.EndingAt(Sense.Military, owner) is { } forces ? passage.OverArticles(forces.Start) : at;
    }
}
