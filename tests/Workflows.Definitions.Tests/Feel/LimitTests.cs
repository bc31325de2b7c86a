using System.Text.Json;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Feel;

public sealed class LimitTests
{
    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "1", "]")]
    [InlineData("{a: ", "1", "}")]
    [InlineData("-", "x", "")]
    [InlineData("not(", "true", ")")]
    [InlineData("if ", "a", " then 1 else 2")]
    [InlineData("function(a) ", "1", "")]
    [InlineData("for i in ", "a", " return 1")]
    [InlineData("x in (", "1", ")")]
    [InlineData("x[", "1", "]")]
    public void Deep_nesting_is_a_diagnostic(string opening, string inside, string closing)
    {
        var result = FeelExpression.Parse(Nest(opening, inside, closing, 600));

        Assert.Equal(FeelDiagnosticCodes.TooDeep, Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("x", ".a")]
    [InlineData("x", "[1]")]
    [InlineData("x", " = 1")]
    [InlineData("x", " instance of number")]
    [InlineData("x", " in x")]
    public void A_chain_that_would_make_a_deep_tree_is_a_diagnostic(string first, string link)
    {
        var result = FeelExpression.Parse(first + string.Concat(Enumerable.Repeat(link, 700)));

        Assert.Equal(FeelDiagnosticCodes.TooDeep, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Deep_types_are_a_diagnostic()
    {
        var result = FeelExpression.Parse("1 instance of " + Nest("list<", "number", ">", 600));

        Assert.Equal(FeelDiagnosticCodes.TooDeep, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void A_hundred_thousand_parentheses_are_a_diagnostic()
    {
        var result = FeelExpression.Parse(Nest("(", "1", ")", 100_000));

        Assert.Equal(FeelDiagnosticCodes.TooLong, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Long_flat_expressions_are_no_problem()
    {
        Assert.Equal(new FeelNumber(4001), Evaluated.Value("1" + string.Concat(Enumerable.Repeat(" + 1", 4000))));
        Assert.Same(FeelBoolean.True, Evaluated.Value("false" + string.Concat(Enumerable.Repeat(" or false", 1500)) + " or true"));
        Assert.Equal(4000, ((FeelList)Evaluated.Value("[" + string.Join(",", Enumerable.Repeat("1", 4000)) + "]")).Items.Length);
    }

    [Fact]
    public void Sixty_levels_are_read_and_evaluated() =>
        Assert.Equal(new FeelNumber(1), Evaluated.Value(Nest("(", "1", ")", 60)));

    [Theory]
    [InlineData("for a in 1..1000000000 return a")]
    [InlineData("some a in 1..1000, b in 1..1000 satisfies a + b < 0")]
    [InlineData("count([1..5][item > 0]) + count(for a in 1..60000 return [a])")]
    [InlineData("(function(f) f(f))(function(f) f(f))")]
    [InlineData("{a: [1,1], b: [a,a], c: [b,b], d: [c,c], e: [d,d], f: [e,e], g: [f,f], h: [g,g], i: [h,h], j: [i,i], k: [j,j], l: [k,k], m: [l,l], n: [m,m], o: [n,n], p: [o,o], q: [p,p], r: [q,q]}")]
    [InlineData("{a: \"0123456789012345678901234567890123456789\", b: a+a+a+a+a+a+a+a, c: b+b+b+b+b+b+b+b, d: c+c+c+c+c+c+c+c, e: d+d+d+d+d+d+d+d, f: e+e+e+e+e+e+e+e, g: f+f+f+f+f+f+f+f}.g")]
    [InlineData("replace(string join(for i in 1..9000 return \"aaaaaaaaaa\"), \"a\", \"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\")")]
    [InlineData("distinct values(for i in 1..20000 return i)")]
    [InlineData("{l: for i in 1..1000 return i, r: for i in 1..1000 return l = l}")]
    public void Work_without_measure_is_stopped(string text)
    {
        var exception = Assert.Throws<FeelBudgetExceededException>(() => Evaluated.Value(text));

        Assert.Equal("feel.budget-exceeded", exception.Code);
        Assert.Equal(FeelEvaluationContext.DefaultStepBudget, exception.StepBudget);
    }

    [Fact]
    public void Values_that_nest_without_measure_are_stopped_before_walking_them_overflows_the_stack()
    {
        var body = Nest("[", "if n = 0 then 1 else g(g, n - 1)", "]", 50);
        var text = $"{{f: function(g, n) {body}, v: f(f, 60)}}.v";

        Assert.Throws<FeelBudgetExceededException>(() => Evaluated.Value(text));
    }

    [Fact]
    public void The_budget_is_what_the_context_says()
    {
        var expression = Evaluated.Expression("for i in 1..100 return i");

        Assert.Equal(100, ((FeelList)expression.Evaluate(FeelContext.Empty, new FeelEvaluationContext { StepBudget = 300 })).Items.Length);
        Assert.Throws<FeelBudgetExceededException>(() => expression.Evaluate(FeelContext.Empty, new FeelEvaluationContext { StepBudget = 100 }));
    }

    [Fact]
    public void Warnings_are_counted_up_to_a_hundred()
    {
        var warnings = new List<FeelWarning>();
        Evaluated.Expression("for i in 1..200 return i + null").Evaluate(FeelContext.Empty, new FeelEvaluationContext { Warnings = warnings });

        Assert.Equal(100, warnings.Count);
    }

    [Fact]
    public void Json_that_nests_too_deep_is_refused_in_both_directions()
    {
        using var document = JsonDocument.Parse(Nest("[", "1", "]", 70), new JsonDocumentOptions { MaxDepth = 100 });
        var value = Enumerable.Range(0, 70).Aggregate((FeelValue)FeelNull.Value, (inner, _) => new FeelList([inner]));

        Assert.Throws<JsonException>(() => FeelJson.Read(document.RootElement));
        Assert.Throws<JsonException>(() => FeelJson.Write(new Utf8JsonWriter(Stream.Null), value));
    }

    private static string Nest(string opening, string inside, string closing, int levels) =>
        string.Concat(Enumerable.Repeat(opening, levels)) + inside + string.Concat(Enumerable.Repeat(closing, levels));
}
