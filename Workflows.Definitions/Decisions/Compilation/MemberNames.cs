using Workflows.Definitions.Decisions.Model;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>
/// The names of entries that values of the model may have. A path such as <c>Applicant.Monthly Income</c> can only be read
/// if the name is known (DMN 1.5, 10.3.1.4).
/// </summary>
internal static class MemberNames
{
    public static IEnumerable<string> Of(DmnDefinitions definitions)
    {
        var types = OfTypes(definitions.ItemDefinitions);
        var logic = definitions.Decisions.Select(decision => decision.Logic)
            .Concat(definitions.DrgElements.OfType<BusinessKnowledgeModel>().Select(knowledge => knowledge.EncapsulatedLogic));
        return types.Concat(OfLogic(logic.OfType<Expression>())).Select(Names.Normalise);
    }

    private static IEnumerable<string> OfTypes(IEnumerable<ItemDefinition> definitions)
    {
        var open = new Stack<ItemDefinition>(definitions.SelectMany(definition => definition.ItemComponents));
        while (open.TryPop(out var component))
        {
            yield return component.Name;
            foreach (var inner in component.ItemComponents)
                open.Push(inner);
        }
    }

    private static IEnumerable<string> OfLogic(IEnumerable<Expression> expressions)
    {
        var open = new Stack<Expression>(expressions);
        while (open.TryPop(out var expression))
        {
            foreach (var name in NamesIn(expression))
                yield return name;
            foreach (var inner in BoxedChildren.Of(expression))
                open.Push(inner);
        }
    }

    private static IEnumerable<string> NamesIn(Expression expression) => expression switch
    {
        Context context => context.Entries.Select(entry => entry.Variable?.Name).OfType<string>(),
        Relation relation => relation.Columns.Select(column => column.Name),
        DecisionTable table => table.Outputs.Select(output => output.Name).OfType<string>(),
        _ => [],
    };
}
