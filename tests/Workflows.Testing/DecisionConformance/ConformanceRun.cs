using System.Collections.Immutable;
using Workflows.Definitions.Decisions;
using Workflows.Definitions.Decisions.Xml;
using Workflows.Definitions.Feel;

namespace Workflows.Testing.DecisionConformance;

/// <summary>Runs the DMN Technology Compatibility Kit, a folder of which the caller has, and prints what passed and what did not.</summary>
public static class ConformanceRun
{
    // The kit asks what happens today; any day does.
    private static readonly FeelEvaluationContext Context = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    /// <summary>Runs all levels.</summary>
    /// <param name="folder">The kit's folder, or its folder <c>TestCases</c>.</param>
    /// <param name="output">Where to print.</param>
    /// <returns>0 where the folder holds test cases, 2 where it does not. Failing cases are a measurement, no failure.</returns>
    public static int Run(string folder, TextWriter output)
    {
        var cases = Path.Combine(folder, "TestCases");
        var root = Directory.Exists(cases) ? cases : folder;
        var levels = Directory.Exists(root)
            ? Directory.GetDirectories(root).Order(StringComparer.Ordinal).Select(RunLevel).Where(level => level.Outcomes.Length > 0).ToArray()
            : [];
        foreach (var level in levels)
            level.Print(output);
        foreach (var level in levels)
            output.WriteLine(level.Summary());
        return levels.Length > 0 ? 0 : 2;
    }

    private static ConformanceLevel RunLevel(string folder) => new(
        Path.GetFileName(folder),
        [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal).SelectMany(RunGroup)]);

    private static IEnumerable<ConformanceOutcome> RunGroup(string folder)
    {
        var group = Path.GetFileName(folder);
        var tests = Directory.GetFiles(folder, "*-test-*.xml").Order(StringComparer.Ordinal).SelectMany(file => ConformanceCase.ReadAll(file)).ToImmutableArray();
        var path = Path.Combine(folder, group + ".dmn");
        if (!File.Exists(path))
            return tests.SelectMany(test => test.Expectations.Select(expectation => ConformanceOutcome.Missing(group, test, expectation, "no model")));

        var read = DmnReader.Read(File.ReadAllBytes(path));
        if (!read.Succeeded)
        {
            var why = string.Join(" ", read.Diagnostics.Select(diagnostic => diagnostic.Message));
            return tests.SelectMany(test => test.Expectations.Select(expectation => ConformanceOutcome.Missing(group, test, expectation, why)));
        }

        var compilation = DecisionModel.Compile(read.Definitions);
        return tests.SelectMany(test => RunCase(group, compilation, test));
    }

    private static IEnumerable<ConformanceOutcome> RunCase(string group, DecisionCompilation compilation, ConformanceCase test)
    {
        var service = test.Service is null ? null : Evaluate(compilation, test.Service, test.Inputs);
        foreach (var expectation in test.Expectations)
        {
            var result = service is null ? Evaluate(compilation, expectation.Decision, test.Inputs)
                : test.Expectations.Length == 1 ? service
                : service with { Value = (service.Value as FeelContext)?.Get(expectation.Decision) ?? FeelNull.Value };
            yield return new ConformanceOutcome(group, test.Id, expectation, result, Reason(compilation, result));
        }
    }

    private static DecisionResult Evaluate(DecisionCompilation compilation, string name, FeelContext inputs) =>
        compilation.Model.Evaluate(name, inputs, Context);

    private static string Reason(DecisionCompilation compilation, DecisionResult result)
    {
        var elements = result.Diagnostics.Select(diagnostic => diagnostic.ElementId).ToHashSet(StringComparer.Ordinal);
        return string.Join(" | ", result.Diagnostics
            .Concat(compilation.Diagnostics.Where(diagnostic => elements.Contains(diagnostic.ElementId) || diagnostic.ElementId is null))
            .Select(diagnostic => $"{diagnostic.Code}: {diagnostic.Message}")
            .Distinct(StringComparer.Ordinal));
    }
}
