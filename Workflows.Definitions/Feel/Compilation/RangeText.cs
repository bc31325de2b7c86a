using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Compilation;

/// <summary>
/// Reads a range from a text (the function <c>range</c>). Its ends are literals, or the functions that make values of literals, so
/// that no text runs a whole expression.
/// </summary>
internal static class RangeText
{
    private static readonly string[] Constructors =
        ["date", "time", "date and time", "duration", "number", "string", "years and months duration"];

    /// <summary>The range; null where the text is none.</summary>
    public static FeelRange? Read(Evaluation evaluation, string text)
    {
        evaluation.Charge(100 + text.Length);
        try
        {
            var names = new KnownNames();
            foreach (var function in Constructors)
            {
                names.Add(function, isFunction: true);
            }

            return Parser.ParseExpression(text, names) is RangeExpression range && IsConstant(range.Start) && IsConstant(range.End)
                ? CollectionCompiler.Compile(range, NameScope.Outermost(new Findings(new HashSet<string>())))(evaluation, null) as FeelRange
                : null;
        }
        catch (SyntaxException)
        {
            return null;
        }
    }

    private static bool IsConstant(FeelNode? node) => node switch
    {
        null or Literal => true,
        Invocation { Function: NameReference { Name: var name } } call =>
            Constructors.Contains(name) && call.Arguments.All(argument => argument.Value is Literal),
        _ => false,
    };
}
