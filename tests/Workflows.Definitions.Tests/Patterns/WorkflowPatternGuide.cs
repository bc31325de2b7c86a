using System.Globalization;
using System.Reflection;
using System.Text;
using Workflows.Definitions.Tests.Verification;

namespace Workflows.Definitions.Tests.Patterns;

/// <summary>Writes the table of the patterns from the list and from the tests that show them.</summary>
internal static class WorkflowPatternGuide
{
    /// <summary>The tests of each pattern, by its number.</summary>
    public static ILookup<int, MethodInfo> Tests { get; } = typeof(WorkflowPatternGuide).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(method => method.GetCustomAttributes<WorkflowPatternAttribute>().Select(shown => (shown.Number, method)))
        .OrderBy(shown => shown.method.Name, StringComparer.Ordinal)
        .ToLookup(shown => shown.Number, shown => shown.method);

    public static string Write()
    {
        var text = new StringBuilder();
        text.Append("# The workflow control-flow patterns\n\n").Append(GeneratedGuide.Notice).Append("\n\n");
        text.Append("The 43 patterns of van der Aalst, ter Hofstede, Kiepuszewski, Barros, Russell and Mulyar, each as a model that the engine runs, ");
        text.Append("with the tests in `tests/Workflows.Definitions.Tests/Patterns` that show what defines the pattern. ");
        text.Append("*Partly*: BPMN expresses it under the condition that stands with it.\n\n");
        text.Append("| number | pattern | expressed | by | tests |\n| --- | --- | --- | --- | --- |\n");
        foreach (var pattern in WorkflowPattern.All)
        {
            var tests = string.Join("; ", Tests[pattern.Number].Select(test => $"`{test.DeclaringType!.Name}`: {test.Name.Replace('_', ' ')}"));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {pattern.Number} | {pattern.Name} | {(pattern.Support is PatternSupport.Whole ? "yes" : "partly")} | {pattern.How} | {tests} |\n");
        }

        return text.ToString();
    }
}
