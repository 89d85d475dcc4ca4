namespace Alerts.Language;

/// <summary>By what a text names a state.</summary>
public enum MentionForm
{
    /// <summary>Its name: "South Korea".</summary>
    Name,

    /// <summary>"Russian", also as the first part of a compound ("Franco-German" is two mentions).</summary>
    Adjective,

    /// <summary>Its people: "the Russians".</summary>
    Demonym,

    /// <summary>Its capital; "Brussels" is a capital of EU.</summary>
    Capital,

    /// <summary>A seat of power: "the Kremlin".</summary>
    Seat,

    /// <summary>A ministry or service that names itself: "Itamaraty", "the Pentagon".</summary>
    Ministry,

    /// <summary>An office-holder by name: "Lavrov".</summary>
    Leader,

    /// <summary>An organisation: EU, NATO, UN, African Union.</summary>
    Organisation,

    /// <summary>An armed group that stands for a state: "Wagner".</summary>
    ArmedGroup,

    /// <summary>Several states at once: "the Baltic states".</summary>
    Group,
}
