using Workflows.Definitions.Exchange.Juel;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Tests.Feel;

namespace Workflows.Definitions.Tests.Exchange.Juel;

public sealed class RandomJuelTests
{
    private static readonly Dictionary<string, object?> Variables = new(StringComparer.Ordinal)
    {
        ["yes"] = true, ["no"] = false, ["nothing"] = null, ["none"] = Array.Empty<object>(), ["colour"] = "red", ["seven"] = 7m,
        ["list"] = new object[] { 1m, 2m, 5m },
    };

    [Fact]
    public void A_translated_condition_holds_when_the_original_does()
    {
        var scope = FeelContext.Of([.. Variables.Select(variable => (variable.Key, Value(variable.Value)))]);
        for (var seed = 0; seed < 3000; seed++)
        {
            var (text, expected) = new RandomJuel(seed, Variables).Condition(seed % 5);
            var translation = JuelExpression.Translate("${" + text + "}");
            Assert.True(translation.Succeeded, text);
            var holds = Evaluated.Value(translation.Feel, scope) == FeelBoolean.True;
            Assert.True(holds == expected, $"seed {seed}: {text} is {expected}, {translation.Feel} is {holds}");
        }
    }

    private static FeelValue Value(object? value) => value switch
    {
        bool boolean => FeelBoolean.Of(boolean),
        decimal number => new FeelNumber(number),
        string text => new FeelString(text),
        object[] items => new FeelList([.. items.Select(Value)]),
        _ => FeelNull.Value,
    };
}
