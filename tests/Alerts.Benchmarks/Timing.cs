using System.Diagnostics;

namespace Alerts.Benchmarks;

/// <summary>Times passes of work: warmed up for as long as one core needs to reach its final code, then the median of seven.</summary>
internal static class Timing
{
    private const int Passes = 7;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <summary>Processor seconds of one pass.</summary>
    public static double Median(Action pass)
    {
        var warming = Stopwatch.StartNew();
        while (warming.Elapsed < WarmUp) pass();
        var times = new double[Passes];
        for (var at = 0; at < Passes; at++)
        {
            GC.Collect();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            pass();
            times[at] = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        }

        Array.Sort(times);
        return times[Passes / 2];
    }

    /// <summary>Wall and processor seconds of a program that may not be installed; null when it is not.</summary>
    public static double? Program(string file, string[] arguments, byte[] input)
    {
        try
        {
            var started = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var reading = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
            Task.WaitAll(reading, errors);
            process.WaitForExit();
            return process.ExitCode == 0 ? process.TotalProcessorTime.TotalSeconds : null;
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or IOException)
        {
            return null;
        }
    }
}
