using System.Collections.Frozen;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Feel.Syntax;

namespace Workflows.Definitions.Feel.Functions;

/// <summary>
/// All built-in functions (DMN 1.5, 10.3.4), one table per family. Where several rows have one name,
/// the first whose signature takes the arguments is called.
/// </summary>
internal static class BuiltInFunctions
{
    public static BuiltInFunction[] All { get; } =
    [
        .. LogicFunctions.Table,
        .. StringFunctions.Table,
        .. PatternFunctions.Table,
        .. NumberFunctions.Table,
        .. ListFunctions.Table,
        .. AggregateFunctions.Table,
        .. ContextFunctions.Table,
        .. ConversionFunctions.Table,
        .. TemporalFunctions.Table,
        .. CalendarFunctions.Table,
        .. RangeFunctions.Table,
    ];

    private static readonly FrozenDictionary<string, BuiltInFunction[]> ByName = All
        .GroupBy(function => function.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The names of all functions.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The functions of a name; null where there is none.</summary>
    public static BuiltInFunction[]? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Calls the first function that takes the arguments.</summary>
    public static FeelValue Call(BuiltInFunction[] overloads, Evaluation evaluation, FeelValue[] arguments, SourceSpan span)
    {
        int[] order = [.. Enumerable.Range(0, arguments.Length)];
        foreach (var overload in overloads)
        {
            if (overload.Accepts(arguments.Length) && overload.Accept(arguments, order) is { } accepted)
            {
                return overload.Call(new FunctionCall(evaluation, accepted, span));
            }
        }

        return RefuseTypes(evaluation, span);
    }

    public static FeelValue RefuseTypes(Evaluation evaluation, SourceSpan span) =>
        evaluation.Warn(span, FeelWarningCodes.Type, "The function does not take arguments of these types.");
}
