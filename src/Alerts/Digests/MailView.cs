namespace Alerts.Digests;

/// <summary>Everything a mail shows, digest or alert; its HTML and text parts are two renderings of this.</summary>
public sealed record MailView
{
    public required string Subject { get; init; }

    /// <summary>What in-boxes show after the subject.</summary>
    public required string Preheader { get; init; }

    /// <summary>"Daily digest", "Alert".</summary>
    public required string Kicker { get; init; }

    /// <summary>The mail's one big line: the alert's headline, or "5 new events".</summary>
    public required string Title { get; init; }

    /// <summary>"20 June 08:00 to 21 June 08:00, Asia/Seoul".</summary>
    public required string Period { get; init; }

    public required IReadOnlyList<PairView> Pairs { get; init; }

    /// <summary>Events beyond what fits, and where they are.</summary>
    public int More { get; init; }

    public Uri? WebCopy { get; init; }

    /// <summary>What to know besides: the cap reached, still one source.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How the pipeline was, one line each; empty in alerts.</summary>
    public IReadOnlyList<string> Heartbeat { get; init; } = [];

    public Uri? Suppressed { get; init; }

    public required Uri Home { get; init; }

    public required Uri Preferences { get; init; }

    public required Uri Unsubscribe { get; init; }

    /// <summary>Why the reader gets this: "You asked for: summons of RU; daily at 08:00."</summary>
    public required string Because { get; init; }

    /// <summary>True for the mail of one event, whose headline is the title.</summary>
    public bool IsAlert { get; init; }

    public int Count => Pairs.Sum(pair => pair.Events.Count);

    /// <summary>The view with its first <paramref name="most"/> events; the others are counted in <see cref="More"/>.</summary>
    public MailView Cut(int most)
    {
        var pairs = new List<PairView>();
        var left = most;
        foreach (var pair in Pairs.TakeWhile(_ => left > 0))
        {
            pairs.Add(pair with { Events = [.. pair.Events.Take(left)] });
            left -= pairs[^1].Events.Count;
        }

        return this with { Pairs = pairs, More = More + Count - pairs.Sum(pair => pair.Events.Count) };
    }
}
