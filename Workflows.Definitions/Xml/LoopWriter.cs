using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Writes how an activity is done more than once.</summary>
/// <param name="expressionType">The value of <c>xsi:type</c> for formal expressions, with the file's prefix.</param>
internal sealed class LoopWriter(string expressionType)
{
    private readonly EventDefinitionWriter eventDefinitions = new(expressionType);

    public XmlFragment Write(LoopCharacteristics loop) => loop switch
    {
        StandardLoopCharacteristics standard => Write(standard),
        MultiInstanceLoopCharacteristics several => Write(several),
        _ => throw new ArgumentException($"A {loop.GetType().Name} cannot be written.", nameof(loop)),
    };

    private XmlFragment Write(StandardLoopCharacteristics loop)
    {
        var builder = Begin("standardLoopCharacteristics", loop);
        builder.Attribute("testBefore", loop.TestBefore ? true.ToXml() : null);
        builder.Attribute("loopMaximum", loop.LoopMaximum?.ToXml());
        Write(builder, "loopCondition", loop.LoopCondition);
        return builder.Build(loop);
    }

    private XmlFragment Write(MultiInstanceLoopCharacteristics loop)
    {
        var builder = Begin("multiInstanceLoopCharacteristics", loop);
        builder.Attribute("isSequential", loop.IsSequential ? true.ToXml() : null);
        builder.Attribute("behavior", loop.Behavior is MultiInstanceBehavior.All ? null : loop.Behavior.ToString());
        builder.Attribute("oneBehaviorEventRef", loop.OneBehaviorEventRef);
        builder.Attribute("noneBehaviorEventRef", loop.NoneBehaviorEventRef);
        if (loop.Collection is { } collection)
            ExtensionWriter.Write(builder, collection);
        Write(builder, "loopCardinality", loop.LoopCardinality);
        WriteData(builder, loop);
        builder.Children(loop.ComplexBehaviorDefinitions.Select(Write));
        Write(builder, "completionCondition", loop.CompletionCondition);
        return builder.Build(loop);
    }

    private static void WriteData(FragmentBuilder builder, MultiInstanceLoopCharacteristics loop)
    {
        if (loop.LoopDataInputRef is { } inputs)
            builder.Child("loopDataInputRef", inputs);
        if (loop.LoopDataOutputRef is { } outputs)
            builder.Child("loopDataOutputRef", outputs);
        if (loop.InputDataItem is { } input)
            builder.Child(DataWriter.Write("inputDataItem", input, input.IsCollection));
        if (loop.OutputDataItem is { } output)
            builder.Child(DataWriter.Write("outputDataItem", output, output.IsCollection));
    }

    private XmlFragment Write(ComplexBehaviorDefinition definition)
    {
        var builder = Begin("complexBehaviorDefinition", definition);
        Write(builder, "condition", definition.Condition);
        if (definition.Event is { } thrown)
        {
            var inner = Begin("event", thrown);
            inner.Children(thrown.EventDefinitions.Select(eventDefinitions.Write));
            builder.Child(inner.Build(thrown));
        }

        return builder.Build(definition);
    }

    private void Write(FragmentBuilder builder, string localName, FormalExpression? expression)
    {
        if (expression is not null)
            builder.Child(ExpressionText.Write(localName, expression, expressionType));
    }

    private static FragmentBuilder Begin(string localName, BaseElement element)
    {
        var builder = new FragmentBuilder(localName);
        builder.Identity(element);
        return builder;
    }
}
