namespace Workflows.Definitions.Tests.Feel;

public sealed class LoopTests
{
    [Theory]
    [InlineData("for x in [1, 2, 3] return x * 2", "[2, 4, 6]")]
    [InlineData("for x in 1..3 return x", "[1, 2, 3]")]
    [InlineData("for x in 3..1 return x", "[3, 2, 1]")]
    [InlineData("for x in [1..3] return x", "[1, 2, 3]")]
    [InlineData("for x in (1..4) return x", "[2, 3]")]
    [InlineData("for x in [3..1] return x", "null")]
    [InlineData("for x in (> 3) return x", "null")]
    [InlineData("for x in (=3) return x", "null")]
    [InlineData("for x in [1, 2], y in [x, 10] return x + y", "[2, 11, 4, 12]")]
    [InlineData("for d in @\"2026-02-27\"..@\"2026-03-01\" return d.day", "[27, 28, 1]")]
    [InlineData("for x in null return x", "null")]
    [InlineData("for x in 5 return x", "[5]")]
    [InlineData("for big x in [1] return big x + 1", "[2]")]
    [InlineData("for net-amount in [1] return net-amount + 1", "[2]")]
    public void A_loop_gives_a_result_for_every_element(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text));

    [Theory]
    [InlineData("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]")]
    [InlineData("for i in 1..3 return count(partial)", "[0, 1, 2]")]
    [InlineData("for i in 1..2, j in 1..2 return sum(append(partial, 1))", "[1, 2, 4, 8]")]
    [InlineData("for i in 1..2 return for j in 1..2 return count(partial)", "[[0, 1], [0, 1]]")]
    [InlineData("for partial in [7] return partial", "[7]")]
    public void A_loop_knows_its_results_so_far(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text));

    [Theory]
    [InlineData("some x in [1, 2] satisfies x > 1", "true")]
    [InlineData("some x in [1, 2] satisfies x > 2", "false")]
    [InlineData("some x in [1, \"a\"] satisfies x > 1", "null")]
    [InlineData("some x in [null, 2] satisfies x > 1", "true")]
    [InlineData("some x in [1, 2] satisfies if x = 2 then true else \"neither\"", "null")]
    [InlineData("some x in [] satisfies x > 1", "false")]
    [InlineData("every x in [1, 2] satisfies x > 0", "true")]
    [InlineData("every x in [1, 2], y in [1, 3] satisfies x <= y", "false")]
    [InlineData("every x in [1, 2] satisfies x", "null")]
    [InlineData("every x in [] satisfies false", "true")]
    public void Some_and_every_are_decided_by_truth_values_alone(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text));
}
