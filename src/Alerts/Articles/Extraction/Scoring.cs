namespace Alerts.Articles.Extraction;

/// <summary>
/// Finds the element that holds the article. Every paragraph gives points for its length and commas to the
/// elements above it, less the further up; names and kinds of elements add or take some; links take. The best
/// wins, or an element above it that gathers several of the best.
/// </summary>
internal sealed class Scoring(PageTree page, Measures measures, Strictness strictness)
{
    private const int ShortestParagraph = 25;
    private const int MostLevels = 5;
    private const int MostCandidates = 5;
    private const int FewestSharers = 3;

    private readonly List<int> candidates = [];
    private readonly HashSet<int> scored = [];

    /// <summary>The element of the article; the body (0) when none stands out.</summary>
    public int Find()
    {
        for (var at = 0; at < page.Count; at++)
            if (!page[at].Dropped) ScoreAt(at);
        if (candidates.Count == 0) return 0;

        foreach (var candidate in candidates) page[candidate].Score *= 1 - Math.Min(1, measures[candidate].LinkDensity);
        var best = candidates
            .OrderByDescending(candidate => page[candidate].Score)
            .ThenBy(candidate => candidate)
            .Take(MostCandidates)
            .ToList();
        return OnlyChild(Climb(Shared(best)));
    }

    /// <summary>True when the element was given points.</summary>
    public bool IsScored(int index) => scored.Contains(index);

    private void ScoreAt(int at)
    {
        ref var node = ref page[at];
        if (node.Tag is Tag.P or Tag.Pre or Tag.Cell or Tag.Section or (>= Tag.H2 and <= Tag.H6)
            || (node.Tag == Tag.Div && (node.Traits & Traits.HasBlock) == 0))
        {
            Give(node.Parent, measures[at].Length, measures[at].Commas);
        }
        else if (node.Tag is Tag.Div or Tag.Article or Tag.Main or Tag.Body)
        {
            foreach (var run in InlineRuns.Of(page, measures, at)) Give(at, run.Length, run.Commas);
        }
    }

    private void Give(int parent, int length, int commas)
    {
        if (length < ShortestParagraph) return;
        var points = 2f + commas + Math.Min(length / 100, 3);
        var level = 0;
        for (var above = parent; above >= 0 && level < MostLevels; above = page[above].Parent, level++)
        {
            if (scored.Add(above))
            {
                page[above].Score = Start(above);
                candidates.Add(above);
            }

            page[above].Score += points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
        }
    }

    private float Start(int index)
    {
        var kind = page[index].Tag switch
        {
            Tag.Div or Tag.Article => 5,
            Tag.Pre or Tag.Cell or Tag.Blockquote => 3,
            Tag.Address or Tag.Ol or Tag.Ul or Tag.Dl or Tag.Dd or Tag.Dt or Tag.Li or Tag.Form => -3,
            (>= Tag.H1 and <= Tag.H6) or Tag.HeadCell => -5,
            _ => 0,
        };
        return kind + (strictness.WeighNames ? page[index].Weight : 0);
    }

    // Where several good candidates lie side by side, what holds them all is the article.
    private int Shared(List<int> best)
    {
        var top = best[0];
        var rivals = best.Skip(1).Where(rival => page[rival].Score >= 0.75f * page[top].Score).ToList();
        if (rivals.Count < FewestSharers) return top;
        for (var above = page[top].Parent; above > 0; above = page[above].Parent)
            if (rivals.Count(rival => rival != above && page.IsWithin(rival, above)) >= FewestSharers) return above;
        return top;
    }

    // The text may be spread over several children: then the parents' points do not fall off.
    private int Climb(int top)
    {
        if (top <= 0) return top;
        if (scored.Add(top)) page[top].Score = Start(top);
        var last = page[top].Score;
        var floor = last / 3;
        for (var above = page[top].Parent; above > 0; above = page[above].Parent)
        {
            if (!scored.Contains(above)) continue;
            if (page[above].Score < floor) break;
            if (page[above].Score > last) return above;
            last = page[above].Score;
        }

        return top;
    }

    private int OnlyChild(int top)
    {
        while (top > 0 && page[top].Parent is > 0 and var parent && ElementChildren(parent) == 1) top = parent;
        return top;
    }

    private int ElementChildren(int parent)
    {
        var count = 0;
        for (var child = page.FirstChild(parent); child >= 0; child = page.Next(child))
            if (!page[child].Dropped && page[child].Tag != Tag.Text) count++;
        return count;
    }
}
