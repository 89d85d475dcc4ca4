using Alerts.Language;

namespace Alerts.Events.Recognition.Reading;

/// <summary>When an act took place, and whether the text says so itself.</summary>
internal sealed record ActDate(DateOnly? Day, DatePrecision Precision, bool Told)
{
    public static ActDate Unknown { get; } = new(null, DatePrecision.None, false);
}
