using Alerts.Hosts.Tests.Testing;
using Alerts.Storage;

namespace Alerts.Hosts.Tests.Contracts;

/// <summary>What every engine's queues must do. Each engine runs all of it.</summary>
public abstract class MessageQueueContract
{
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    protected abstract IMessageQueue Messages { get; }

    protected string Queue { get; } = Fresh.Name("queue");

    /// <summary>Lets that much of the engine's time go by.</summary>
    protected abstract Task PassAsync(TimeSpan time);

    [Fact]
    public async Task An_empty_queue_gives_nothing()
    {
        Assert.Empty(await ReceiveAsync());
        Assert.Empty(await Messages.PeekAsync(Queue, 1, CancellationToken.None));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Messages_come_in_the_order_they_were_sent()
    {
        foreach (var body in new[] { "one", "two", "three" })
        {
            await SendAsync(body);
            await PassAsync(TimeSpan.FromMilliseconds(5));
        }

        Assert.Equal(["one", "two", "three"], (await ReceiveAsync()).Select(message => message.Body));
    }

    [Theory]
    [InlineData("{\"id\":\"summons/KR-RU/2024-06-21\"}")]
    [InlineData("외교부 <b>&amp; \"посол\" 🕊")]
    [InlineData("bGlrZSBiYXNlNjQ=")]
    [InlineData("")]
    public async Task A_body_comes_back_as_it_was_sent(string body)
    {
        await SendAsync(body);
        Assert.Equal(body, Assert.Single(await ReceiveAsync()).Body);
    }

    [Fact]
    public async Task A_body_may_have_48_KiB_and_no_more()
    {
        var most = new string('x', 48 * 1024);
        await SendAsync(most);
        Assert.Equal(most, Assert.Single(await ReceiveAsync()).Body);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => SendAsync(most + "x"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => SendAsync(new string('외', 20_000)));
    }

    [Fact]
    public async Task A_received_message_is_hidden_and_a_deleted_one_is_gone()
    {
        await SendAsync("once");
        var message = Assert.Single(await ReceiveAsync());
        Assert.Equal(1, message.DequeueCount);
        Assert.Empty(await ReceiveAsync());
        Assert.Equal(1, await CountAsync());
        Assert.True(await Messages.DeleteAsync(Queue, message, CancellationToken.None));
        Assert.Equal(0, await CountAsync());
        Assert.False(await Messages.DeleteAsync(Queue, message, CancellationToken.None));
    }

    [Fact]
    public async Task A_message_not_deleted_in_time_comes_again_and_its_old_receipt_is_worth_nothing()
    {
        await SendAsync("again");
        var first = Assert.Single(await ReceiveAsync(Hidden));
        await PassAsync(Hidden + TimeSpan.FromMilliseconds(600));
        var second = Assert.Single(await ReceiveAsync());
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(2, second.DequeueCount);
        Assert.False(await Messages.DeleteAsync(Queue, first, CancellationToken.None));
        Assert.False(await Messages.ReleaseAsync(Queue, first, TimeSpan.Zero, CancellationToken.None));
        Assert.True(await Messages.DeleteAsync(Queue, second, CancellationToken.None));
    }

    [Fact]
    public async Task A_released_message_comes_again_and_keeps_its_count()
    {
        await SendAsync("back");
        var first = Assert.Single(await ReceiveAsync());
        Assert.True(await Messages.ReleaseAsync(Queue, first, TimeSpan.Zero, CancellationToken.None));
        Assert.Equal(2, Assert.Single(await ReceiveAsync()).DequeueCount);
    }

    [Fact]
    public async Task A_message_released_with_a_delay_comes_after_it()
    {
        await SendAsync("later");
        var first = Assert.Single(await ReceiveAsync());
        Assert.True(await Messages.ReleaseAsync(Queue, first, Hidden, CancellationToken.None));
        Assert.Empty(await ReceiveAsync());
        await PassAsync(Hidden + TimeSpan.FromMilliseconds(600));
        Assert.Single(await ReceiveAsync());
    }

    [Fact]
    public async Task A_message_sent_with_a_delay_comes_after_it()
    {
        await Messages.SendAsync(Queue, "delayed", Hidden, CancellationToken.None);
        Assert.Empty(await ReceiveAsync());
        Assert.Equal(1, await CountAsync());
        await PassAsync(Hidden + TimeSpan.FromMilliseconds(600));
        Assert.Equal("delayed", Assert.Single(await ReceiveAsync()).Body);
    }

    [Fact]
    public async Task Peeking_neither_hides_nor_counts()
    {
        await SendAsync("seen");
        var seen = Assert.Single(await Messages.PeekAsync(Queue, 32, CancellationToken.None));
        Assert.Equal("seen", seen.Body);
        Assert.False(await Messages.DeleteAsync(Queue, seen, CancellationToken.None));
        var received = Assert.Single(await ReceiveAsync());
        Assert.Equal(1, received.DequeueCount);
        Assert.Equal(seen.Id, received.Id);
    }

    [Fact]
    public async Task Queues_do_not_mix()
    {
        await SendAsync("here");
        var other = Fresh.Name("queue");
        Assert.Empty(await Messages.ReceiveAsync(other, 32, Long, CancellationToken.None));
        await Messages.SendAsync(other, "there", TimeSpan.Zero, CancellationToken.None);
        Assert.Equal("here", Assert.Single(await ReceiveAsync()).Body);
    }

    [Fact]
    public async Task At_most_as_many_come_as_were_asked_for_and_never_more_than_32()
    {
        for (var at = 0; at < 40; at++) await SendAsync($"{at}");
        Assert.Equal(3, (await Messages.ReceiveAsync(Queue, 3, Long, CancellationToken.None)).Count);
        Assert.Equal(32, (await ReceiveAsync()).Count);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Messages.ReceiveAsync(Queue, 33, Long, CancellationToken.None));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Messages.ReceiveAsync(Queue, 0, Long, CancellationToken.None));
    }

    [Fact]
    public async Task Of_many_readers_each_message_has_one()
    {
        for (var at = 0; at < 100; at++) await SendAsync($"{at}");
        var received = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(TakeAllAsync)));
        var bodies = received.SelectMany(part => part).ToList();
        Assert.Equal(100, bodies.Count);
        Assert.Equal(100, bodies.Distinct().Count());
    }

    private async Task<List<string>> TakeAllAsync()
    {
        var bodies = new List<string>();
        while (await Messages.ReceiveAsync(Queue, 7, Long, CancellationToken.None) is { Count: > 0 } messages)
        {
            bodies.AddRange(messages.Select(message => message.Body));
            foreach (var message in messages) Assert.True(await Messages.DeleteAsync(Queue, message, CancellationToken.None));
        }

        return bodies;
    }

    private Task SendAsync(string body) => Messages.SendAsync(Queue, body, TimeSpan.Zero, CancellationToken.None);

    private Task<IReadOnlyList<QueueMessage>> ReceiveAsync(TimeSpan? visibility = null) =>
        Messages.ReceiveAsync(Queue, 32, visibility ?? Long, CancellationToken.None);

    private Task<int> CountAsync() => Messages.CountAsync(Queue, CancellationToken.None);
}
