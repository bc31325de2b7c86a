using Workflows.Definitions.Exchange.Juel;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Tests.Feel;

namespace Workflows.Definitions.Tests.Exchange.Juel;

public sealed class RandomJuelTests
{
    private static readonly Dictionary<string, object?> Variables = new(StringComparer.Ordinal)
    {
        ["yes"] = true,
        ["no"] = false,
        ["nothing"] = null,
        ["none"] = Array.Empty<object>(),
        ["colour"] = "red",
        ["seven"] = 7m,
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

    [Fact]
    public void Any_text_is_translated_into_FEEL_that_parses_or_is_refused()
    {
        string[] pieces = ["${", "#{", "}", "a", "list", ".", "[", "]", "(", ")", "'x'", "1", " ", "==", "!", "empty ", "?", ":", ",", "contains", "size", "&&", " or ", "-", "\\", "\"", "execution", "$", "不"];
        for (var seed = 0; seed < 5000; seed++)
        {
            var random = new Random(seed);
            var text = "${" + string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            var translation = JuelExpression.Translate(text);
            Assert.True(translation.Succeeded ? FeelExpression.Parse(translation.Feel).Succeeded : translation.Refusal.Subject is not null, text);
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
