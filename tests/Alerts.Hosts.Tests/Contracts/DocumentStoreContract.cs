using System.Text;
using Alerts.Hosts.Tests.Testing;
using Alerts.Storage;

namespace Alerts.Hosts.Tests.Contracts;

/// <summary>What every engine's documents must do. Each engine runs all of it.</summary>
public abstract class DocumentStoreContract
{
    protected abstract IDocumentStore Store { get; }

    protected string Container { get; } = Fresh.Name("documents");

    /// <summary>The largest document the suite writes, in bytes.</summary>
    protected virtual int BigDocument => 8 * 1024 * 1024;

    [Fact]
    public async Task A_document_that_was_never_written_is_not_there() =>
        Assert.Null(await Store.ReadAsync(Container, "none.json", CancellationToken.None));

    [Fact]
    public async Task What_was_written_is_read_with_the_tag_that_writing_gave()
    {
        var etag = await CreateAsync("a.json", "first");
        var found = await Store.ReadAsync(Container, "a.json", CancellationToken.None);
        Assert.NotNull(found);
        Assert.Equal("first", Encoding.UTF8.GetString(found.Content.Span));
        Assert.Equal(etag, found.ETag);
    }

    [Fact]
    public async Task A_taken_name_is_not_written_over()
    {
        Assert.NotNull(await CreateAsync("a.json", "first"));
        Assert.Null(await CreateAsync("a.json", "second"));
        Assert.Equal("first", await TextAsync("a.json"));
    }

    [Fact]
    public async Task Names_differ_by_case()
    {
        Assert.NotNull(await CreateAsync("a.json", "small"));
        Assert.NotNull(await CreateAsync("A.json", "large"));
        Assert.Equal("small", await TextAsync("a.json"));
    }

