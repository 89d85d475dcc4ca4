using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Reads visits, meetings and talks about military ties.</summary>
internal sealed class TalksReader(FrameMaker maker)
{
    public IEnumerable<CooperationFrame> Read(Passage passage, PartyUses uses, Item anchor)
    {
        Item? act = anchor.Tag == "meeting" ? anchor : ActFinder.Nearest(passage, anchor, Sense.Meet) ?? ActFinder.Nearest(passage, anchor, Sense.Deepen);
        var found = Visitor(passage, uses, act) ?? JointReader.Read(passage, uses, anchor);
        if (act is { Sense: Sense.Meet } off && passage.Items.Exists(end => end.Sense == Sense.End && end.End <= off.Start && off.Start - end.End <= 2)) yield break;
        if (anchor.Sense == Sense.Official && (!(found.Bound || found.States.Count == 2 && passage.StartingAt(Sense.In, anchor.End) is not null) || found.States.Contains("NATO"))) yield break;
        var status = act is { } meeting && meeting.Sense == Sense.Meet && StatusReader.IsAnnounced(passage, meeting) ? ReportStatus.Planned : ReportStatus.Reported;
        yield return FrameMaker.Make(passage, EventKind.Talks, anchor, found.States.Take(4).ToList(), status) with { Confidence = act is null ? 0.4 : 0.7, Reject = act is null ? "no-meeting" : null, Date = maker.DateOf(passage, act ?? anchor) };
    }

    /// <summary>"A's defence minister to visit B".</summary>
    private static JointReader.Found? Visitor(Passage passage, PartyUses uses, Item? act)
    {
        if (act is not { Tag: "visit" } visit || uses.Plain.LastOrDefault(party => party.End <= visit.Start) is not { } guest) return null;
        var host = uses.Plain.FirstOrDefault(party => party.Start >= visit.End && party.Start - visit.End <= 1);
        return host is null || host.State == guest.State ? null : new([guest.State, host.State], true);
    }
}
