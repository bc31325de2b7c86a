using System.Collections.Immutable;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Types;

/// <summary>
/// The type of an expression as far as its form alone tells it; null where only evaluating would. It serves to tell the result of
/// a function that was never called.
/// </summary>
internal static class TypeInference
{
    public static FeelType? Of(FeelNode node) => node switch
    {
        Literal literal => FeelType.Named(literal.Value.TypeName),
        Comparison or Conjunction or Disjunction or Between or Membership or InstanceOf or QuantifiedExpression => FeelType.Boolean,
        ListExpression list => FeelType.ListOf(Common(list.Items)),
        ContextExpression context => FeelType.ContextOf([.. context.Entries.Select(entry =>
            new KeyValuePair<string, FeelType>(entry.Name, Of(entry.Value) ?? FeelType.Any))]),
        _ => null,
    };

    private static FeelType Common(ImmutableArray<FeelNode> items)
    {
        var types = items.Select(item => Of(item) ?? FeelType.Any).ToArray();
        return types.Length > 0 && types.All(type => type.ConformsTo(types[0])) ? types[0] : FeelType.Any;
    }
}
