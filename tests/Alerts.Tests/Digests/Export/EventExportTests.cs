using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Alerts.Digests.Export;
using Alerts.Events;
using Alerts.Events.Search;
using Alerts.Tests.Site;

namespace Alerts.Tests.Digests.Export;

/// <summary>One event leaves the house the same way in every format.</summary>
public sealed class EventExportTests
{
    private static readonly ExportFrame Frame =
        new("Alerts", new("https://alerts.example/events.atom"), new("https://alerts.example/"), new("https://alerts.example/"));
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void The_event_and_its_line_in_the_index_are_exported_with_the_same_fields()
    {
        var known = Sample.Summons("KR", "RU", "2024-06-21");

        var whole = JsonDocument.Parse(EventJson.Line(ExportedEvent.Of(known))).RootElement;
        var listed = JsonDocument.Parse(EventJson.Line(ExportedEvent.Of(EventLine.From(known)))).RootElement;

        Assert.Equal(
            whole.EnumerateObject().Where(field => field.Name != "sources").Select(field => field.ToString()),
            listed.EnumerateObject().Select(field => field.ToString()));
        Assert.Equal(1, whole.GetProperty("sources").GetArrayLength());
    }

    [Fact]
    public void Every_format_carries_the_id_and_both_ontology_codes()
    {
        var protest = ExportedEvent.Of(Sample.Summons("KR", "RU", "2024-06-21") with { Cameo = "114" });

        var csv = Text(EventCsv.Write([protest])).Split("\r\n");
        var entry = Xml(EventAtom.Write(Frame, [protest])).Root!.Element(Atom + "entry")!;
        var item = Xml(EventRss.Write(Frame, [protest])).Descendants("item").Single();
        var feed = JsonDocument.Parse(EventJsonFeed.Write(Frame, [protest])).RootElement.GetProperty("items")[0];
        var line = JsonDocument.Parse(EventJson.Lines([protest])).RootElement;
        var element = JsonDocument.Parse(EventJson.Array([protest])).RootElement[0];

        Assert.StartsWith("summons/KR-RU/2024-06-21,summons,summons,", csv[1], StringComparison.Ordinal);
        Assert.Contains(",cameo,plover,", csv[0], StringComparison.Ordinal);
        Assert.Contains(",114,ACCUSE-disapprove,", csv[1], StringComparison.Ordinal);
        Assert.Equal("urn:alerts:event:summons:KR-RU:2024-06-21", entry.Element(Atom + "id")!.Value);
        Assert.Equal(entry.Element(Atom + "id")!.Value, item.Element("guid")!.Value);
        Assert.Equal(entry.Element(Atom + "id")!.Value, feed.GetProperty("id").GetString());
        Assert.Equal(
            ["114", "ACCUSE-disapprove"],
            entry
                .Elements(Atom + "category")
                .Where(tag => tag.Attribute("scheme") is not null)
                .Select(tag => tag.Attribute("term")!.Value));
        Assert.Equal(
            ["114", "ACCUSE-disapprove"],
            item.Elements("category").Where(tag => tag.Attribute("domain") is not null).Select(tag => tag.Value));
        Assert.All([feed.GetProperty("_event"), line, element], json =>
            Assert.Equal(
                ("summons/KR-RU/2024-06-21", "114", "ACCUSE-disapprove"),
                (json.GetProperty("id").GetString(), json.GetProperty("cameo").GetString(), json.GetProperty("plover").GetString())));
    }

    [Fact]
    public void Every_kind_has_codes_even_when_no_report_chose_one()
    {
        var exported = EventKind.All
            .Select(kind => ExportedEvent.Of(Sample.Cooperation(kind, "KP", "RU", "2024-06-19") with { Cameo = null }))
            .ToArray();

        Assert.Equal(EventKind.All.Select(kind => (kind.Cameo, kind.Plover)), exported.Select(known => (known.Cameo, known.Plover)));
        Assert.DoesNotContain(exported, known => known.Cameo.Length == 0 || known.Plover.Length == 0);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://x.example\")")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1+1")]
    [InlineData("＝1+1")]
    public void A_formula_in_the_evidence_is_only_text_in_a_spreadsheet(string evidence)
    {
        var csv = Text(EventCsv.Write([ExportedEvent.Of(Sample.Summons("KR", "RU", "2024-06-21", evidence, evidence))]));

        Assert.Contains("\"'" + evidence.Trim().Replace("\"", "\"\"", StringComparison.Ordinal) + "\"\r\n", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(csv.Split("\r\n")[1].Split(','), cell => cell.TrimStart('"', ' ') is ['=' or '+' or '-' or '@' or '＝', ..]);
    }

    [Fact]
    public void What_no_format_can_hold_is_taken_out_of_the_text()
    {
        var hostile = ExportedEvent.Of(Sample.Summons("KR", "RU", "2024-06-21", "one\u0000\u0007\u202Etwo\r\nthree \uD800 <b>"));

        Assert.Equal("onetwo three <b>", hostile.Evidence);
        Assert.Contains(
            "<b>",
            Xml(EventAtom.Write(Frame, [hostile])).Root!.Element(Atom + "entry")!.Element(Atom + "summary")!.Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Json_lines_end_each_event_with_one_line_feed()
    {
        var lines = Text(EventJson.Lines(
        [
            ExportedEvent.Of(Sample.Summons("KR", "RU", "2024-06-21")),
            ExportedEvent.Of(Sample.Summons("DE", "RU", "2024-05-03")),
        ]));

        Assert.EndsWith("\n", lines, StringComparison.Ordinal);
        Assert.Equal(
            ["summons/KR-RU/2024-06-21", "summons/DE-RU/2024-05-03"],
            lines.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');

    private static XDocument Xml(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes));
        return XDocument.Load(reader);
    }
}
