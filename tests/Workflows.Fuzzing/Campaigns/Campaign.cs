using System.Diagnostics;

namespace Workflows.Fuzzing.Campaigns;

/// <summary>
/// Keeps a worker at it until the time is over. What ends the worker's process (a stack that overflows) or holds it up for
/// ever is a finding too: the input lies in the shared file, and the next worker goes on.
/// </summary>
internal static class Campaign
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestInput = TimeSpan.FromSeconds(20);

    public static int Run(CampaignOptions options, TextWriter output)
    {
        Directory.CreateDirectory(options.Corpus);
        Directory.CreateDirectory(options.Findings);
        var program = InstrumentedCopy.Make(Path.Combine(options.Folder, "program"));
        output.WriteLine($"{options.Target.Name}: {options.Seconds / 60.0:N1} minutes from seed {options.Seed}, files in {options.Folder}");
        var until = Stopwatch.GetTimestamp() + options.Seconds * Stopwatch.Frequency;
        for (var seed = options.Seed; SecondsUntil(until) > 0; seed++)
            RunWorker(program, options, SecondsUntil(until), seed, output);

        var found = Directory.GetFiles(options.Findings, "*.txt").Length;
        output.WriteLine($"{options.Target.Name}: {found} findings, {Directory.GetFiles(options.Corpus).Length} inputs in the corpus");
        return found == 0 ? 0 : 1;
    }

    private static void RunWorker(string program, CampaignOptions options, int seconds, int seed, TextWriter output)
    {
        File.Delete(options.CurrentInput);
        using var worker = Process.Start(new ProcessStartInfo(
            "dotnet", [program, FuzzingWorker.Command, .. options.ToArguments(seconds, seed)])
        { RedirectStandardError = true, UseShellExecute = false })!;
        var errors = worker.StandardError.ReadToEndAsync();
        var (checkedInputs, busySince) = (-1L, TimeSpan.Zero);
        while (!worker.WaitForExit(Glance))
        {
            var now = CurrentInput.CountIn(options.CurrentInput);
            var used = TimeUsedBy(worker);
            if (now != checkedInputs)
                (checkedInputs, busySince) = (now, used);
            else if (used - busySince > LongestInput)
                worker.Kill();
        }

        if (worker.ExitCode == 0)
            return;
        var error = errors.GetAwaiter().GetResult();
        if (checkedInputs < 0)
            throw new InvalidOperationException($"The worker did not begin: {error}");
        var finding = Finding.OfEndedWorker(CurrentInput.ReadFrom(options.CurrentInput), worker.ExitCode, error);
        output.WriteLine($"{options.Target.Name}: {finding.SaveIn(options.Findings)}");
    }

    private static TimeSpan TimeUsedBy(Process worker)
    {
        try
        {
            worker.Refresh();
            return worker.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            // It has ended since the last glance, as the next one will see.
            return TimeSpan.Zero;
        }
    }

    private static int SecondsUntil(long until) => (int)((until - Stopwatch.GetTimestamp()) / Stopwatch.Frequency);
}
