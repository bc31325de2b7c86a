using System.Collections.Immutable;
using System.Text;
using Workflows.Definitions.Decisions;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Decisions.Xml;
using Workflows.Definitions.Feel;
using Workflows.Testing.Models;
using static Workflows.Testing.RandomProcesses.BrokenPromiseException;

namespace Workflows.Testing.Fuzzing;

/// <summary>
/// A DMN file: what is read can be written and read again unchanged, it compiles or says why not, and each of its decisions
/// gives the same result each time, within its step budget.
/// </summary>
public sealed class DmnTarget : FuzzTarget
{
    private const int StepBudget = 2_000;
    private const int MostDecisions = 8;

    private static readonly ImmutableArray<FeelValue> Inputs =
    [
        new FeelNumber(5), new FeelString("a"), FeelBoolean.True, FeelNull.Value, new FeelList([new FeelNumber(1), new FeelString("b")]),
        FeelContext.Of(("a", new FeelNumber(1))), new FeelDate(new DateOnly(2026, 3, 2)),
    ];

    private static readonly FeelEvaluationContext Context =
        new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(8))) { StepBudget = StepBudget };

    public override string Name => "dmn";

    public override int MaximumLength => 16 * 1024;

    public override ImmutableArray<string> Words => DmnWords.All;

    public override IEnumerable<byte[]> Seeds() => DmnSamples.All.Select(Encoding.UTF8.GetBytes);

    public override void Check(byte[] input)
    {
        var result = DmnReader.Read(input);
        Unless(result.Succeeded == result.Diagnostics.IsEmpty, "A file is read, or refused with a reason.");
        if (!result.Succeeded)
            return;
        SurvivesARoundTrip(result.Definitions);
        var compilation = DecisionModel.Compile(result.Definitions);
        var model = compilation.Model;
        foreach (var decision in result.Definitions.Decisions.Take(MostDecisions))
        {
            if (model.Has(decision.Name))
                GivesTheSameResultEachTime(model, decision.Name);
        }
    }

    private static void SurvivesARoundTrip(DmnDefinitions definitions)
    {
        var written = DmnWriter.Write(definitions);
        var again = DmnReader.Read(written);
        Unless(again.Succeeded, $"What was written is read again: {again.Diagnostics.FirstOrDefault()}");
        Unless(written.AsSpan().SequenceEqual(DmnWriter.Write(again.Definitions!)), "Writing twice gives the same bytes.");
        var (before, after) = (LinesOf(definitions), LinesOf(again.Definitions!));
        var changed = before.Zip(after).FirstOrDefault(lines => lines.First != lines.Second);
        Unless(before.SequenceEqual(after), $"What was written and read again is the same model: {changed}");
    }

    // In an order of their own, because the writer puts misplaced children where the schema wants them.
    private static List<string> LinesOf(DmnDefinitions definitions) =>
        [.. ModelText.Of(definitions).Split('\n').Order(StringComparer.Ordinal)];

    private static void GivesTheSameResultEachTime(DecisionModel model, string decision)
    {
        var inputs = FeelContext.From(model.InputNames
            .Distinct(StringComparer.Ordinal)
            .Select((name, index) => new KeyValuePair<string, FeelValue>(name, Inputs[index % Inputs.Length])));
        var (first, second) = (model.Evaluate(decision, inputs, Context), model.Evaluate(decision, inputs, Context));
        Unless(first.Value.ToString() == second.Value.ToString(), $"Two evaluations gave different values: {first.Value}, {second.Value}");
        Unless(
            first.Diagnostics.Select(diagnostic => diagnostic.Message).SequenceEqual(second.Diagnostics.Select(diagnostic => diagnostic.Message)),
            "Two evaluations gave different diagnostics.");
    }
}
