namespace Alerts.Events.Recognition.Cooperations.Parties;

/// <summary>What a state named in a sentence about cooperation is there for.</summary>
internal enum PartyUse
{
    /// <summary>May be a party.</summary>
    Plain,

    /// <summary>Only says so: "Seoul says".</summary>
    Speaker,

    /// <summary>Accuses, condemns, sanctions, fears.</summary>
    Accuser,

    /// <summary>Whom it is about or against: "a message to Iran", "near Japan".</summary>
    Oblique,

    /// <summary>Where a war is: "the war in Ukraine".</summary>
    Battlefield,
}
