using Alerts.Functions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alerts.Functions;

/// <summary>
/// The app settings that the triggers name, and the check of all settings at the start. A
/// colon in a name is written <c>__</c> in an app setting.
/// </summary>
internal static class Settings
{
    /// <summary>When due feeds are looked for; 6-field NCRONTAB in UTC, like the others.</summary>
    public const string PollTimer = "%Timers:Poll%";

    /// <summary>When due digests are looked for.</summary>
    public const string DigestTimer = "%Timers:Digests%";

    /// <summary>When unfinished work is looked for.</summary>
    public const string SweepTimer = "%Timers:Sweep%";

    public static IReadOnlyList<string> Timers { get; } = [Name(PollTimer), Name(DigestTimer), Name(SweepTimer)];

    /// <summary>The setting's name in a trigger's <c>%name%</c>.</summary>
    public static string Name(string reference) => reference.Trim('%');

    /// <summary>
    /// Throws <see cref="InvalidOperationException"/> that lists everything that is wrong, so that it is mended in one go.
    /// </summary>
    public static void Require(IServiceProvider services, IEnumerable<ServiceDescriptor> registered)
    {
        var faults = Faults(services, registered).Distinct(StringComparer.Ordinal).ToList();
        if (faults.Count > 0)
            throw new InvalidOperationException($"The app cannot start with these settings:{Environment.NewLine}"
                + string.Join(Environment.NewLine, faults.Select(fault => "- " + fault)));
    }

    private static IEnumerable<string> Faults(IServiceProvider services, IEnumerable<ServiceDescriptor> registered)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        return new AzureConnection(configuration).Faults()
            .Concat(Timers.SelectMany(name => TimerFaults(name, configuration[name])))
            .Concat(MissingKey(configuration))
            .Concat(MissingMail(configuration))
            .Concat(registered.SelectMany(service => OptionFaults(services, service.ServiceType)));
    }

    private static IEnumerable<string> TimerFaults(string name, string? value)
    {
        var setting = name.Replace(":", "__", StringComparison.Ordinal);
        if (string.IsNullOrWhiteSpace(value))
            yield return $"{setting} is not set. It is a 6-field NCRONTAB expression in UTC, such as '0 */5 * * * *'.";
        else if (value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length != 6)
            yield return $"{setting} is '{value}', which has not six fields (second minute hour day month weekday).";
    }

    // An app of several instances that come and go needs one key, or the links in its mails end with each of them.
    private static IEnumerable<string> MissingKey(IConfiguration configuration) =>
        configuration.GetSection("Delivery:SigningKeys").GetChildren().Any(key => !string.IsNullOrWhiteSpace(key.Value))
            ? []
            : ["Delivery__SigningKeys__0 is not set. It signs the links in mails: 'name:' and the Base64 of at least 32 random bytes."];

    // Files are the default on a laptop; here nobody would ever see them.
    private static IEnumerable<string> MissingMail(IConfiguration configuration) => configuration["Delivery:Mail"] switch
    {
        "acs" when string.IsNullOrWhiteSpace(configuration["Delivery:Acs:Endpoint"]) => ["Delivery__Acs__Endpoint is not set."],
        null or "" or "files" =>
            ["Delivery__Mail is not set. It is 'acs' or 'smtp': files would be lost with the instance that wrote them."],
        _ => [],
    };

    private static IEnumerable<string> OptionFaults(IServiceProvider services, Type service)
    {
        if (!service.IsGenericType || service.GetGenericTypeDefinition() != typeof(IValidateOptions<>)) return [];
        var options = typeof(IOptions<>).MakeGenericType(service.GetGenericArguments()[0]);
        try
        {
            _ = options.GetProperty(nameof(IOptions<object>.Value))!.GetValue(services.GetRequiredService(options));
            return [];
        }
        catch (System.Reflection.TargetInvocationException fault) when (fault.InnerException is OptionsValidationException invalid)
        {
            return invalid.Failures;
        }
        catch (System.Reflection.TargetInvocationException fault) when (fault.InnerException is InvalidOperationException unreadable)
        {
            // A value that is of the wrong type, such as a word where a number belongs.
            return [unreadable.Message];
        }
    }
}
