using Alerts.Digests;

namespace Alerts.Delivery.Teams;

/// <summary>Lays out cards: one event in full, or a list of several.</summary>
internal static class EventCard
{
    private const int MostEvidence = 420;

    public static AdaptiveCard One(MailView view)
    {
        var pair = view.Pairs[0];
        var told = pair.Events[0];
        var body = new List<CardElement>
        {
            Kicker(told),
            new CardText(CardMarkdown.Escape(told.Headline)) { Size = "Large", Weight = "Bolder", Spacing = "None", Style = "heading" },
        };
        if (told.Evidence.Length > 0) body.Add(Quote(told));
        body.Add(Facts(told));
        if (pair.Ladder.Count > 1) body.Add(Ladder(pair));
        body.Add(Sources(told));
        body.AddRange(view.Notes.Select(note => new CardText(CardMarkdown.Escape(note)) { IsSubtle = true, Size = "Small" }));
        var speak = $"{told.Tag}: {told.Headline}";
        var actions = new List<CardAction> { new OpenUrl("Open the event", told.Page) };
        if (told.Sources.FirstOrDefault(source => source.Url is not null) is { Url: { } first } source)
            actions.Add(new OpenUrl($"Read {Cut(source.Outlet, 30)}", first));
        if (told.Feedback is { } feedback) actions.Add(new OpenUrl("Right or wrong?", feedback));
        return new AdaptiveCard { FallbackText = speak, Speak = speak, Body = body, Actions = actions };
    }

    public static AdaptiveCard Many(MailView view)
    {
        var body = new List<CardElement>
        {
            new CardText(CardMarkdown.Escape(view.Kicker)) { IsSubtle = true, Size = "Small" },
            new CardText(CardMarkdown.Escape(view.Title)) { Size = "Large", Weight = "Bolder", Spacing = "None", Style = "heading" },
        };
        foreach (var pair in view.Pairs)
        {
            body.Add(new CardText(CardMarkdown.Escape(pair.Title)) { Weight = "Bolder", Spacing = "Medium", Separator = true });
            if (pair.Ladder.Count > 1) body.Add(Ladder(pair));
            body.AddRange(pair.Events.Select(Brief));
        }

        if (view.More > 0)
            body.Add(new CardText($"{CardBuilder.More(view.More)}: [read them all]({view.WebCopy ?? view.Home})") { Spacing = "Medium" });
        body.AddRange(view.Notes
            .Concat(view.Heartbeat)
            .Select(line => new CardText(CardMarkdown.Escape(line)) { IsSubtle = true, Size = "Small" }));
        return new AdaptiveCard
        {
            FallbackText = view.Subject,
            Speak = view.Subject,
            Body = body,
            Actions = [new OpenUrl("Open on the web", view.WebCopy ?? view.Home)],
        };
    }

    private static CardText Kicker(EventView told) => new($"{told.Tag.ToUpperInvariant()} · {CardMarkdown.Escape(told.Pair)}")
    {
        Size = "Small",
        Weight = "Bolder",
        Color = told.IsSummons ? "Attention" : "Accent",
    };

    private static CardContainer Quote(EventView told) => new(
    [
        new CardText($"“{CardMarkdown.Escape(Cut(told.Evidence, MostEvidence))}”"),
        new CardText(CardMarkdown.Escape(told.EvidenceOutlet ?? "")) { IsSubtle = true, Size = "Small", Spacing = "None" },
    ])
    { Style = "emphasis", Spacing = "Small" };

    private static CardFacts Facts(EventView told)
    {
        var facts = told.Facts.Select(fact => new CardFact(fact.Label, CardMarkdown.Escape(fact.Value))).ToList();
        if (told.Why.Length > 0) facts.Add(new("Why now", CardMarkdown.Escape(told.Why)));
        return new CardFacts(facts) { Spacing = "Medium" };
    }

    private static CardText Ladder(PairView pair) =>
        new(string.Join(" → ", pair.Ladder.Select(step => step.IsHere ? $"**{step.Day} {step.Label}**" : $"{step.Day} {step.Label}")))
        {
            Size = "Small",
            IsSubtle = true,
            Spacing = "Small",
        };

    private static CardText Sources(EventView told)
    {
        var lines = told.Sources.Select(source =>
        {
            var outlet = CardMarkdown.Escape(source.Outlet);
            return $"{(source.Url is { } url ? $"[{outlet}]({MarkdownUrl(url)})" : outlet)} "
                + $"{source.When}{(source.Note is { } note ? $", {note}" : "")}";
        });
        var more = told.MoreSources > 0 ? $" · {CardBuilder.More(told.MoreSources)}" : "";
        return new CardText($"{told.SourceCount}: {string.Join(" · ", lines)}{more}") { Size = "Small", Spacing = "Medium" };
    }

    private static CardContainer Brief(EventView told) => new(
    [
        new CardText($"{told.Tag.ToUpperInvariant()} · [{CardMarkdown.Escape(told.Headline)}]({MarkdownUrl(told.Page)})")
        {
            Spacing = "None",
        },
        new CardText(
            $"“{CardMarkdown.Escape(Cut(told.Evidence, 180))}” {CardMarkdown.Escape(told.EvidenceOutlet ?? "")} · {told.SourceCount}")
        {
            IsSubtle = true,
            Size = "Small",
            Spacing = "None",
        },
    ])
    { Spacing = "Small" };

    /// <summary>A closing bracket would end a Markdown link early.</summary>
    private static string MarkdownUrl(Uri url) =>
        url.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static string Cut(string text, int most) => SafeText.OneLine(text, most);
}
