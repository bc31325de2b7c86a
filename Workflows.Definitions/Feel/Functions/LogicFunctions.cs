using Workflows.Definitions.Feel.Semantics;

namespace Workflows.Definitions.Feel.Functions;

/// <summary>Functions of truth values (DMN 1.5, 10.3.4.2 and 10.3.4.4).</summary>
internal static class LogicFunctions
{
    public static BuiltInFunction[] Table { get; } =
    [
        new("not(negand: boolean)", "The opposite; null of anything but a truth value.", call => FeelBoolean.Of(!IsTrue(call[0]))),
        new("all(list: list)", "False if an element is false, true if all are true, otherwise null.", call => Decide(call, call.List(0).AsSpan(), FeelBoolean.False)),
        new("all(values: any...)", "The same of the arguments.", call => Decide(call, call.Arguments, FeelBoolean.False)),
        new("any(list: list)", "True if an element is true, false if all are false, otherwise null.", call => Decide(call, call.List(0).AsSpan(), FeelBoolean.True)),
        new("any(values: any...)", "The same of the arguments.", call => Decide(call, call.Arguments, FeelBoolean.True)),
        new("is(value1: any, value2: any)", "Whether the values are the same: of one type, with the same offset or time zone.", call => FeelBoolean.Of(FeelComparison.AreSame(call[0], call[1]))),
        new("is defined(value: any)", "Whether the variable or member exists, be it null.", _ => FeelBoolean.True),
    ];

    private static bool IsTrue(FeelValue value) => ReferenceEquals(value, FeelBoolean.True);

    private static FeelValue Decide(FunctionCall call, ReadOnlySpan<FeelValue> values, FeelBoolean deciding)
    {
        var unknown = false;
        foreach (var value in values)
        {
            if (ReferenceEquals(value, deciding))
            {
                return deciding;
            }

            unknown |= value is not FeelBoolean;
        }

        return unknown ? call.Fail("An element is no truth value.") : FeelBoolean.Of(!deciding.Value);
    }
}
