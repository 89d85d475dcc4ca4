using Alerts.Events;

namespace Alerts.Digests;

/// <summary>Words for kinds, ranks and states of reports, as messages show them.</summary>
public static class KindWords
{
    public static string Of(EventKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Name switch
        {
            "summons" => "Summons of an envoy",
            "treaty" => "Defence pact",
            "arms-transfer" => "Arms transfer",
            "deployment" => "Deployment of troops",
            "exercise" => "Joint exercise",
            "technology" => "Military technology",
            "talks" => "Military talks",
            "aid" => "Military aid",
            _ => kind.Name,
        };
    }

    /// <summary>One or two words, for a ladder.</summary>
    public static string Brief(EventKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Name switch
        {
            "treaty" => "pact",
            "arms-transfer" => "arms",
            "deployment" => "troops",
            _ => kind.Name,
        };
    }

    /// <summary>Who was called in, with an article: "the ambassador", "an envoy of untold rank".</summary>
    public static string Envoy(string? rank) => rank switch
    {
        "ambassador" or "consul" or "representative" => $"the {rank}",
        "charge" => "the chargé d'affaires",
        "attache" => "an attaché",
        "diplomat" => "a diplomat",
        _ => "an envoy",
    };

    public static string Rank(string rank) => rank switch
    {
        "charge" => "chargé d'affaires",
        "attache" => "attaché",
        _ => rank,
    };

    public static string Status(ReportStatus status) => status switch
    {
        ReportStatus.Alleged => "alleged, not confirmed",
        ReportStatus.Planned => "planned, not carried out yet",
        ReportStatus.Denied => "denied",
        ReportStatus.Done => "carried out",
        _ => "reported",
    };
}