    [Fact]
    public async Task A_replacement_needs_the_version_it_was_made_from()
    {
        var first = await CreateAsync("a.json", "first");
        var second = await ReplaceAsync("a.json", "second", first!);
        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await ReplaceAsync("a.json", "third", first!));
        Assert.Equal("second", await TextAsync("a.json"));
    }

    [Fact]
    public async Task Writing_the_same_bytes_again_still_makes_a_new_version()
    {
        var first = await CreateAsync("a.json", "same");
        Assert.NotEqual(first, await ReplaceAsync("a.json", "same", first!));
    }

    [Fact]
    public async Task A_document_that_is_gone_cannot_be_replaced()
    {
        var first = await CreateAsync("a.json", "first");
        Assert.True(await Store.DeleteAsync(Container, "a.json", CancellationToken.None));
        Assert.Null(await ReplaceAsync("a.json", "second", first!));
        Assert.Null(await Store.ReadAsync(Container, "a.json", CancellationToken.None));
        Assert.False(await Store.DeleteAsync(Container, "a.json", CancellationToken.None));
    }

    [Fact]
    public async Task A_document_made_anew_does_not_answer_to_its_old_tag()
    {
        var first = await CreateAsync("a.json", "first");
        await Store.DeleteAsync(Container, "a.json", CancellationToken.None);
        Assert.NotEqual(first, await CreateAsync("a.json", "first"));
        Assert.Null(await ReplaceAsync("a.json", "second", first!));
    }

    [Fact]
    public async Task Names_are_listed_by_prefix_in_order()
    {
        foreach (var name in new[] { "2024/06/21/b.json", "2024/06/21/a.json", "2024/06/22/c.json", "2024/06/2.json", "2023/12/31/z.json" })
            await CreateAsync(name, "x");

        Assert.Equal(["2024/06/21/a.json", "2024/06/21/b.json"], await ListAsync("2024/06/21/"));
        Assert.Equal(["2024/06/2.json", "2024/06/21/a.json", "2024/06/21/b.json", "2024/06/22/c.json"], await ListAsync("2024/06/2"));
        Assert.Equal(5, (await ListAsync("")).Count);
        Assert.Empty(await ListAsync("2025/"));
    }

    [Fact]
    public async Task A_prefix_is_taken_literally()
    {
        foreach (var name in new[] { "a%b.json", "a_b.json", "axb.json" }) await CreateAsync(name, "x");
        Assert.Equal(["a%b.json"], await ListAsync("a%"));
        Assert.Equal(["a_b.json"], await ListAsync("a_"));
    }

    [Fact]
    public async Task Long_lists_come_whole_and_in_order()
    {
        await Task.WhenAll(Enumerable.Range(0, 2300).Select(at => CreateAsync($"many/{at:D5}.json", "x")));
        var names = await ListAsync("many/");
        Assert.Equal(Enumerable.Range(0, 2300).Select(at => $"many/{at:D5}.json"), names);
    }

    [Theory]
    [InlineData("한국/외교부 대사 초치.json")]
    [InlineData("посол/вызван+снова.json")]
    [InlineData("a b/c#d?e&f=g'h\"i.json")]
    [InlineData("emoji 🕊/x.json")]
    public async Task Names_of_any_script_work(string name)
    {
        Assert.NotNull(await CreateAsync(name, name));
        Assert.Equal(name, await TextAsync(name));
        Assert.Equal([name], await ListAsync(name[..3]));
        Assert.True(await Store.DeleteAsync(Container, name, CancellationToken.None));
    }

    [Fact]
    public async Task A_name_may_be_nine_hundred_characters_long()
    {
        var name = string.Join('/', Enumerable.Repeat(new string('n', 99), 9));
        Assert.NotNull(await CreateAsync(name, "x"));
        Assert.Equal([name], await ListAsync("n"));
        await Assert.ThrowsAsync<ArgumentException>(() => CreateAsync(name + "more", "x"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a//b")]
    [InlineData("../a")]
    [InlineData("a/.")]
    [InlineData("a\\b")]
    [InlineData("a\nb")]
    public async Task Names_that_not_every_engine_can_hold_are_refused(string name) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => CreateAsync(name, "x"));

    [Fact]
    public async Task Empty_and_big_documents_come_back_as_they_were()
    {
        var big = new byte[BigDocument];
        new Random(1).NextBytes(big);
        await Store.CreateAsync(Container, "big", big, CancellationToken.None);
        await Store.CreateAsync(Container, "empty", ReadOnlyMemory<byte>.Empty, CancellationToken.None);
        Assert.True((await Store.ReadAsync(Container, "big", CancellationToken.None))!.Content.Span.SequenceEqual(big));
        Assert.Equal(0, (await Store.ReadAsync(Container, "empty", CancellationToken.None))!.Content.Length);
    }

    [Fact]
    public async Task A_part_of_a_buffer_is_written_as_that_part()
    {
        await Store.CreateAsync(Container, "part", "0123456789"u8.ToArray().AsMemory(3, 4), CancellationToken.None);
        Assert.Equal("3456", await TextAsync("part"));
    }

    [Fact]
    public async Task Of_many_who_create_one_name_exactly_one_succeeds()
    {
        var tags = await Task.WhenAll(Enumerable.Range(0, 40).Select(at => Task.Run(() => CreateAsync("race.json", $"writer {at}"))));
        Assert.Single(tags, tag => tag is not null);
    }

    [Fact]
    public async Task Of_many_who_replace_one_version_exactly_one_succeeds()
    {
        var etag = await CreateAsync("race.json", "start");
        var tags = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(at => Task.Run(() => ReplaceAsync("race.json", $"writer {at}", etag!))));
        var winner = Assert.Single(tags, tag => tag is not null);
        Assert.Equal(winner, (await Store.ReadAsync(Container, "race.json", CancellationToken.None))!.ETag);
    }

    [Fact]
    public async Task Writers_who_reread_and_retry_lose_nothing()
    {
        await CreateAsync("sum", "0");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(AddTenAsync)));
        Assert.Equal("80", await TextAsync("sum"));
    }

    private async Task AddTenAsync()
    {
        for (var done = 0; done < 10;)
        {
            var found = await Store.ReadAsync(Container, "sum", CancellationToken.None);
            var next = int.Parse(Encoding.UTF8.GetString(found!.Content.Span), System.Globalization.CultureInfo.InvariantCulture) + 1;
            if (await ReplaceAsync("sum", $"{next}", found.ETag) is not null) done++;
        }
    }

    [Fact]
    public async Task A_cancelled_call_says_so()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.ReadAsync(Container, "a", cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.CreateAsync(Container, "a", default, cancelled.Token));
        Assert.Null(await Store.ReadAsync(Container, "a", CancellationToken.None));
    }

    protected Task<string?> CreateAsync(string name, string text) =>
        Store.CreateAsync(Container, name, Encoding.UTF8.GetBytes(text), CancellationToken.None);

    protected Task<string?> ReplaceAsync(string name, string text, string etag) =>
        Store.ReplaceAsync(Container, name, Encoding.UTF8.GetBytes(text), etag, CancellationToken.None);

    protected async Task<string> TextAsync(string name) =>
        Encoding.UTF8.GetString((await Store.ReadAsync(Container, name, CancellationToken.None))!.Content.Span);

    protected async Task<IReadOnlyList<string>> ListAsync(string prefix)
    {
        var names = new List<string>();
        await foreach (var name in Store.ListAsync(Container, prefix, CancellationToken.None)) names.Add(name);
        return names;
    }
}
