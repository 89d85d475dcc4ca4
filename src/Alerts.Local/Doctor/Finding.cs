namespace Alerts.Local.Doctor;

/// <summary>How bad a finding is.</summary>
internal enum Severity
{
    Ok,
    Warning,
    Fault,
}

/// <summary>One thing looked at: what, how it is, and what to do when it is not well.</summary>
internal sealed record Finding(string Subject, Severity Severity, string Words)
{
    public static Finding Ok(string subject, string words) => new(subject, Severity.Ok, words);

    public static Finding Warning(string subject, string words) => new(subject, Severity.Warning, words);

    public static Finding Fault(string subject, string words) => new(subject, Severity.Fault, words);
}
