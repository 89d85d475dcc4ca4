using System.CommandLine;
using System.Security.Cryptography;
using Alerts.Subscriptions;

namespace Alerts.Local.Commands;

/// <summary>
/// <c>alerts subscribers add ADDRESS</c>: a mail address, the URL of a Teams Workflows webhook, any other https
/// URL (a signed webhook), or <c>file:NAME</c>. The operator vouches for consent, so there is nothing to
/// confirm. Again for the same address it changes the settings.
/// </summary>
internal static class SubscribersAddCommand
{
    private static readonly Argument<string> Address =
        new("ADDRESS") { Description = "Mail address, Teams Workflows URL, webhook URL, or file:NAME for cards as files" };
    private static readonly Option<string[]> Want = new("--want")
    {
        Description =
            "A rule, such as 'summons of RU', 'RU-KP arms-transfer+', 'cooperation with nordics'; "
            + "several may be given; none means everything",
        HelpName = "RULE",
    };
    private static readonly Option<string?> Cadence =
        new("--cadence") { Description = "immediate, hourly, daily (default) or weekly", HelpName = "WHEN" };
    private static readonly Option<string?> At =
        new("--at") { Description = "Local time of the digest, such as 08:00", HelpName = "HH:MM" };
    private static readonly Option<string?> Day = new("--day") { Description = "Day of a weekly digest", HelpName = "DAY" };
    private static readonly Option<string?> Zone =
        new("--zone") { Description = "Time zone, such as Asia/Seoul (default UTC)", HelpName = "ZONE" };
    private static readonly Option<string?> Quiet =
        new("--quiet") { Description = "Local hours without immediate alerts, such as 22:00-07:00", HelpName = "HOURS" };
    private static readonly Option<string?> Cap = new("--cap") { Description = "Most immediate alerts a day (default 10)", HelpName = "N" };
    private static readonly Option<string?> Confidence =
        new("--min-confidence") { Description = "Least confidence, 0 to 1", HelpName = "P" };
    private static readonly Option<string?> Sources =
        new("--min-sources") { Description = "Independent sources to wait for before an alert, 1 to 5", HelpName = "N" };
    private static readonly Option<string?> Hold =
        new("--hold-hours") { Description = "How long to wait for them at most (default 6)", HelpName = "H" };
    private static readonly Option<string?> Pause =
        new("--pause-until") { Description = "Silent until that day; '' resumes", HelpName = "YYYY-MM-DD" };
    private static readonly Option<bool?> Text = new("--text") { Description = "Mails of plain text alone" };
    private static readonly Option<bool?> Empty = new("--empty-digests") { Description = "Digests also when nothing happened" };
    private static readonly Option<string?> Label =
        new("--label") { Description = "Tells several subscriptions of one address apart", HelpName = "NAME" };

    public static Command Create()
    {
        var command = new Command("add", "Add a subscriber or change one")
        {
            Address, Want, Cadence, At, Day, Zone, Quiet, Cap, Confidence, Sources, Hold, Pause, Text, Empty, Label,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var channel = ChannelOf(parsed.GetRequiredValue(Address));
        var label = parsed.GetValue(Label);
        await using var app = LocalApp.Open(parsed);
        var now = app.Get<TimeProvider>().GetUtcNow();
        if (channel.Kind == ChannelKind.Email && await app.Get<SuppressionList>().HoldsAsync(channel.Address, cancellation))
            throw new CommandFault(
                $"{channel.Address} is on the suppression list: its owner asked for no mail, or its server refuses ours. "
                + $"Remove it with 'alerts subscribers remove --lift {channel.Address}' first.");

        IReadOnlyList<string> faults = [];
        string? secret = null;
        var kept = await app.Get<SubscriberStore>().UpdateAsync(Subscriber.IdOf(channel, label), Add, cancellation);
        if (faults.Count > 0) throw new CommandFault(string.Join(" ", faults), Exit.Usage);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            $"{kept!.Id}  {kept.Channel.Shown}  {kept.Filter}  {kept.Cadence} {kept.Zone}");
        if (secret is not null)
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Check signatures with this secret, shown once: whsec_{secret}");
        return Exit.Ok;

        Subscriber? Add(Subscriber? known)
        {
            secret = known is null && channel.Kind == ChannelKind.Webhook
                ? Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))
                : null;
            var start = known ?? new Subscriber
            {
                Id = Subscriber.IdOf(channel, label),
                Channel = channel,
                Label = label,
                Secret = secret,
                CreatedAt = now,
            };
            var wished = WishReader.Apply(start, Wishes(parsed), out faults);
            if (faults.Count > 0) return known;
            return wished.Status is SubscriberStatus.Confirmed or SubscriberStatus.Paused
                ? wished
                : wished with { Status = SubscriberStatus.Confirmed, ConfirmedAt = now, Consent = "given to the operator" };
        }
    }

    private static SubscriptionWishes Wishes(ParseResult parsed) => new()
    {
        Rules = parsed.GetValue(Want) is { Length: > 0 } rules ? string.Join('\n', rules) : null,
        Cadence = parsed.GetValue(Cadence),
        At = parsed.GetValue(At),
        Day = parsed.GetValue(Day),
        Zone = parsed.GetValue(Zone),
        Quiet = parsed.GetValue(Quiet),
        DailyCap = parsed.GetValue(Cap),
        MinConfidence = parsed.GetValue(Confidence),
        MinSources = parsed.GetValue(Sources),
        HoldHours = parsed.GetValue(Hold),
        PauseUntil = parsed.GetValue(Pause),
        TextOnly = parsed.GetValue(Text),
        WantsEmptyDigests = parsed.GetValue(Empty),
    };

    private static Channel ChannelOf(string address)
    {
        if (ChannelAddress.TryRead(address, out var fault) is { } channel) return channel;
        throw new CommandFault(fault!, Exit.Usage);
    }
}
