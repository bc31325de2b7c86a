using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>Reads decision tables (DMN 1.5, 8.3) and the texts in their cells.</summary>
internal static class DecisionTableReader
{
    public static DecisionTable Read(FragmentCursor cursor) => new()
    {
        HitPolicy = cursor.Take("hitPolicy"),
        Aggregation = cursor.Take("aggregation"),
        PreferredOrientation = cursor.Take("preferredOrientation"),
        OutputLabel = cursor.Take("outputLabel"),
        Inputs = [.. cursor.TakeAll("input").Select(ReadInput)],
        Outputs = [.. cursor.TakeAll("output").Select(ReadOutput)],
        Annotations = [.. cursor.TakeAll("annotation").Select(ReadAnnotationClause)],
        Rules = [.. cursor.TakeAll("rule").Select(ReadRule)],
    };

    public static LiteralExpression ReadLiteral(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new LiteralExpression
        {
            TypeRef = cursor.Take("typeRef"),
            Text = cursor.TakeText("text"),
            ExpressionLanguage = cursor.Take("expressionLanguage"),
        });
    }

    private static InputClause ReadInput(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new InputClause
        {
            InputExpression = cursor.TakeFirst("inputExpression", ReadLiteral),
            InputValues = cursor.TakeFirst("inputValues", DmnElementReading.ReadUnaryTests),
        });
    }

    private static OutputClause ReadOutput(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new OutputClause
        {
            Name = cursor.Take("name"),
            TypeRef = cursor.Take("typeRef"),
            OutputValues = cursor.TakeFirst("outputValues", DmnElementReading.ReadUnaryTests),
            DefaultOutputEntry = cursor.TakeFirst("defaultOutputEntry", ReadLiteral),
        });
    }

    private static RuleAnnotationClause ReadAnnotationClause(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new RuleAnnotationClause { Name = cursor.Take("name") });
    }

    private static DecisionRule ReadRule(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new DecisionRule
        {
            InputEntries = [.. cursor.TakeAll("inputEntry").Select(DmnElementReading.ReadUnaryTests)],
            OutputEntries = [.. cursor.TakeAll("outputEntry").Select(ReadLiteral)],
            AnnotationEntries = [.. cursor.TakeAll("annotationEntry").Select(ReadAnnotation)],
        });
    }

    private static RuleAnnotation ReadAnnotation(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new RuleAnnotation { Text = cursor.TakeText("text") });
    }
}
