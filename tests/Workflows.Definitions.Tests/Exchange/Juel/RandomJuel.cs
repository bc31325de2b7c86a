using System.Globalization;

namespace Workflows.Definitions.Tests.Exchange.Juel;

/// <summary>Makes conditions from a seed, and says what each is worth on the Java platform, where null counts as false.</summary>
internal sealed class RandomJuel(int seed, IReadOnlyDictionary<string, object?> variables)
{
    private readonly Random random = new(seed);

    public (string Text, bool Value) Condition(int depth)
    {
        switch (depth <= 0 ? random.Next(5) : random.Next(10))
        {
            case 0:
                var flag = Pick("yes", "no", "nothing");
                return (flag, variables[flag] is true);
            case 1:
                return Order();
            case 2:
                var (text, word) = (Pick("colour", "nothing"), Pick("red", "blue"));
                return random.Next(2) == 0
                    ? ($"{text} == '{word}'", variables[text] is string same && same == word)
                    : ($"{text} ne \"{word}\"", !(variables[text] is string other && other == word));
            case 3:
                var empty = Pick("colour", "nothing", "none", "list");
                return ($"empty {empty}", variables[empty] is null or "" or object[] { Length: 0 });
            case 4:
                var element = random.Next(6);
                return ($"list.contains({element})", ((object[])variables["list"]!).Contains((decimal)element));
            case 5 or 6:
                var (left, right) = (Condition(depth - 1), Condition(depth - 1));
                return random.Next(2) == 0
                    ? ($"({left.Text}) {Pick("&&", "and")} ({right.Text})", left.Value && right.Value)
                    : ($"({left.Text}) {Pick("||", "or")} ({right.Text})", left.Value || right.Value);
            case 7 or 8:
                var operand = Condition(depth - 1);
                return ($"{Pick("!", "not ")}({operand.Text})", !operand.Value);
            default:
                var (test, then, otherwise) = (Condition(depth - 1), Condition(depth - 1), Condition(depth - 1));
                return ($"({test.Text}) ? ({then.Text}) : ({otherwise.Text})", test.Value ? then.Value : otherwise.Value);
        }
    }

    private (string Text, bool Value) Order()
    {
        var (left, right) = (Sum(2), Sum(2));
        return random.Next(4) switch
        {
            0 => ($"{left.Text} < {right.Text}", left.Value < right.Value),
            1 => ($"{left.Text} ge {right.Text}", left.Value >= right.Value),
            2 => ($"nothing > {right.Text}", false),
            _ => ($"{left.Text} eq {right.Text}", left.Value == right.Value),
        };
    }

    private (string Text, decimal Value) Sum(int depth)
    {
        if (depth == 0 || random.Next(3) == 0)
        {
            var number = random.Next(9);
            return random.Next(2) == 0 ? (number.ToString(CultureInfo.InvariantCulture), number) : ("seven", (decimal)variables["seven"]!);
        }

        var (left, right) = (Sum(depth - 1), Sum(depth - 1));
        return random.Next(5) switch
        {
            0 => ($"{left.Text} + {right.Text}", left.Value + right.Value),
            1 => ($"{left.Text} - ({right.Text})", left.Value - right.Value),
            2 => ($"({left.Text}) * ({right.Text})", left.Value * right.Value),
            3 => ($"list[1] + ({right.Text})", (decimal)((object[])variables["list"]!)[1] + right.Value),
            _ => ($"-({left.Text})", -left.Value),
        };
    }

    private string Pick(params string[] words) => words[random.Next(words.Length)];
}
