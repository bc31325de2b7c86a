using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Workflows.Definitions.Feel;
using Workflows.Testing.Expressions;
using static Workflows.Testing.RandomProcesses.BrokenPromiseException;

namespace Workflows.Testing.Fuzzing;

/// <summary>
/// An expression that a designer typed: it is refused with a place inside it, or its value is the same each time, within its
/// step budget. Each text is tried as an expression and as unary tests.
/// </summary>
public sealed class FeelTarget : FuzzTarget
{
    private const int StepBudget = 2_000;

    private static readonly string[] KnownNames = ["first name", "a-b", "x", "list", "context"];

    private static readonly FeelContext Scope = FeelContext.Of(
        ("x", new FeelNumber(3)),
        ("first name", new FeelString("政務\uD83D\uDE00 text")),
        ("a-b", FeelNull.Value),
        ("list", new FeelList([new FeelNumber(1), new FeelString("b"), FeelNull.Value, FeelBoolean.True])),
        ("context", FeelContext.Of(("a", new FeelNumber(1)), ("c d", new FeelList([])))));

    private static readonly FeelEvaluationContext Context =
        new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(8))) { StepBudget = StepBudget };

    public override string Name => "feel";

    public override int MaximumLength => 4 * 1024;

    public override ImmutableArray<string> Words => FeelWords.All;

    public override IEnumerable<byte[]> Seeds()
    {
        foreach (var word in FeelWords.Expressions)
            yield return Encoding.UTF8.GetBytes(word);
        for (var seed = 1; seed <= 300; seed++)
            yield return Encoding.UTF8.GetBytes(new RandomExpressions(seed).Next(4));
    }

    public override void Check(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var expression = FeelExpression.Parse(text);
        HasItsDiagnosticsInside(text, expression.Succeeded, expression.Diagnostics);
        if (expression.Succeeded)
            GivesTheSameValueEachTime(text, () => expression.Expression.Evaluate(Scope, Context));
        var named = FeelExpression.Parse(text, KnownNames);
        if (named.Succeeded)
            GivesTheSameValueEachTime(text, () => named.Expression.Evaluate(Scope, Context));
        var tests = FeelUnaryTests.Parse(text, KnownNames);
        HasItsDiagnosticsInside(text, tests.Succeeded, tests.Diagnostics);
        if (tests.Succeeded)
            GivesTheSameValueEachTime(text, () => tests.Expression.Evaluate(new FeelNumber(5), Scope, Context));
    }

    private static void HasItsDiagnosticsInside(string text, bool succeeded, ImmutableArray<FeelDiagnostic> diagnostics)
    {
        Unless(succeeded == diagnostics.IsEmpty, "A text is read, or refused with a reason.");
        foreach (var diagnostic in diagnostics)
        {
            Unless(
                diagnostic is { Offset: >= 0, Length: >= 0 } && diagnostic.Offset + diagnostic.Length <= text.Length,
                $"A diagnostic lies outside of the text: {diagnostic}");
        }
    }

    private static void GivesTheSameValueEachTime(string text, Func<FeelValue> evaluate)
    {
        var (first, second) = (ValueOf(evaluate), ValueOf(evaluate));
        Unless(first is null == second is null, $"The budget was exceeded once only: {text}");
        if (first is null || second is null)
            return;
        Unless(first.ToString() == second.ToString(), $"Two evaluations gave different values: {text}");
        SurvivesJson(first);
    }

    private static FeelValue? ValueOf(Func<FeelValue> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (FeelBudgetExceededException)
        {
            return null;
        }
    }

    private static void SurvivesJson(FeelValue value)
    {
        var json = JsonOf(value);
        if (json is null)
            return;
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 2 * FeelJson.MaximumDepth });
        Unless(json == JsonOf(FeelJson.Read(document.RootElement)), $"A value changed on the way to JSON and back: {json}");
    }

    private static string? JsonOf(FeelValue value)
    {
        using var stream = new MemoryStream();
        try
        {
            using var writer = new Utf8JsonWriter(stream);
            FeelJson.Write(writer, value);
        }
        catch (JsonException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
