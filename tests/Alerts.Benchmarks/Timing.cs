using System.Diagnostics;
using System.Globalization;

namespace Alerts.Benchmarks;

/// <summary>Times passes of work: warmed up for as long as one core needs to reach its final code, then the median of seven.</summary>
internal static class Timing
{
    private const int Passes = 7;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    /// <summary>Processor seconds of one pass.</summary>
    public static double Median(Action pass)
    {
        Warm(pass);
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

    /// <summary>Repeats the pass until the compiler behind it has nothing left to better.</summary>
    public static void Warm(Action pass)
    {
        var warming = Stopwatch.StartNew();
        while (warming.Elapsed < WarmUp) pass();
    }

    /// <summary>
    /// Processor seconds of a program that may not be installed; null when it is not, or where the system (any but Linux) does not tell.
    /// </summary>
    public static double? Program(string file, string[] arguments, byte[] input)
    {
        try
        {
            if (Children() is not { } before) return null;
            using var process = Process.Start(new ProcessStartInfo(file, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var reading = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
            Task.WaitAll(reading, errors);
            process.WaitForExit();
            return process.ExitCode == 0 ? Children() - before : null;
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or IOException)
        {
            return null;
        }
    }

    /// <summary>
    /// Processor seconds of all programs started and ended so far: fields 16 and 17 of Linux's <c>/proc/self/stat</c>, in hundredths.
    /// </summary>
    private static double? Children()
    {
        if (!OperatingSystem.IsLinux()) return null;
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture)) / 100;
    }
}
