using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Feel;

public sealed class PatternTests
{
    [Theory]
    [InlineData("matches(\"2026-00001\", \"^[0-9]{4}-\\d{5}$\")", "true")]
    [InlineData("matches(\"ABC\", \"b\", \"i\")", "true")]
    [InlineData("matches(\"ABC\", \"B\", null)", "true")]
    [InlineData("matches(\"a\\nb\", \"a.b\")", "false")]
    [InlineData("matches(\"a\\nb\", \"a.b\", \"s\")", "true")]
    [InlineData("matches(\"a\\nb\", \"^b$\")", "false")]
    [InlineData("matches(\"a\\nb\", \"^b$\", \"m\")", "true")]
    [InlineData("matches(\"a\\n\", \"^a$\")", "false")]
    [InlineData("matches(\"ab\", \" a b \", \"x\")", "true")]
    [InlineData("matches(\"a b\", \"a[ ]b\", \"x\")", "true")]
    [InlineData("matches(\"a.b\", \"a.b\", \"q\")", "true")]
    [InlineData("matches(\"axb\", \"a.b\", \"q\")", "false")]
    [InlineData("matches(\"a\", \"a\", \"p\")", "null")]
    [InlineData("matches(\"b\", \"^[a-z-[aeiou]]$\")", "true")]
    [InlineData("matches(\"e\", \"^[a-z-[aeiou]]$\")", "false")]
    [InlineData("extract(\"abcde\", \"[a-d-[^b-e]]\")", "[\"b\", \"c\", \"d\"]")]
    [InlineData("extract(\"a-]c\", \"[-a\\]]\")", "[\"a\", \"-\", \"]\"]")]
    [InlineData("matches(\"a\", \"[a-z-[b\")", "null")]
    [InlineData("matches(\"a\", \"[]\")", "null")]
    [InlineData("matches(\"é政_\", \"^\\i\\c*$\")", "true")]
    [InlineData("matches(\"政\", \"^\\p{Lo}$\")", "true")]
    [InlineData("matches(\"政\", \"^\\p{IsBasicLatin}$\")", "false")]
    [InlineData("matches(\"a-b\", \"^[\\w.-]+$\")", "true")]
    [InlineData("matches(\"\\U01F600\", \"^.$\")", "true")]
    [InlineData("matches(\"\\U01F600\", \"^[^a]$\")", "true")]
    [InlineData("matches(\"\\U01F600\", \"^[a\\U01F600]$\")", "true")]
    [InlineData("matches(\"a\", \"(\")", "null")]
    [InlineData("matches(\"a\", \"(?=a)\")", "null")]
    [InlineData("matches(\"a\", \"\\bA\")", "null")]
    [InlineData("matches(\"a\", \"[b-a]\")", "null")]
    [InlineData("matches(\"a\", \"a{3,2}\")", "null")]
    [InlineData("matches(\"a\", \"a{9999}\")", "null")]
    [InlineData("matches(\"a\", \"a**\")", "null")]
    [InlineData("matches(\"a\", \"\\p{Nothing}\")", "null")]
    public void Patterns_are_those_of_xpath(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text));

    [Theory]
    [InlineData("matches(\"abab\", \"^(ab)\\1$\")", "true")]
    [InlineData("matches(\"aA\", \"(a)\\1\", \"i\")", "true")]
    [InlineData("matches(\"ab\", \"^(a)(b)?\\2$\")", "false")]
    [InlineData("matches(\"aa\", \"^(a|b)*\\1$\")", "true")]
    [InlineData("matches(\"xyzxy\", \"^(..*?).*\\1$\")", "true")]
    [InlineData("replace(\"aabbcd\", \"(.)\\1\", \"<$1>\")", "\"<a><b>cd\"")]
    [InlineData("matches(\"h\", \"(.)\\2\")", "null")]
    [InlineData("matches(\"h\", \"(h\\1)\")", "null")]
    [InlineData("matches(\"h\", \"(h)[\\1]\")", "null")]
    public void A_pattern_may_refer_to_its_closed_groups(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text));

    [Theory]
    [InlineData("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\"")]
    [InlineData("replace(\"abc\", \"b\", \"<$0>\")", "\"a<b>c\"")]
    [InlineData("replace(\"abc\", \"(b)\", \"$12\")", "\"ab2c\"")]
    [InlineData("replace(\"abc\", \"b\", \"\\\\$\")", "\"a$c\"")]
    [InlineData("replace(\"abc\", \"b\", \"$\")", "null")]
    [InlineData("replace(\"a.c\", \".\", \"$0\", \"q\")", "\"a$0c\"")]
    [InlineData("replace(\"darted\", \"^(.*?)d(.*)$\", \"$1c$2\")", "\"carted\"")]
    [InlineData("split(\"a;b;;c\", \";\")", "[\"a\", \"b\", \"\", \"c\"]")]
    [InlineData("split(\"John Doe\", \"\\s\")", "[\"John\", \"Doe\"]")]
    [InlineData("extract(\"a1b22\", \"[0-9]+\")", "[\"1\", \"22\"]")]
    [InlineData("for p in [\"a\", \"b\", \"(\"] return replace(\"ab\", p, \"-\")", "[\"-b\", \"a-\", null]")]
    public void Matches_are_replaced_and_cut_out(string text, string expected) => Assert.Equal(expected, Evaluated.Text(text));

    [Fact]
    public void A_pattern_that_never_goes_back_takes_its_time_from_the_text_alone()
    {
        var text = FeelContext.Of(("text", new FeelString(new string('a', 20_000))));

        Assert.Equal("false", Evaluated.Text("matches(text, \"^(a+)+b$\")", text));
    }

    [Theory]
    [InlineData("matches(text, \"^((a+)+)\\1b$\")")]
    [InlineData("matches(text, \"^(.*)*\\1b$\")")]
    [InlineData("matches(text, \"(a*)(a*)(a*)(a*)\\1\\2\\3b\")")]
    public void A_pattern_that_tries_too_many_ways_uses_up_its_budget(string text)
    {
        var scope = FeelContext.Of(("text", new FeelString(new string('a', 200))));

        Assert.Throws<FeelBudgetExceededException>(() => Evaluated.Value(text, scope));
    }
}
