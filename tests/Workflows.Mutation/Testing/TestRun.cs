using System.Globalization;
using System.Reflection;

namespace Workflows.Mutation.Testing;

/// <summary>
/// The process in which the tests meet the mutants. First every test runs once without any, which tells what each reaches;
/// then each mutant meets the tests that reach it, until one notices. Tests that take seconds do not take part.
/// </summary>
internal sealed class TestRun
{
    public const string Command = "meet";
    public const string Begun = "begun";
    public const string Survived = "survived";
    public const string NotReached = "not reached";

    private static readonly string[] Namespaces = ["Workflows.Definitions.Tests.Execution", "Workflows.Definitions.Tests.Pipelines"];
    private static readonly TimeSpan LongestTest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestMeeting = TimeSpan.FromSeconds(15);

    private readonly FieldInfo active;
    private readonly FieldInfo reached;
    private readonly List<TestCase> cases;
    private readonly TextWriter output;
    private readonly Dictionary<TestCase, bool[]> reaches = [];
    private TimeSpan metSince;

    private TestRun(string folder, TextWriter output)
    {
        this.output = output;
        var mutated = Assembly.LoadFrom(Path.Combine(folder, "Workflows.Definitions.dll")).GetType(MutantSwitch.TypeName)!;
        (active, reached) = (mutated.GetField("Active")!, mutated.GetField("Reached")!);
        cases = TestCase.In(Assembly.LoadFrom(Path.Combine(folder, "Workflows.Definitions.Tests.dll")), Namespaces);
    }

    public static int Run(string folder, string mutants, TextWriter output)
    {
        // Random processes come last and are few: they would notice nearly everything, slowly.
        Environment.SetEnvironmentVariable("WORKFLOWS_RANDOM_RUNS", "20");
        int[] ids = [.. mutants.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
        var run = new TestRun(folder, output);
        run.Explore(ids.Max() + 1);
        using var watch = new Timer(_ => run.EndWhatNeverEnds(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        foreach (var id in ids)
            run.Meet(id);
        return 0;
    }

    private void Explore(int mutantCount)
    {
        foreach (var test in cases)
        {
            var seen = new bool[mutantCount + 10_000];
            reached.SetValue(null, seen);
            var started = Environment.CpuUsage.TotalTime;
            if (!NoticesNothing(test))
                output.WriteLine($"without any mutant fails: {test.Name}");
            else if (Environment.CpuUsage.TotalTime - started < LongestTest)
                reaches[test] = seen;
        }

        reached.SetValue(null, null);
    }

    private void Meet(int id)
    {
        output.WriteLine($"met {id} {Begun}");
        metSince = Environment.CpuUsage.TotalTime;
        active.SetValue(null, id);
        var tests = reaches.Where(test => test.Value[id]).Select(test => test.Key)
            .OrderBy(test => test.Name.StartsWith("Random", StringComparison.Ordinal)).ToList();
        var noticing = tests.Find(test => !NoticesNothing(test));
        active.SetValue(null, -1);
        var verdict = tests.Count == 0 ? NotReached : noticing is null ? Survived : $"noticed: {noticing.Name}";
        output.WriteLine($"met {id} {verdict}");
    }

    private void EndWhatNeverEnds()
    {
        if (metSince > TimeSpan.Zero && Environment.CpuUsage.TotalTime - metSince > LongestMeeting)
            Environment.Exit(3);
    }

    private static bool NoticesNothing(TestCase test)
    {
        try
        {
            test.Run();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
