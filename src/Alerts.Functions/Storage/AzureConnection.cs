using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Alerts.Functions.Storage;

/// <summary>
/// Where the storage account is and how to sign in, read as the triggers read it: the setting <c>AlertsStorage</c> holds a connection
/// string, or <c>AlertsStorage__blobServiceUri</c> and <c>AlertsStorage__queueServiceUri</c> name the services for a managed identity
/// (<c>__clientId</c> for a user-assigned one).
/// </summary>
internal sealed class AzureConnection
{
    /// <summary>The setting's name; the triggers' <c>Connection</c> is the same.</summary>
    public const string Name = "AlertsStorage";

    // Known to every client version the app is built with, and to the local emulator.
    private const BlobClientOptions.ServiceVersion BlobVersion = BlobClientOptions.ServiceVersion.V2022_11_02;
    private const QueueClientOptions.ServiceVersion QueueVersion = QueueClientOptions.ServiceVersion.V2021_08_06;

    private readonly string? text;
    private readonly IConfigurationSection parts;

    public AzureConnection(IConfiguration configuration)
    {
        // The host prefers the prefixed name; so do we, or trigger and store could be two accounts.
        parts = configuration.GetSection("AzureWebJobs" + Name) is { } prefixed && prefixed.Exists()
            ? prefixed
            : configuration.GetSection(Name);
        text = parts.Value;
    }

    /// <summary>What is wrong with the settings, one sentence each; empty when nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            if (!IsConnectionString(text)) yield return $"{Name} is no storage connection string.";
            yield break;
        }

        foreach (var part in new[] { "blobServiceUri", "queueServiceUri" })
        {
            if (string.IsNullOrWhiteSpace(parts[part]))
                yield return $"{Name}__{part} is not set. Set it (or {Name} to a connection string).";
            else if (!Uri.TryCreate(parts[part], UriKind.Absolute, out _)) yield return $"{Name}__{part} is no address: '{parts[part]}'.";
        }
    }

    public BlobServiceClient Blobs()
    {
        var options = new BlobClientOptions(BlobVersion);
        Patient(options.Retry);
        return string.IsNullOrWhiteSpace(text)
            ? new BlobServiceClient(new Uri(parts["blobServiceUri"]!), Credential(), options)
            : new BlobServiceClient(text, options);
    }

    public QueueServiceClient Queues()
    {
        // The triggers expect Base64 (host.json, extensions.queues.messageEncoding); the client's own default is plain text.
        var options = new QueueClientOptions(QueueVersion) { MessageEncoding = QueueMessageEncoding.Base64 };
        Patient(options.Retry);
        return string.IsNullOrWhiteSpace(text)
            ? new QueueServiceClient(new Uri(parts["queueServiceUri"]!), Credential(), options)
            : new QueueServiceClient(text, options);
    }

    private TokenCredential Credential() =>
        parts["clientId"] is { Length: > 0 } client ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client))
            : new DefaultAzureCredential();

    private static void Patient(RetryOptions retry)
    {
        retry.Mode = RetryMode.Exponential;
        retry.MaxRetries = 4;
        retry.Delay = TimeSpan.FromMilliseconds(400);
        retry.MaxDelay = TimeSpan.FromSeconds(10);
        retry.NetworkTimeout = TimeSpan.FromSeconds(30);
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = new BlobServiceClient(text);
            return true;
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
