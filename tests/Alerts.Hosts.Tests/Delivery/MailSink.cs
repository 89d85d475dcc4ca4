using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Alerts.Hosts.Tests.Testing;

namespace Alerts.Hosts.Tests.Delivery;

/// <summary>A mail as the sink's library read it.</summary>
public sealed record SunkMail(
    string[] To,
    string Subject,
    string MessageId,
    string? InReplyTo,
    string From,
    string? Text,
    string? Html,
    SunkHeader[] Headers,
    int Longest,
    bool Bare,
    bool EightBit,
    string Raw)
{
    /// <summary>The header's value, unfolded; null when absent.</summary>
    public string? Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))?.Line is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].ReplaceLineEndings("").Trim()
            : null;
}

public sealed record SunkHeader(string Key, string Line);

/// <summary>
/// A real SMTP server (npm smtp-server) on loopback whose mails are read by mailparser.
/// Needs Node and <c>npm ci</c> in tests, which ./test does.
/// </summary>
public sealed class MailSink : IAsyncLifetime
{
    private readonly Channel<SunkMail> arrived = Channel.CreateUnbounded<SunkMail>();
    private readonly ConcurrentQueue<string> faults = new();
    private Process? process;

    public int Port { get; private set; }

    public async Task InitializeAsync()
    {
        var script = Path.Combine(Repository.Root, "tests", "mail", "sink.mjs");
        var start = new ProcessStartInfo("node", [script])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        process.ErrorDataReceived += (_, line) => faults.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        var first = await process.StandardOutput.ReadLineAsync();
        Port = int.TryParse(first, CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new InvalidOperationException("The mail sink did not start: " + string.Join('\n', faults));
        _ = Task.Run(ReadAsync);
    }

    /// <summary>The next mail to that address; waits at most twenty seconds.</summary>
    public async Task<SunkMail> NextAsync(string to)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var mail = await arrived.Reader.ReadAsync(patience.Token);
            if (mail.To.Contains(to)) return mail;
        }
    }

    /// <summary>Mails that have arrived and were not asked for yet.</summary>
    public IReadOnlyList<SunkMail> Rest()
    {
        var rest = new List<SunkMail>();
        while (arrived.Reader.TryRead(out var mail)) rest.Add(mail);
        return rest;
    }

    public async Task DisposeAsync()
    {
        if (process is null) return;
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process!.StandardOutput.ReadLineAsync() is { } line)
            await arrived.Writer.WriteAsync(JsonSerializer.Deserialize<SunkMail>(line, JsonSerializerOptions.Web)!);
    }
}
