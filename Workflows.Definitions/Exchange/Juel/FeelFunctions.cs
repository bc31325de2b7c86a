using System.Collections.Immutable;

namespace Workflows.Definitions.Exchange.Juel;

/// <summary>The functions of the other engines that mean the same in FEEL.</summary>
internal static class FeelFunctions
{
    private static readonly string[] VariablePrefixes = ["variables", "vars", "var"];

    /// <exception cref="JuelRefusedException">The function is code of the other engine.</exception>
    public static FeelPhrase Translate(FeelTranslator translator, JuelFunction function) => function switch
    {
        { Prefix: null, Name: "now" or "dateTime", Arguments: [] } => new("now()", FeelBinding.Access, FeelKind.Moment, false),
        { Prefix: null, Name: "S" or "JSON", Arguments: [var value] } => translator.Translate(value),
        { Prefix: { } prefix, Arguments: [var variable, .. var rest] } when VariablePrefixes.Contains(prefix) =>
            OfVariable(translator, function, VariableOf(translator, variable), rest) ?? throw Refused(function),
        _ => throw Refused(function),
    };

    // Flowable's functions take the variable itself or its name.
    private static FeelPhrase VariableOf(FeelTranslator translator, JuelNode node) =>
        node is JuelText text ? translator.Variable(text.Value) : translator.Translate(node);

    private static FeelPhrase? OfVariable(
        FeelTranslator translator, JuelFunction function, FeelPhrase variable, ImmutableArray<JuelNode> rest) => (function.Name, rest) switch
        {
            ("get", []) => variable,
            ("getOrDefault", [var otherwise]) => Otherwise(variable, translator.Translate(otherwise)),
            ("exists", []) => FeelMethods.Exists(variable),
            ("empty" or "isEmpty", []) => FeelMethods.IsEmpty(variable),
            ("notEmpty" or "isNotEmpty", []) => FeelTranslator.Not(FeelMethods.IsEmpty(variable)),
            ("contains", [var element]) => FeelMethods.Contains(variable, translator.Translate(element)),
            ("equals" or "eq", [var other]) => FeelOperators.Equate(variable, "==", translator.Translate(other)),
            ("notEquals" or "ne", [var other]) => FeelOperators.Equate(variable, "!=", translator.Translate(other)),
            ("lowerThan" or "lessThan" or "lt", [var other]) => FeelOperators.Compare(variable, "<", translator.Translate(other)),
            ("lowerThanOrEquals" or "lessThanOrEquals" or "lte", [var other]) => FeelOperators.Compare(variable, "<=", translator.Translate(other)),
            ("greaterThan" or "gt", [var other]) => FeelOperators.Compare(variable, ">", translator.Translate(other)),
            ("greaterThanOrEquals" or "gte", [var other]) => FeelOperators.Compare(variable, ">=", translator.Translate(other)),
            _ => null,
        };

    private static FeelPhrase Otherwise(FeelPhrase variable, FeelPhrase otherwise) =>
        new($"if {variable.Text} != null then {variable.Text} else {otherwise.Text}", FeelBinding.Conditional, FeelKind.Unknown, otherwise.MayBeNull);

    private static JuelRefusedException Refused(JuelFunction function) =>
        new(ExchangeFindings.ExpressionCall, function.Prefix is null ? function.Name : $"{function.Prefix}:{function.Name}");
}
