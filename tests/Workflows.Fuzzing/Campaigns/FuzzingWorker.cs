using System.Diagnostics;
using Workflows.Fuzzing.Inputs;

namespace Workflows.Fuzzing.Campaigns;

/// <summary>
/// The loop, in a process of its own: change an input, check it, keep it where it reached something new. One input at a time,
/// on a stack as small as a server's.
/// </summary>
internal sealed class FuzzingWorker
{
    public const string Command = "worker";

    private const int StackSize = 1536 * 1024;
    private const int MinimisingTries = 150;

    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(60);

    private readonly CampaignOptions options;
    private readonly TextWriter output;
    private readonly Random random;
    private readonly CurrentInput current;
    private readonly Coverage coverage;
    private readonly Corpus corpus;
    private readonly MeasuredCheck check;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly long started = Stopwatch.GetTimestamp();

    private FuzzingWorker(CampaignOptions options, Coverage coverage, TextWriter output)
    {
        (this.options, this.coverage, this.output) = (options, coverage, output);
        random = new Random(options.Seed);
        current = new CurrentInput(options.CurrentInput, options.Target.MaximumLength * 2);
        corpus = new Corpus(options.Corpus);
        check = new MeasuredCheck(options.Target);
    }

    public static int Run(string[] arguments, TextWriter output)
    {
        // Before anything else, because instrumented code cannot run without it.
        var counted = new Coverage();
        var worker = new FuzzingWorker(CampaignOptions.Parse(arguments), counted, output);
        var thread = new Thread(worker.Loop, StackSize);
        thread.Start();
        thread.Join();
        worker.current.Dispose();
        return 0;
    }

    private void Loop()
    {
        foreach (var input in options.Target.Seeds().Concat(Corpus.Kept(options.Corpus)))
        {
            if (input.Length <= options.Target.MaximumLength)
                Try(input, minimise: false);
        }

        var mutation = new InputMutation(random, corpus, options.Target);
        var nextReport = BetweenReports;
        while (Stopwatch.GetElapsedTime(started) is var elapsed && elapsed.TotalSeconds < options.Seconds)
        {
            Try(mutation.Next(), minimise: true);
            if (elapsed < nextReport)
                continue;
            Report(elapsed);
            nextReport += BetweenReports;
        }

        Report(Stopwatch.GetElapsedTime(started));
    }

    private void Try(byte[] input, bool minimise)
    {
        if (!Passes(input))
            return;
        var discovered = coverage.NewFeatures();
        if (discovered.Count == 0)
            return;
        var kept = minimise ? Minimised(input, discovered) : input;
        if (!Passes(kept))
            return;
        coverage.Remember(coverage.NewFeatures());
        corpus.Add(kept, check.LastTime, coverage.Features());
    }

    private byte[] Minimised(byte[] input, List<int> discovered) =>
        Shortening.Of(input, MinimisingTries, shorter => Passes(shorter) && coverage.Has(discovered));

    private bool Passes(byte[] input)
    {
        current.Set(input);
        coverage.Clear();
        if (check.Run(input) is not { } finding)
            return true;
        if (known.Add(finding.Signature))
            output.WriteLine($"{options.Target.Name}: {Shortest(finding).SaveIn(options.Findings)}");
        return false;
    }

    private Finding Shortest(Finding finding)
    {
        var shortest = finding;
        Shortening.Of(finding.Input, MinimisingTries * 4, shorter =>
        {
            current.Set(shorter);
            if (check.Run(shorter) is not { } same || same.Signature != finding.Signature)
                return false;
            shortest = same;
            return true;
        });
        return shortest;
    }

    private void Report(TimeSpan elapsed) => output.WriteLine(
        $"{options.Target.Name}: {elapsed.TotalMinutes:N1} min, {current.Count:N0} inputs, {current.Count / elapsed.TotalSeconds:N0}/s, {corpus.Count:N0} kept, {coverage.FeatureCount:N0} features, {known.Count} findings");
}
