using Workflows.Definitions.Exchange.Juel;

namespace Workflows.Definitions.Tests.Exchange.Juel;

public sealed class JuelExpressionTests
{
    [Theory]
    [InlineData("${amount > 100}", "amount > 100")]
    [InlineData("#{amount gt 100}", "amount > 100")]
    [InlineData("${a == b}", "a = b")]
    [InlineData("${a ne null}", "a != null")]
    [InlineData("${decision == 'approve'}", "decision = \"approve\"")]
    [InlineData("${decision == \"say \\\"yes\\\"\"}", "decision = \"say \\\"yes\\\"\"")]
    [InlineData("${approved == 'true'}", "string(approved) = \"true\"")]
    [InlineData("${a > 1 && b < 2 || c}", "a > 1 and b < 2 or c")]
    [InlineData("${a and (b or c)}", "a and (b or c)")]
    [InlineData("${date and time}", "date and time")]
    [InlineData("${金額 >= 5000}", "金額 >= 5000")]
    [InlineData("${!approved}", "approved != true")]
    [InlineData("${not (a == b)}", "not(a = b)")]
    [InlineData("${!(a > b)}", "(a > b) != true")]
    [InlineData("${empty list}", "list contains([null, \"\", [], {}], list)")]
    [InlineData("${not empty list}", "not(list contains([null, \"\", [], {}], list))")]
    [InlineData("${a ? 1 : b ? 2 : 3}", "if a then 1 else if b then 2 else 3")]
    [InlineData("${(a ? 1 : 2) + 3}", "(if a then 1 else 2) + 3")]
    [InlineData("${nrOfCompletedInstances/nrOfInstances >= 0.5}", "nrOfCompletedInstances / nrOfInstances >= 0.5")]
    [InlineData("${a * (b + c) - -d}", "a * (b + c) - -d")]
    [InlineData("${a % 2 == 0}", "modulo(a, 2) = 0")]
    [InlineData("${'5' + 1.}", "5 + 1")]
    [InlineData("${.5 div x}", "0.5 / x")]
    public void Operators_and_literals(string juel, string feel) => Assert.Equal(feel, Translated(juel));

    [Theory]
    [InlineData("${order.customer.name}", "order.customer.name")]
    [InlineData("${order['customer']}", "order.customer")]
    [InlineData("${order['first name']}", "get value(order, \"first name\")")]
    [InlineData("${orders[0].price}", "orders[1].price")]
    [InlineData("${orders[n + 1]}", "orders[n + 1 + 1]")]
    [InlineData("${x.equals('y')}", "x = \"y\"")]
    [InlineData("${'y'.equals(x)}", "\"y\" = x")]
    [InlineData("${execution.getVariable('x') == 3}", "x = 3")]
    [InlineData("${execution.hasVariable(\"x\")}", "x != null")]
    [InlineData("${list.size() > 0}", "count(list) > 0")]
    [InlineData("${list.contains(3)}", "list contains(list, 3)")]
    [InlineData("${list.contains(x)}", "if list instance of string then contains(list, x) else list contains(list, x)")]
    [InlineData("${list.isEmpty()}", "list contains([null, \"\", [], {}], list)")]
    [InlineData("${name.toUpperCase().startsWith('A')}", "starts with(upper case(name), \"A\")")]
    [InlineData("${name.substring(1, 3)}", "substring(name, 2, 2)")]
    [InlineData("${map.get('key')}", "map.key")]
    [InlineData("${JSON(order).prop('total').numberValue() > 5}", "order.total > 5")]
    [InlineData("${dateTime().plusDays(3).toDate()}", "now() + duration(\"P3D\")")]
    [InlineData("${variables:getOrDefault(x, 5)}", "if x != null then x else 5")]
    [InlineData("${var:gte('x', 5)}", "x >= 5")]
    [InlineData("${vars:isNotEmpty(x)}", "not(list contains([null, \"\", [], {}], x))")]
    public void Members_elements_and_methods(string juel, string feel) => Assert.Equal(feel, Translated(juel));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("", "\"\"")]
    [InlineData("Dear ${name}, ${count} items", "string join([\"Dear \", string(name), \", \", string(count), \" items\"])")]
    [InlineData("${a}${b}", "string join([string(a), string(b)])")]
    [InlineData("\\${a}", "\"${a}\"")]
    [InlineData("${'}'}", "\"}\"")]
    public void Texts_with_expressions_in_them(string juel, string feel) => Assert.Equal(feel, Translated(juel));

    [Theory]
    [InlineData("${myBean.doIt(x)}", "exchange.expression.call", "myBean.doIt")]
    [InlineData("${order.getTotal()}", "exchange.expression.call", "order.getTotal")]
    [InlineData("${T(java.lang.Math).random()}", "exchange.expression.call", "T")]
    [InlineData("${fn:length(x)}", "exchange.expression.call", "fn:length")]
    [InlineData("${execution.setVariable('a', 1)}", "exchange.expression.call", "execution.setVariable")]
    [InlineData("${list.stream().count()}", "exchange.expression.call", "list.stream")]
    [InlineData("${execution.processBusinessKey}", "exchange.expression.name", "execution.processBusinessKey")]
    [InlineData("${task}", "exchange.expression.name", "task")]
    [InlineData("${$x}", "exchange.expression.name", "$x")]
    [InlineData("${satisfies == 1}", "exchange.expression.name", "satisfies")]
    [InlineData("${orders[i]}", "exchange.expression.element", "i")]
    [InlineData("${a +}", "exchange.expression.syntax", "}")]
    [InlineData("${a", "exchange.expression.syntax", "}")]
    [InlineData("${'a}", "exchange.expression.syntax", "'")]
    [InlineData("${a = 1}", "exchange.expression.syntax", "=")]
    [InlineData("${'a' + b}", "exchange.expression.syntax", "\"a\"")]
    [InlineData("${}", "exchange.expression.syntax", "}")]
    public void What_has_no_counterpart_is_refused_by_name(string juel, string code, string subject)
    {
        var refusal = JuelExpression.Translate(juel).Refusal;
        Assert.Equal((code, subject), (refusal?.Kind.Code, refusal?.Subject));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("!")]
    [InlineData("-")]
    [InlineData("a[")]
    [InlineData("a.contains(")]
    [InlineData("a ? b : ")]
    [InlineData("empty ")]
    public void Deep_nesting_is_refused_and_not_followed(string opening) =>
        Assert.Equal("exchange.expression.limit", JuelExpression.Translate("${" + string.Concat(Enumerable.Repeat(opening, 1000)) + "x}").Refusal?.Kind.Code);

    [Theory]
    [InlineData("x.contains(", "x", ")")]
    [InlineData("", "x", ".toLowerCase()")]
    public void What_would_grow_without_bound_is_refused(string before, string middle, string after)
    {
        var juel = "${" + string.Concat(Enumerable.Repeat(before, 60)) + middle + string.Concat(Enumerable.Repeat(after, 60)) + "}";
        var translation = JuelExpression.Translate(juel);
        Assert.True(translation.Succeeded ? translation.Feel.Length <= JuelExpression.MaximumLength : translation.Refusal.Kind.Code is "exchange.expression.limit");
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused() =>
        Assert.Equal("exchange.expression.limit", JuelExpression.Translate(new string('a', JuelExpression.MaximumLength + 1)).Refusal?.Kind.Code);

    private static string Translated(string juel)
    {
        var translation = JuelExpression.Translate(juel);
        Assert.Null(translation.Refusal);
        return translation.Feel!;
    }
}
