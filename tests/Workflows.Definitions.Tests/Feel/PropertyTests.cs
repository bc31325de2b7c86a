using System.Buffers;
using System.Text.Json;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Feel;

/// <summary>What holds for every text and value; a failure names the seed that runs it again.</summary>
public sealed class PropertyTests
{
    private static readonly FeelContext Scope = FeelContext.Of(
        ("number", new FeelNumber(3)),
        ("text", new FeelString("text")),
        ("list", new FeelList([new FeelNumber(1), new FeelString("b"), FeelNull.Value])),
        ("context", FeelContext.Of(("a", new FeelNumber(1)))));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_the_grammar_allows_is_read_and_gives_the_same_value_each_time(int seed)
    {
        var texts = new RandomExpressions(seed);
        for (var round = 0; round < 200; round++)
        {
            var text = texts.Next(5);
            var result = FeelExpression.Parse(text);
            Assert.True(result.Succeeded, $"{text}: {result.Diagnostics.FirstOrDefault()}");
            Assert.Equal(Outcome(result.Expression), Outcome(result.Expression));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_mutilated_text_is_read_or_refused_with_a_place_inside_it(int seed)
    {
        var texts = new RandomExpressions(seed);
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var text = Mutilate(texts.Next(4), random);
            var result = FeelExpression.Parse(text);
            Assert.Equal(result.Succeeded, result.Diagnostics.IsEmpty);
            Assert.All(result.Diagnostics, diagnostic =>
                Assert.True(diagnostic is { Offset: >= 0, Length: >= 0 } && diagnostic.Offset + diagnostic.Length <= text.Length, text));
            if (result.Succeeded)
            {
                Outcome(result.Expression);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_value_of_json_survives_the_way_there_and_back_and_its_own_text(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            var value = RandomValue(random, 4);
            Assert.Equal(value, Reread(value));
            Assert.Equal(value, Evaluated.Value(FeelText.OfNested(value)));
            Assert.Equal(value.GetHashCode(), Reread(value).GetHashCode());
        }
    }

    [Theory]
    [InlineData("@\"2026-01-31\"")]
    [InlineData("@\"08:30:00.25+08:00\"")]
    [InlineData("@\"2026-01-31T08:30:00Z\"")]
    [InlineData("@\"08:30:00.123456789@Asia/Shanghai\"")]
    [InlineData("@\"-0044-03-15T08:30:00+02:45:55\"")]
    [InlineData("@\"999999999-12-31T23:59:59.999999999@Europe/Paris\"")]
    [InlineData("@\"-P1DT2H0.5S\"")]
    [InlineData("@\"P1Y2M\"")]
    public void A_temporal_value_is_written_as_its_text_and_made_again_from_it(string literal)
    {
        var value = Evaluated.Value(literal);
        var written = Assert.IsType<FeelString>(Reread(value));

        Assert.Equal(value, Evaluated.Value($"@\"{written.Value}\""));
    }

    [Fact]
    public void A_number_beyond_decimal_is_read_as_null()
    {
        using var document = JsonDocument.Parse("[1e300, 1.5]");

        Assert.Equal(new FeelList([FeelNull.Value, new FeelNumber(1.5m)]), FeelJson.Read(document.RootElement));
    }

    [Theory]
    [InlineData("\"\\uD800\"")]
    [InlineData("[{\"a\": \"\\uDC00\"}]")]
    [InlineData("{\"\\uD800\": 1}")]
    [InlineData("\"\u00FF\"")]
    public void A_text_that_is_no_text_is_refused(string latin1)
    {
        using var document = JsonDocument.Parse(System.Text.Encoding.Latin1.GetBytes(latin1));

        Assert.Throws<JsonException>(() => FeelJson.Read(document.RootElement));
    }

    private static string Outcome(FeelExpression expression)
    {
        try
        {
            return FeelText.OfNested(expression.Evaluate(Scope, new FeelEvaluationContext(Evaluated.Now) { StepBudget = 5_000 }));
        }
        catch (FeelBudgetExceededException exception)
        {
            return exception.Code;
        }
    }

    private static string Mutilate(string text, Random random)
    {
        const string Junk = "()[]{}.,:\"@-+*/<>=!? aif\\政\uD83D\0";
        var position = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text.Remove(position, random.Next(1, Math.Min(6, text.Length - position + 1))),
            1 => text.Insert(position, Junk[random.Next(Junk.Length)].ToString()),
            _ => text[..position] + text[random.Next(text.Length)..],
        };
    }

    private static FeelValue RandomValue(Random random, int depth) => random.Next(depth == 0 ? 4 : 6) switch
    {
        0 => FeelNull.Value,
        1 => FeelBoolean.Of(random.Next(2) == 0),
        2 => new FeelNumber(new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29))),
        3 => new FeelString(new string([.. Enumerable.Range(0, random.Next(6)).Select(_ => "a\"\\政\n'u"[random.Next(7)])])),
        4 => new FeelList([.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomValue(random, depth - 1))]),
        _ => FeelContext.From(Enumerable.Range(0, random.Next(4))
            .Select(index => new KeyValuePair<string, FeelValue>("entry " + index, RandomValue(random, depth - 1)))),
    };

    private static FeelValue Reread(FeelValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            FeelJson.Write(writer, value);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return FeelJson.Read(document.RootElement);
    }
}
