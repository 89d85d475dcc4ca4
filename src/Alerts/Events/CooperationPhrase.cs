namespace Alerts.Events;

/// <summary>A verb phrase in the three moods a report can have: it happened, it is said to have happened, it is to happen.</summary>
internal sealed record MoodPhrase(string Done, string Alleged, string Planned)
{
    public string In(ReportStatus status) => status switch
    {
        ReportStatus.Planned => Planned,
        ReportStatus.Alleged => Alleged,
        _ => Done,
    };
}

/// <summary>
/// How a kind of cooperation reads in a headline: said of all parties, and of one who gives to the others where the kind has a giver.
/// </summary>
internal sealed record CooperationPhrase(MoodPhrase Together, MoodPhrase? OneSided = null)
{
    private static readonly Dictionary<EventKind, CooperationPhrase> Phrases = new()
    {
        [EventKind.Treaty] = new(
            new MoodPhrase("concluded a defence pact", "are said to have concluded a defence pact", "plan a defence pact")),
        [EventKind.ArmsTransfer] = new(
            new("made an arms transfer", "are said to have made an arms transfer", "plan an arms transfer"),
            new("supplied arms to", "is said to have supplied arms to", "is to supply arms to")),
        [EventKind.Deployment] = new(
            new("deployed troops together", "are said to have deployed troops together", "plan to deploy troops together"),
            new("sent troops to", "is said to have sent troops to", "is to send troops to")),
        [EventKind.Exercise] = new(
            new MoodPhrase("held a joint exercise", "are said to have held a joint exercise", "plan a joint exercise")),
        [EventKind.Technology] = new(
            new(
                "worked together on military technology",
                "are said to work together on military technology",
                "plan to work together on military technology"),
            new(
                "shared military technology with",
                "is said to have shared military technology with",
                "is to share military technology with")),
        [EventKind.Talks] = new(new MoodPhrase("held military talks", "are said to have held military talks", "plan military talks")),
        [EventKind.Aid] = new(
            new("agreed military aid", "are said to have agreed military aid", "plan military aid"),
            new("gave military aid to", "is said to have given military aid to", "is to give military aid to")),
    };

    public static CooperationPhrase Of(EventKind kind) =>
        Phrases.GetValueOrDefault(kind)
        ?? new(new MoodPhrase(
            "worked together militarily",
            "are said to have worked together militarily",
            "plan to work together militarily"));
}
