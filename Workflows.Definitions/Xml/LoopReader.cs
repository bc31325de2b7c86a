using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Reads how an activity is done more than once (BPMN 2.0.2, 10.3.8).</summary>
internal sealed class LoopReader(References references, string? defaultLanguage)
{
    private readonly EventDefinitionReader eventDefinitions = new(references, defaultLanguage);

    /// <summary>The loop of an activity, taken; null where there is none.</summary>
    public LoopCharacteristics? Take(FragmentCursor activity) =>
        activity.TakeFirst<LoopCharacteristics>("standardLoopCharacteristics", ReadStandard)
        ?? activity.TakeFirst<LoopCharacteristics>("multiInstanceLoopCharacteristics", ReadMultiInstance);

    private StandardLoopCharacteristics ReadStandard(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new StandardLoopCharacteristics
        {
            Id = cursor.Take("id") ?? "",
            TestBefore = cursor.TakeBoolean("testBefore", otherwise: false),
            LoopMaximum = cursor.TakeCount("loopMaximum"),
            LoopCondition = cursor.TakeFirst("loopCondition", ReadExpression),
        });
    }

    private MultiInstanceLoopCharacteristics ReadMultiInstance(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new MultiInstanceLoopCharacteristics
        {
            Id = cursor.Take("id") ?? "",
            IsSequential = cursor.TakeBoolean("isSequential", otherwise: false),
            Behavior = Enum.Parse<MultiInstanceBehavior>(cursor.TakeName("behavior", "None", "One", "All", "Complex") ?? "All"),
            OneBehaviorEventRef = references.Resolve(cursor.Take("oneBehaviorEventRef")),
            NoneBehaviorEventRef = references.Resolve(cursor.Take("noneBehaviorEventRef")),
            LoopCardinality = cursor.TakeFirst("loopCardinality", ReadExpression),
            LoopDataInputRef = cursor.TakeFirst("loopDataInputRef", ReadReference),
            LoopDataOutputRef = cursor.TakeFirst("loopDataOutputRef", ReadReference),
            InputDataItem = cursor.TakeFirst("inputDataItem", DataReader.ReadInput),
            OutputDataItem = cursor.TakeFirst("outputDataItem", DataReader.ReadOutput),
            ComplexBehaviorDefinitions = cursor.TakeEach(child => child.Name.IsModel("complexBehaviorDefinition") ? ReadComplexBehavior(child) : null),
            CompletionCondition = cursor.TakeFirst("completionCondition", ReadExpression),
            Collection = cursor.TakeExtension("loop", ExtensionElements.ReadLoopCollection),
        });
    }

    private ComplexBehaviorDefinition ReadComplexBehavior(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new ComplexBehaviorDefinition
        {
            Id = cursor.Take("id") ?? "",
            Condition = cursor.TakeFirst("condition", ReadExpression),
            Event = cursor.TakeFirst("event", ReadImplicitThrowEvent),
        });
    }

    private ImplicitThrowEvent ReadImplicitThrowEvent(XmlFragment fragment)
    {
        var cursor = new FragmentCursor(fragment);
        return cursor.Finish(new ImplicitThrowEvent
        {
            Id = cursor.Take("id") ?? "",
            EventDefinitions = cursor.TakeEach(eventDefinitions.Read),
        });
    }

    private string? ReadReference(XmlFragment fragment) => references.Resolve(fragment.Text());

    private FormalExpression? ReadExpression(XmlFragment fragment) => ExpressionText.Read(fragment, defaultLanguage);
}
