using Alerts.Local.Commands;

namespace Alerts.Local;

/// <summary>
/// Settings, weakest first: <c>alerts.json</c> in the data directory, environment variables <c>ALERTS_Section__Key</c>, the command line.
/// </summary>
internal static class LocalConfiguration
{
    public const string FileName = "alerts.json";

    public static IConfigurationRoot Read(DirectoryInfo data, IReadOnlyDictionary<string, string?>? settings)
    {
        var file = Path.Combine(data.FullName, FileName);
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(file, optional: true, reloadOnChange: false)
                .AddEnvironmentVariables("ALERTS_")
                .AddInMemoryCollection(settings ?? new Dictionary<string, string?>())
                .Build();
        }
        catch (InvalidDataException fault)
        {
            throw new CommandFault($"{file} is not valid JSON: {fault.InnerException?.Message ?? fault.Message} Mend it or move it away.");
        }
    }
}
