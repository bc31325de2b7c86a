namespace Workflows.Definitions.Exchange.Juel;

/// <summary>The objects that the other engines put beside the variables. Of them only the variables have a counterpart here.</summary>
internal static class EngineObjects
{
    public static bool IsOne(string name) =>
        name is "execution" or "task" or "caseExecution" or "variableContainer" or "authenticatedUserId" or "externalTask"
            or "planItemInstance" or "processEngineConfiguration";

    /// <exception cref="JuelRefusedException">The method is code of the other engine.</exception>
    public static FeelPhrase Translate(FeelTranslator translator, string name, JuelMethod method) => method switch
    {
        { Name: "getVariable" or "getVariableLocal", Arguments: [JuelText variable] } => translator.Variable(variable.Value),
        { Name: "hasVariable" or "hasVariableLocal", Arguments: [JuelText variable] } => FeelMethods.Exists(translator.Variable(variable.Value)),
        _ => throw new JuelRefusedException(ExchangeFindings.ExpressionCall, $"{name}.{method.Name}"),
    };
}
