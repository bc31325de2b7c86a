using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Feel;

public sealed class CollectionTests
{
    private static readonly FeelContext Scope = FeelContext.Of(
        ("item", new FeelString("outer")),
        ("limit", new FeelNumber(2)),
        ("first name", new FeelString("甲")),
        ("income-tax", new FeelNumber(7)),
        ("person", FeelContext.Of(("name", new FeelString("乙")), ("home address", FeelContext.Of(("city", new FeelString("城")))))));

    [Theory]
    [InlineData("person.name", "\"乙\"")]
    [InlineData("person.home address.city", "\"城\"")]
    [InlineData("person.missing", "null")]
    [InlineData("missing.name", "null")]
    [InlineData("first name", "\"甲\"")]
    [InlineData("first   name + \"!\"", "\"甲!\"")]
    [InlineData("income-tax + 1", "8")]
    [InlineData("{a: {b: {c: 1}}}.a.b.c", "1")]
    [InlineData("{big number: 2, twice: big number * 2}.twice", "4")]
    [InlineData("[{a: 1}, {a: 2}, {b: 3}].a", "[1, 2, null]")]
    [InlineData("[1..5].start included", "true")]
    [InlineData("{金額: 100}.金額", "100")]
    public void Names_and_paths_find_their_values(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text, Scope));

    [Theory]
    [InlineData("[10, 20, 30][1]", "10")]
    [InlineData("[10, 20, 30][-1]", "30")]
    [InlineData("[10, 20, 30][4]", "null")]
    [InlineData("[10, 20, 30][0]", "null")]
    [InlineData("[10, 20, 30][limit]", "20")]
    [InlineData("[10, 20, 30][item > 15]", "[20, 30]")]
    [InlineData("[{x: 1, y: 2}, {x: 5, y: 6}][x > limit].y", "[6]")]
    [InlineData("[{x: 1}, {y: 5}][y = 5]", "[{y: 5}]")]
    [InlineData("[{item: 1}, {item: 5}][item.item > 2]", "[{item: 5}]")]
    [InlineData("[1, 2][true]", "[1, 2]")]
    [InlineData("5[1]", "5")]
    [InlineData("null[1]", "null")]
    [InlineData("[[1, 2], [3]][1][2]", "2")]
    [InlineData("[1, 2, 3][item > 1][item < 3]", "[2]")]
    public void Filters_select_by_condition_or_index(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text, Scope));

    [Theory]
    [InlineData("for x in [1, 2, 3] return x * 2", "[2, 4, 6]")]
    [InlineData("for x in 1..3 return x", "[1, 2, 3]")]
    [InlineData("for x in 3..1 return x", "[3, 2, 1]")]
    [InlineData("for x in [1..3] return x", "[1, 2, 3]")]
    [InlineData("for x in (1..4) return x", "[2, 3]")]
    [InlineData("for x in [1, 2], y in [x, 10] return x + y", "[2, 11, 4, 12]")]
    [InlineData("for d in @\"2026-02-27\"..@\"2026-03-01\" return d.day", "[27, 28, 1]")]
    [InlineData("for x in null return x", "null")]
    [InlineData("for big x in [1] return big x + 1", "[2]")]
    [InlineData("some x in [1, 2] satisfies x > 1", "true")]
    [InlineData("some x in [1, 2] satisfies x > 2", "false")]
    [InlineData("some x in [1, \"a\"] satisfies x > 1", "null")]
    [InlineData("some x in [] satisfies x > 1", "false")]
    [InlineData("every x in [1, 2] satisfies x > 0", "true")]
    [InlineData("every x in [1, 2], y in [1, 3] satisfies x <= y", "false")]
    [InlineData("every x in [] satisfies false", "true")]
    [InlineData("(function(a, b) a - b)(5, 3)", "2")]
    [InlineData("{f: function(a, b) a - b, r: f(b: 5, a: 3)}.r", "-2")]
    [InlineData("{n: 10, add: function(x: number) x + n, r: for y in [1, 2] return add(y)}.r", "[11, 12]")]
    [InlineData("(function(a) a)(1, 2)", "null")]
    public void Loops_and_functions_bind_their_names(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text, Scope));

    [Fact]
    public void The_free_variables_are_the_names_that_the_expression_does_not_bind_itself()
    {
        var expression = Evaluated.Expression("{a: x, b: a}.b + (for i in list return i + y)[1] + count(orders[price > z]) + first name", Scope);

        Assert.Equal(["first name", "list", "orders", "price", "x", "y", "z"], expression.FreeVariables);
    }
}
