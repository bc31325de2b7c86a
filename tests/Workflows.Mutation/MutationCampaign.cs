using System.Diagnostics;
using System.Globalization;
using Workflows.Mutation.Testing;

namespace Workflows.Mutation;

/// <summary>
/// Makes the mutants, lets the tests meet each, and prints those that survive. The tests run in a process of their own; a
/// mutant that ends it or never lets it go on is noticed too.
/// </summary>
internal static class MutationCampaign
{
    public static readonly string[] UsualFiles =
    [
        "Execution/Elements/", "Execution/ElementLifeCycle.cs", "Execution/TokenFlow.cs", "Execution/Joining.cs", "Execution/Waiting.cs",
        "Execution/MovingTokens.cs", "Execution/WorkingState.cs",
    ];

    public static int Run(string[] patterns, TextWriter output)
    {
        var repository = FindRepository();
        var work = Directory.CreateTempSubdirectory("workflows-mutation-").FullName;
        try
        {
            var assembly = new MutatedAssembly(
                SourceTexts.Of(repository, work), path => Array.Exists(patterns, pattern => path.Contains("Workflows.Definitions/" + pattern, StringComparison.Ordinal)));
            CopyTests(repository, work);
            assembly.Write(Path.Combine(work, "Workflows.Definitions.dll"));
            output.WriteLine($"{assembly.Mutants.Count} mutants; {assembly.LeftOut} more do not compile");
            return Report(assembly.Mutants, Verdicts(work, assembly.Mutants, output), output);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void CopyTests(string repository, string work)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(repository, "tests", "Workflows.Definitions.Tests", "bin", "Release", "net10.0")))
            File.Copy(file, Path.Combine(work, Path.GetFileName(file)));
    }

    private static Dictionary<int, string> Verdicts(string work, List<Mutant> mutants, TextWriter output)
    {
        var verdicts = new Dictionary<int, string>();
        while (verdicts.Count < mutants.Count)
        {
            var before = verdicts.Count;
            Meet(work, [.. mutants.Where(mutant => !verdicts.ContainsKey(mutant.Id))], verdicts, output);
            if (verdicts.Count == before)
                throw new InvalidOperationException("The tests did not run.");
            output.WriteLine($"{verdicts.Count} of {mutants.Count} met");
        }

        return verdicts;
    }

    private static void Meet(string work, List<Mutant> mutants, Dictionary<int, string> verdicts, TextWriter output)
    {
        using var run = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(MutationCampaign).Assembly.Location, TestRun.Command, work, string.Join(',', mutants.Select(mutant => mutant.Id))])
        { RedirectStandardOutput = true, UseShellExecute = false })!;
        int? current = null;
        while (run.StandardOutput.ReadLine() is { } line)
        {
            var words = line.Split(' ', 3);
            if (words is not ["met", var number, var verdict] || !int.TryParse(number, CultureInfo.InvariantCulture, out var id))
                continue;
            current = verdict == TestRun.Begun ? id : null;
            if (current is not null)
                continue;
            verdicts[id] = verdict;
            if (!IsNoticed(verdict))
                output.WriteLine($"{verdict}: {mutants.Find(mutant => mutant.Id == id)}");
        }

        run.WaitForExit();
        if (current is { } last)
            verdicts[last] = "noticed: the process ended or did not go on";
    }

    private static int Report(List<Mutant> mutants, Dictionary<int, string> verdicts, TextWriter output)
    {
        foreach (var file in mutants.GroupBy(mutant => mutant.File, StringComparer.Ordinal))
            output.WriteLine($"{file.Key}: {file.Count(mutant => IsNoticed(verdicts[mutant.Id]))} of {file.Count()} noticed");
        var noticed = mutants.Count(mutant => IsNoticed(verdicts[mutant.Id]));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{noticed} of {mutants.Count} mutants noticed: {100.0 * noticed / mutants.Count:N1} %"));
        return 0;
    }

    private static bool IsNoticed(string verdict) => verdict.StartsWith("noticed", StringComparison.Ordinal);

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Workflows.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("This program does not run from within the repository.");
    }
}
