using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>Writes decision tables.</summary>
internal sealed class DecisionTableWriter(DmnFragments fragments)
{
    public XmlFragment Write(DecisionTable table)
    {
        var builder = fragments.Begin("decisionTable", table);
        builder.Attribute("typeRef", table.TypeRef);
        builder.Attribute("hitPolicy", table.HitPolicy);
        builder.Attribute("aggregation", table.Aggregation);
        builder.Attribute("preferredOrientation", table.PreferredOrientation);
        builder.Attribute("outputLabel", table.OutputLabel);
        builder.Children(table.Inputs.Select(Write));
        builder.Children(table.Outputs.Select(Write));
        builder.Children(table.Annotations.Select(Write));
        builder.Children(table.Rules.Select(Write));
        return DmnFragments.End(builder, table);
    }

    private XmlFragment Write(InputClause input)
    {
        var builder = fragments.Begin("input", input);
        if (input.InputExpression is { } expression)
            builder.Child(fragments.Literal("inputExpression", expression));
        if (input.InputValues is { } values)
            builder.Child(fragments.UnaryTests("inputValues", values));
        return DmnFragments.End(builder, input);
    }

    private XmlFragment Write(OutputClause output)
    {
        var builder = fragments.Begin("output", output);
        builder.Attribute("name", output.Name);
        builder.Attribute("typeRef", output.TypeRef);
        if (output.OutputValues is { } values)
            builder.Child(fragments.UnaryTests("outputValues", values));
        if (output.DefaultOutputEntry is { } entry)
            builder.Child(fragments.Literal("defaultOutputEntry", entry));
        return DmnFragments.End(builder, output);
    }

    private XmlFragment Write(RuleAnnotationClause annotation)
    {
        var builder = fragments.Begin("annotation", annotation);
        builder.Attribute("name", annotation.Name);
        return DmnFragments.End(builder, annotation);
    }

    private XmlFragment Write(DecisionRule rule)
    {
        var builder = fragments.Begin("rule", rule);
        builder.Children(rule.InputEntries.Select(entry => fragments.UnaryTests("inputEntry", entry)));
        builder.Children(rule.OutputEntries.Select(entry => fragments.Literal("outputEntry", entry)));
        builder.Children(rule.AnnotationEntries.Select(Write));
        return DmnFragments.End(builder, rule);
    }

    private XmlFragment Write(RuleAnnotation annotation)
    {
        var builder = fragments.Begin("annotationEntry", annotation);
        DmnFragments.Text(builder, annotation.Text);
        return DmnFragments.End(builder, annotation);
    }
}
