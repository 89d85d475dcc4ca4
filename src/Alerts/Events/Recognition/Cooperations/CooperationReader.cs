using Alerts.Events.Recognition.Reading;
using Alerts.Language;

namespace Alerts.Events.Recognition.Cooperations;

/// <summary>Reads military cooperation from an article: frames of all sentences, open slots filled from title and lead, one report per event.</summary>
internal static class CooperationReader
{
    /// <summary>What stands further back is background, and wrong too often.</summary>
    private const int LastPassage = 14;

    public static void Read(TextReading reading, List<Report> reports, List<Rejection> rejections)
    {
        var rules = new CooperationFrames(reading.Dates);
        var frames = reading.Passages.Where(passage => passage.Index <= LastPassage && passage.Items.Count > 0).SelectMany(rules.Read).ToList();
        if (frames.Count == 0) return;
        var whole = new CooperationResolver(reading).Resolve(frames);
        reports.AddRange(CooperationReports.Write(whole, reading.Dates));
        foreach (var frame in whole.Where(frame => frame.Reject is not null and not "no-meeting").DistinctBy(frame => frame.Reject))
        {
            if (reports.Exists(report => report.Kind == frame.Kind)) continue;
            rejections.Add(new Rejection(frame.Kind, frame.Reject!, string.Join("; ", frame.Notes), frame.Passage.Text) { Parties = [.. frame.Parties.Order(StringComparer.Ordinal)] });
        }
    }
}
