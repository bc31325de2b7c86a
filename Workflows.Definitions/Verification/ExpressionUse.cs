using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification;

/// <summary>An expression, the element it belongs to, and what it is there for.</summary>
/// <param name="Owner">The element.</param>
/// <param name="Place">The name of the element or attribute that holds the expression.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Language">The language that holds for it, or null for FEEL.</param>
internal sealed record ExpressionUse(BaseElement Owner, string Place, FormalExpression Expression, string? Language)
{
    /// <summary>Whether it is ISO 8601 text in the place of a timer or deadline, and so no expression.</summary>
    public bool IsConstant => Place is "timeDate" or "timeDuration" or "timeCycle" or "duration" && TimeValue.LooksConstant(Expression.Text);

    /// <summary>Every expression that a run may evaluate.</summary>
    public static IEnumerable<ExpressionUse> All(DefinitionGraph graph)
    {
        var language = graph.Definitions.ExpressionLanguage;
        return graph.Elements.SelectMany(element => Of(element, language))
            .Concat(TimeValue.All(graph))
            .Concat(
                from message in graph.Definitions.Messages
                let key = message.CorrelationKey
                where key is not null
                select new ExpressionUse(message, "correlationKey", key, null));
    }

    /// <summary>An expression in an element of the standard, to which the file's default language applies.</summary>
    public static ExpressionUse OfElement(BaseElement owner, string place, FormalExpression expression, string? defaultLanguage) =>
        new(owner, place, expression, expression.Language ?? defaultLanguage);

    private static IEnumerable<ExpressionUse> Of(FlowElement element, string? defaultLanguage)
    {
        if (element is Activity repeated)
        {
            foreach (var use in ActivityExpressions.Of(repeated, defaultLanguage))
                yield return use;
        }

        if (element is SequenceFlow { ConditionExpression: { } condition })
            yield return OfElement(element, "conditionExpression", condition, defaultLanguage);
        if (element is ComplexGateway { ActivationCondition: { } activation })
            yield return OfElement(element, "activationCondition", activation, defaultLanguage);
        if (element is UserTask task)
        {
            foreach (var owner in task.PotentialOwners.Concat(task.Performers))
                yield return OfElement(task, "potentialOwner", owner, defaultLanguage);
        }

        if (element is Event happening)
        {
            foreach (var conditional in happening.EventDefinitions.OfType<ConditionalEventDefinition>())
            {
                if (conditional.Condition is { } awaited)
                    yield return OfElement(happening, "condition", awaited, defaultLanguage);
            }
        }

        if (element is not DataFlowNode activity)
            yield break;
        foreach (var input in activity.Inputs)
            yield return new ExpressionUse(activity, "input " + input.Target, input.Source, null);
        foreach (var output in activity.Outputs)
            yield return new ExpressionUse(activity, "output " + output.Target, output.Source, null);
    }
}
