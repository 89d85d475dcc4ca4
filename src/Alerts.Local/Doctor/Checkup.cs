using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using Alerts.Delivery;
using Alerts.Delivery.Email;
using Alerts.Feeds;
using Alerts.Storage;
using Alerts.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Local.Doctor;

/// <summary>
/// Looks at everything a run needs, touching nothing but a probe document, and says what to fix. One check never hides another.
/// </summary>
internal sealed class Checkup(LocalApp app, DirectoryInfo data)
{
    private const string Probe = "doctor-probe";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return await TryAsync("store", StoreAsync, cancellation);
        yield return await TryAsync("configuration", ConfigurationAsync, cancellation);
        yield return await TryAsync("mail", MailAsync, cancellation);
        yield return await TryAsync("subscribers", SubscribersAsync, cancellation);
        yield return await TryAsync("poison queues", PoisonAsync, cancellation);
        foreach (var finding in await FeedsAsync(cancellation)) yield return finding;
    }

    private static async Task<Finding> TryAsync(
        string subject,
        Func<CancellationToken, Task<Finding>> check,
        CancellationToken cancellation)
    {
        try
        {
            return await check(cancellation);
        }
        catch (OptionsValidationException fault)
        {
            return Finding.Fault(subject, string.Join(" ", fault.Failures));
        }
        catch (Exception fault) when (fault is StorageException or FormatException or IOException or UnauthorizedAccessException)
        {
            return Finding.Fault(subject, fault.Message);
        }
    }

    private async Task<Finding> StoreAsync(CancellationToken cancellation)
    {
        var documents = app.Get<IDocumentStore>();
        await documents.DeleteAsync(StorageNames.Indexes, Probe, cancellation);
        await documents.CreateAsync(StorageNames.Indexes, Probe, Encoding.UTF8.GetBytes("{}"), cancellation);
        await documents.DeleteAsync(StorageNames.Indexes, Probe, cancellation);
        return Finding.Ok("store", $"{data.FullName} can be read and written");
    }

    private Task<Finding> ConfigurationAsync(CancellationToken cancellation)
    {
        var delivery = app.Get<IOptions<DeliveryOptions>>().Value;
        _ = app.Get<IOptions<FeedsOptions>>().Value;
        _ = app.Get<SigningKeys>();
        return Task.FromResult(delivery.PublicUrl.IsLoopback
            ? Finding.Warning(
                "configuration",
                $"links in mails lead to {delivery.PublicUrl}, which only this machine can open, "
                + "and the sites we poll cannot see who we are; set Delivery:PublicUrl")
            : Finding.Ok("configuration", $"valid; links in mails lead to {delivery.PublicUrl}"));
    }

    private async Task<Finding> MailAsync(CancellationToken cancellation)
    {
        var delivery = app.Get<IOptions<DeliveryOptions>>().Value;
        if (delivery.Mail != "smtp")
            return Finding.Ok(
                "mail",
                delivery.Mail == "files" ? $"written as files to {Path.GetFullPath(delivery.Output)}" : $"sent by {delivery.Mail}");

        var smtp = app.Get<IOptions<SmtpOptions>>().Value;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(smtp.Host, smtp.Port, patience.Token);
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            var greeting = await reader.ReadLineAsync(patience.Token);
            return greeting?.StartsWith("220", StringComparison.Ordinal) == true
                ? Finding.Ok("mail", $"{smtp.Host}:{smtp.Port} answers")
                : Finding.Fault("mail", $"{smtp.Host}:{smtp.Port} answers, but not as a mail server; check Delivery:Smtp:Host and Port");
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return Finding.Fault("mail", $"{smtp.Host}:{smtp.Port} does not answer; check Delivery:Smtp:Host and Port, and the network");
        }
    }

    private async Task<Finding> SubscribersAsync(CancellationToken cancellation)
    {
        var active = 0;
        await foreach (var subscriber in app.Get<SubscriberStore>().AllAsync(cancellation))
            if (subscriber.Status == SubscriberStatus.Confirmed) active++;
        return active > 0
            ? Finding.Ok("subscribers", $"{active} confirmed")
            : Finding.Warning("subscribers", "nobody is told; add one with 'alerts subscribers add'");
    }

    private async Task<Finding> PoisonAsync(CancellationToken cancellation)
    {
        var counts = await app.Get<PoisonQueue>().CountAsync(cancellation);
        return counts.Count == 0
            ? Finding.Ok("poison queues", "empty")
            : Finding.Fault(
                "poison queues",
                $"{string.Join(", ", counts.Select(count => $"{count.Queue} holds {count.Count}"))}; see 'alerts poison list'");
    }

    private async Task<IReadOnlyList<Finding>> FeedsAsync(CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        try
        {
            await foreach (var record in app.Get<FeedStore>().ListAsync(cancellation)) findings.Add(Look(record));
        }
        catch (StorageException fault)
        {
            return [Finding.Fault("feeds", fault.Message)];
        }

        if (findings.Count == 0) return [Finding.Warning("feeds", "none is read; add them with 'alerts feeds import feeds.opml'")];
        var ill = findings.Where(finding => finding.Severity != Severity.Ok).ToList();
        return [Finding.Ok("feeds", $"{findings.Count - ill.Count} of {findings.Count} are well"), .. ill];
    }

    private static Finding Look(FeedRecord record) => record.State switch
    {
        { LastPolled: null } => Finding.Ok(record.Feed.Url.AbsoluteUri, "not polled yet"),
        { Health: FeedHealth.Ok } => Finding.Ok(record.Feed.Url.AbsoluteUri, "well"),
        { Health: FeedHealth.Gone } => Finding.Fault(record.Feed.Url.AbsoluteUri, "gone; remove it with 'alerts feeds remove'"),
        var state => Finding.Warning(record.Feed.Url.AbsoluteUri, state.Words ?? state.Health.ToString().ToLowerInvariant()),
    };
}
