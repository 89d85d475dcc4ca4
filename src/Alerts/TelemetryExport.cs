using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Alerts;

/// <summary>Where telemetry goes. Section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>
    /// Address of an OTLP collector, such as <c>http://localhost:4318</c> (HTTP) or, ending in 4317, gRPC. Default none: nothing is sent.
    /// </summary>
    [RegularExpression("https?://.+", ErrorMessage = "Telemetry:OtlpEndpoint must be an http or https address.")]
    public string? OtlpEndpoint { get; set; }
}

/// <summary>
/// Sends traces and numbers to the collector of the settings while it lives. A host makes one at its start; disposing it sends the rest.
/// </summary>
public sealed class TelemetryExport : IDisposable
{
    private readonly List<IDisposable> providers = [];

    public TelemetryExport(IOptions<TelemetryOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Value.OtlpEndpoint is { Length: > 0 } address) Start(new Uri(address));
    }

    public void Dispose()
    {
        foreach (var provider in providers) provider.Dispose();
    }

    private void Start(Uri address)
    {
        var about = ResourceBuilder.CreateDefault()
            .AddService("alerts", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3));
        providers.Add(Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(about)
            .AddSource(Telemetry.Name)
            .AddOtlpExporter(exporter => Aim(exporter, address, "v1/traces"))
            .Build());
        providers.Add(Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(about)
            .AddMeter(Telemetry.Name)
            .AddOtlpExporter(exporter => Aim(exporter, address, "v1/metrics"))
            .Build());
    }

    private static void Aim(OtlpExporterOptions exporter, Uri address, string path)
    {
        exporter.Protocol = address.Port == 4317 ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = address.Port == 4317 ? address : new Uri(address, path);
    }
}

internal static class TelemetryServices
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TelemetryOptions>().Bind(configuration.GetSection(TelemetryOptions.Section)).ValidateDataAnnotations();
        services.AddSingleton<TelemetryExport>();
        return services;
    }
}
