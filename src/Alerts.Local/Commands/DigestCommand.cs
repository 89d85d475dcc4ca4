using System.CommandLine;
using System.Diagnostics;
using Alerts.Delivery;
using Alerts.Pipeline;
using Alerts.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Local.Commands;

/// <summary><c>alerts digest preview</c>: the digest a subscriber would get, as a page and as text; nothing is sent or marked.</summary>
internal static class DigestCommand
{
    private static readonly Argument<string?> Who = new("WHO")
    {
        Description = "Id or address of a subscriber; without it, somebody who wants everything",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<int> Days =
        new("--days") { Description = "How many days the digest covers (1 to 60)", HelpName = "N", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> Open = new("--open") { Description = "Open the page in the browser" };
    private static readonly Option<bool> Text = new("--text") { Description = "Print the text part instead of writing files" };

    public static Command Create()
    {
        var preview = new Command("preview", "Compose a digest without sending it") { Who, Days, Open, Text };
        preview.SetAction((parsed, cancellation) => PreviewAsync(parsed, cancellation));
        return new("digest", "Digests: preview") { preview };
    }

    private static async Task<int> PreviewAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var days = parsed.GetValue(Days);
        if (days is < 1 or > 60) throw new CommandFault("--days must be from 1 to 60.", Exit.Usage);
        await using var app = LocalApp.Open(parsed);
        var now = app.Get<TimeProvider>().GetUtcNow();
        var mail = await app.Get<PreviewMail>().DigestAsync(
            await ReaderAsync(app, parsed.GetValue(Who), now, cancellation),
            now.AddDays(-days),
            now,
            cancellation);
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Text))
        {
            await output.WriteAsync(mail.Text);
            return Exit.Ok;
        }

        var folder = Directory.CreateDirectory(app.Get<IOptions<DeliveryOptions>>().Value.Output).FullName;
        var page = Path.Combine(folder, "digest-preview.html");
        await File.WriteAllTextAsync(page, mail.Html, cancellation);
        await File.WriteAllTextAsync(Path.ChangeExtension(page, ".txt"), mail.Text, cancellation);
        await output.WriteLineAsync(page);
        if (parsed.GetValue(Open)) await ShowAsync(page, parsed.InvocationConfiguration.Error);
        return Exit.Ok;
    }

    private static async Task<Subscriber> ReaderAsync(LocalApp app, string? who, DateTimeOffset now, CancellationToken cancellation)
    {
        if (who is null)
        {
            var nobody = new Channel(ChannelKind.Email, "you@example.org");
            return new Subscriber
            {
                Id = Subscriber.IdOf(nobody, null),
                Channel = nobody,
                CreatedAt = now,
                Status = SubscriberStatus.Confirmed,
            };
        }

        return await app.Get<SubscriberStore>().AllAsync(cancellation)
            .FirstOrDefaultAsync(one => one.Id == who || one.Channel.Address.Equals(who, StringComparison.OrdinalIgnoreCase), cancellation)
            ?? throw new CommandFault($"There is no subscriber '{who}'. 'alerts subscribers list' shows them.");
    }

    private static async Task ShowAsync(string page, TextWriter error)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            await error.WriteLineAsync($"No browser could be started ({fault.Message}). Open the file yourself.");
        }
    }
}
