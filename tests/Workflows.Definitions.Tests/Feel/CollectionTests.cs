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
    [InlineData("{string length limit: 5, inner: {string length limit: 4}}.inner.string length limit", "4")]
    [InlineData("person.string length limit", "null")]
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
    [InlineData("[{item: 1}, {item: 5}][item > 2]", "[{item: 5}]")]
    [InlineData("[1, 2][\"a\"]", "null")]
    [InlineData("[1, 2][if item = 1 then true else \"a\"]", "null")]
    [InlineData("[1, 2][if item = 1 then true else null]", "[1]")]
    [InlineData("[1, 2][true]", "[1, 2]")]
    [InlineData("5[1]", "5")]
    [InlineData("null[1]", "null")]
    [InlineData("[[1, 2], [3]][1][2]", "2")]
    [InlineData("[1, 2, 3][item > 1][item < 3]", "[2]")]
    public void Filters_select_by_condition_or_index(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text, Scope));

    [Fact]
    public void The_free_variables_are_the_names_that_the_expression_does_not_bind_itself()
    {
        var expression = Evaluated.Expression("{a: x, b: a}.b + (for i in list return i + y)[1] + count(orders[price > z]) + first name", Scope);

        Assert.Equal(["first name", "list", "orders", "price", "x", "y", "z"], expression.FreeVariables);
    }
}
