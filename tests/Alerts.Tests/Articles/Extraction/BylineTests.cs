using System.Text;
using Alerts.Articles;

namespace Alerts.Tests.Articles.Extraction;

/// <summary>Who wrote an article, told in the ways that pages tell it.</summary>
public sealed class BylineTests
{
    private const string Story =
        "<p>The foreign ministry asked the ambassador to come on Thursday afternoon and told him that the flights of the past "
        + "week had crossed the border four times.</p>"
        + "<p>The ambassador stayed for forty minutes and left without a word to the reporters who waited at the gate, "
        + "an official of the ministry said later that day.</p>";

    [Theory]
    [InlineData("<div><span>By</span> <a href='/team/ada'>Ada Olsen</a></div>", "Ada Olsen")]
    [InlineData("<div>World | By <span>Ada Olsen</span></div>", null)]
    [InlineData("<div><span>World</span> <span>| By </span><span>Ada Olsen</span></div>", "Ada Olsen")]
    [InlineData("<p>Posted by Ada</p>", "Ada")]
    [InlineData("<p>By noon</p>", null)]
    [InlineData("<p>Von Jonas de la Cruz und Mia Kern</p>", "Jonas de la Cruz und Mia Kern")]
    [InlineData("<p>Von Atemnot über Grippe bis Zerrung</p>", null)]
    [InlineData("<p>Text von Jonas Kern Fotos: Mia Kern</p>", "Jonas Kern")]
    [InlineData("<p>Interview: Jonas Kern Foto: Mia Kern</p>", "Jonas Kern")]
    [InlineData("<p>Pressemitteilung von Jonas Kern</p>", "Jonas Kern")]
    [InlineData("<p>By Ada Olsen in Tallinn</p>", "Ada Olsen")]
    [InlineData("<p>05.02.2020 - Redaktion: Jonas Kern (Sprecher des Bundes)</p>", "Jonas Kern")]
    [InlineData("<p class='author'>agent7314</p>", "agent7314")]
    [InlineData("<p class='author'>Ada Olsen (https://ada.example/)</p>", "Ada Olsen")]
    [InlineData("<p class='author'>Ada Olsen | ada@gazette.example</p>", "Ada Olsen")]
    [InlineData("<p class='author'>December 3, 2024</p>", null)]
    [InlineData("<p class='author'>Who writes here?</p>", null)]
    [InlineData("<a rel='author' href='/a'>Ada Olsen</a> and <a rel='author' href='/b'>Mia Kern</a> in Oslo", "Ada Olsen, Mia Kern")]
    [InlineData(
        "<div class='group-author-inner'>Von <a class='username'>Ada.Olsen</a></div><div class='field-name-lead'>Lead</div>",
        "Ada.Olsen")]
    [InlineData("<span class='writer'>王小明</span>", "王小明")]
    [InlineData("<div>责任编辑： 王小明</div>", "王小明")]
    [InlineData("<div>作者：王小明</div>", "王小明")]
    public void Is_read_from_the_line_under_the_headline(string line, string? author) =>
        Assert.Equal(author, AuthorOf("", line + Story));

    [Theory]
    [InlineData("<p><em>Von Jonas Kern</em></p>", "Jonas Kern")]
    [InlineData("<aside><address><a rel='author' href='/a'>Ada Olsen</a></address></aside>", "Ada Olsen")]
    [InlineData("<footer><address class='p-author h-card'>Ada Olsen</address></footer>", "Ada Olsen")]
    public void Is_read_from_under_the_text(string line, string author) =>
        Assert.Equal(author, AuthorOf("", Story + line));

    [Theory]
    [InlineData("Envoys' Relief Foundation")]
    [InlineData("Verband der Botschafter e.V.")]
    [InlineData("gazette.example")]
    [InlineData("GZT")]
    public void Is_the_person_in_the_byline_where_the_page_names_its_owner(string owner) =>
        Assert.Equal("Ada Olsen", AuthorOf($"<meta name='author' content=\"{owner}\">", "<p class='byline'>By Ada Olsen</p>" + Story));

    [Fact]
    public void Is_the_owner_where_no_person_is_named() =>
        Assert.Equal("Envoys' Relief Foundation", AuthorOf("<meta name='author' content=\"Envoys' Relief Foundation\">", Story));

    [Fact]
    public void Is_told_by_a_meta_element_that_writes_value_for_content() =>
        Assert.Equal("Ada Olsen", AuthorOf("<meta name='author' value='Ada Olsen'>", Story));

    [Fact]
    public void Holds_all_names_where_one_place_tells_more_than_another() =>
        Assert.Equal(
            "Ada Olsen, Mia Kern",
            AuthorOf("<meta property='dc:creator' content='Ada Olsen'><meta name='byl' content='Ada Olsen, Mia Kern'>", Story));

    [Fact]
    public void Holds_every_creator_that_is_named_apart() =>
        Assert.Equal(
            "Olsen, A.; Kern, M.",
            AuthorOf("<meta name='DC.Creator' content='Olsen, A.'><meta name='DC.Creator' content='Kern, M.'>", Story));

    [Theory]
    [InlineData("<h3>Another story of the same day</h3>")]
    [InlineData(
        "<div>Another story of the same day, told at such length that it can be no line about who wrote this one, "
        + "which is what counts here.</div>")]
    public void Is_never_taken_from_the_teaser_of_another_article(string teaser) =>
        Assert.Null(AuthorOf("", Story + $"<div><a href='/other'>{teaser}<div class='author'>By Ada Olsen</div></a></div>"));

    private static string? AuthorOf(string head, string body)
    {
        var page =
            $"<!DOCTYPE html><html><head><meta charset='utf-8'><title>Envoy called in over four flights</title>{head}</head><body>"
            + $"<main><h1>Envoy called in over four flights</h1>{body}</main></body></html>";
        return Assert.IsType<ArticleReading.Found>(
            ArticleReader.Read(Encoding.UTF8.GetBytes(page), null, new Uri("https://outlet.example/envoy"))).Article.Author;
    }
}
