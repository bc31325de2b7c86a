using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification;

/// <summary>The expressions that activities have for their loops, their scripts and the end of ad-hoc sub-processes.</summary>
internal static class ActivityExpressions
{
    public static IEnumerable<ExpressionUse> Of(Activity activity, string? defaultLanguage)
    {
        // Of a script in another language another rule speaks.
        if (activity is ScriptTask { Script: { } script } task && !string.IsNullOrWhiteSpace(script) && ExpressionLanguages.IsFeelScript(task.ScriptFormat))
            yield return new ExpressionUse(activity, "script", new FormalExpression(script), null);
        if (activity is AdHocSubProcess { CompletionCondition: { } completion })
            yield return ExpressionUse.OfElement(activity, "completionCondition", completion, defaultLanguage);
        if (activity is AdHocSubProcess { ActiveElements: { } active })
            yield return new ExpressionUse(activity, "activeElements", active, null);
        foreach (var (place, expression) in OfLoop(activity.LoopCharacteristics))
            yield return ExpressionUse.OfElement(activity, place, expression, defaultLanguage);
        if (activity.LoopCharacteristics is not MultiInstanceLoopCharacteristics { Collection: { } collection })
            yield break;
        if (collection.Source is { } source)
            yield return new ExpressionUse(activity, "collection", source, null);
        if (collection.OutputElement is { } result)
            yield return new ExpressionUse(activity, "outputElement", result, null);
    }

    private static IEnumerable<(string Place, FormalExpression Expression)> OfLoop(LoopCharacteristics? loop)
    {
        if (loop is StandardLoopCharacteristics { LoopCondition: { } condition })
            yield return ("loopCondition", condition);
        if (loop is not MultiInstanceLoopCharacteristics multiple)
            yield break;
        if (multiple.LoopCardinality is { } cardinality)
            yield return ("loopCardinality", cardinality);
        if (multiple.CompletionCondition is { } completion)
            yield return ("completionCondition", completion);
        foreach (var behavior in multiple.ComplexBehaviorDefinitions)
        {
            if (behavior.Condition is { } thrown)
                yield return ("condition", thrown);
        }
    }
}
