using System.Collections.Immutable;
using System.Globalization;
using Workflows.Definitions.Decisions;
using Workflows.Definitions.Feel;

namespace Workflows.Testing.DecisionConformance;

/// <summary>What one expectation of one case came to.</summary>
/// <param name="Group">The folder of the case.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Expectation">What was expected.</param>
/// <param name="Result">What came.</param>
/// <param name="Reason">What the evaluation and compilation said.</param>
internal sealed record ConformanceOutcome(string Group, string CaseId, Expectation Expectation, DecisionResult Result, string Reason)
{
    public bool Passed { get; } = ConformanceValue.AreSame(Expectation.Value, Result.Value);

    /// <summary>Why the case is refused on purpose; null where it is not.</summary>
    public string? RefusedFor { get; } =
        Group.Contains("external-java", StringComparison.Ordinal) ? "functions outside FEEL"
        : Reason.Contains("dmn.import", StringComparison.Ordinal) ? "imports"
        : null;

    public static ConformanceOutcome Missing(string group, ConformanceCase test, Expectation expectation, string why) =>
        new(group, test.Id, expectation, new DecisionResult(new FeelString("nothing"), [], []), why);
}

/// <summary>A compliance level and its outcomes.</summary>
internal sealed record ConformanceLevel(string Name, ImmutableArray<ConformanceOutcome> Outcomes)
{
    /// <summary>Prints every group that is not wholly passed, with its failures.</summary>
    public void Print(TextWriter output)
    {
        foreach (var group in Outcomes.GroupBy(outcome => outcome.Group, StringComparer.Ordinal).Where(group => group.Any(outcome => !outcome.Passed)))
        {
            output.WriteLine(Line($"{Name}/{group.Key}: {group.Count(outcome => outcome.Passed)} of {group.Count()} passed"));
            foreach (var failure in group.Where(outcome => !outcome.Passed))
            {
                output.WriteLine(Line(
                    $"  {failure.CaseId} {failure.Expectation.Decision}: expected {Show(failure.Expectation.Value)}, got {Show(failure.Result.Value)}"));
                if (failure.Reason.Length > 0)
                    output.WriteLine("      " + Shorten(failure.Reason));
            }
        }
    }

    public string Summary()
    {
        var failed = Outcomes.Where(outcome => !outcome.Passed).ToArray();
        var refused = failed.Where(outcome => outcome.RefusedFor is not null)
            .GroupBy(outcome => outcome.RefusedFor!, StringComparer.Ordinal)
            .Select(group => Line($", {group.Count()} refused for {group.Key}"));
        return Line($"{Name}: {Outcomes.Length - failed.Length} of {Outcomes.Length} passed") + string.Concat(refused);
    }

    private static string Show(FeelValue value) => Shorten(value is FeelString text ? $"\"{text.Value}\"" : value.ToString());

    private static string Shorten(string text) => (text.Length <= 300 ? text : text[..300] + "…").ReplaceLineEndings(" ");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
