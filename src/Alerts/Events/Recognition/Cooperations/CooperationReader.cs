using Alerts.Events.Recognition.Reading;

namespace Alerts.Events.Recognition.Cooperations;

internal static class CooperationReader
{
    public static void Read(TextReading reading, List<Report> reports, List<Rejection> rejections)
    {
    }
}
