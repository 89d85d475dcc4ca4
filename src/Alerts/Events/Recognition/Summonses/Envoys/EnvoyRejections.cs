using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Summonses.Envoys;

/// <summary>Notes what happened to envoys and is no summons: recalled, expelled, handed a protest.</summary>
internal static class EnvoyRejections
{
    private static readonly (Sense Sense, string Code, string Why)[] Kinds =
    [
        (Sense.Recall, "recalled-by-own-state", "a state called its own envoy home"),
        (Sense.Expel, "expulsion", "diplomats were sent out of the country"),
        (Sense.Protest, "protest-without-summons", "a protest is told, no summons"),
    ];

    public static void Write(TextReading reading, List<Report> reports, List<Rejection> rejections)
    {
        if (reports.Count > 0) return;
        foreach (var passage in reading.Passages.Where(passage => passage.Index <= 3 && passage.Parties.Count > 0
            && (passage.Has(Sense.Envoy) || passage.Has(Sense.Mission))))
        {
            foreach (var (sense, code, why) in Kinds)
            {
                if (!passage.Has(sense) || rejections.Exists(rejection => rejection.Code == code)) continue;
                rejections.Add(new Rejection(EventKind.Summons, code, why, passage.Text) { Parties = [.. passage.Parties
                    .SelectMany(party => party.States).Distinct().Order(StringComparer.Ordinal)] });
                return;
            }
        }
    }
}
