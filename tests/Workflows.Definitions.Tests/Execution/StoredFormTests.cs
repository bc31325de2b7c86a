using System.Text.Json;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Tests.Execution;

/// <summary>What is in databases today must be read for ever; these texts never change.</summary>
public sealed class StoredFormTests
{
    [Theory]
    [InlineData("ElementActivated", """{"v":1,"key":2,"elementId":"review","scopeKey":0}""")]
    [InlineData("TaskCreated", """{"v":1,"key":2,"elementId":"review","potentialOwners":["leader"],"dueAt":"2026-03-04T15:59:59+00:00"}""")]
    [InlineData("TimerScheduled", """{"v":1,"key":3,"elementId":"late","ownerKey":2,"dueAt":"2026-03-04T15:59:59+00:00","repetition":{"interval":"P1D","remaining":2}}""")]
    [InlineData("ServiceRequested", """{"v":1,"key":2,"elementId":"publish","serviceType":"publish","inputs":{"itemId":"公開件","on":{"$date":"2026-03-04"}}}""")]
    [InlineData("IncidentRaised", """{"v":1,"key":4,"elementId":"choose","ownerKey":3,"code":"gateway.noFlow","message":"None.","phase":"Flows"}""")]
    public void A_published_event_reads_and_writes_the_same_for_ever(string type, string data)
    {
        var read = ProcessEventJson.Read(type, data);

        Assert.Equal(type, ProcessEventJson.TypeName(read));
        AssertSameJson(data, ProcessEventJson.Write(read));
    }

    [Fact]
    public void Properties_of_a_later_release_are_passed_over_but_not_a_later_form()
    {
        var later = ProcessEventJson.Read("TaskCompleted", """{"v":1,"key":2,"elementId":"review","mood":{"deep":[1]}}""");

        Assert.Equal(new TaskCompleted(2, "review"), later);
        Assert.Throws<JsonException>(() => ProcessEventJson.Read("TaskCompleted", """{"v":2,"key":2,"elementId":"review"}"""));
        Assert.Throws<JsonException>(() => ProcessEventJson.Read("TaskCompleted", """{"key":2,"elementId":"review"}"""));
    }

    [Theory]
    [InlineData("TaskCompleted", """{"v":1,"key":2}""")]
    [InlineData("TimerCanceled", """{"v":false,"key":8,"elementId":""}""")]
    [InlineData("TimerCanceled", """{"v":"1","key":8,"elementId":""}""")]
    [InlineData("TaskCompleted", """{"v":1,"key":2,"elementId":null}""")]
    [InlineData("TaskCompleted", "null")]
    [InlineData("NeverHeardOf", """{"v":1}""")]
    [InlineData("ProcessStarted", """{"v":1,"processId":"p","variables":[]}""")]
    [InlineData("ProcessStarted", """{"v":1,"processId":"p","variables":{"x":{"$never":1}}}""")]
    [InlineData("ProcessStarted", """{"v":1,"processId":"p","variables":{"x":{"$offset":"x","$date":"y"}}}""")]
    public void What_is_no_event_is_refused(string type, string data) =>
        Assert.Throws<JsonException>(() => ProcessEventJson.Read(type, data));

    [Fact]
    public void Variables_that_nest_too_deep_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100_000));

        Assert.Throws<JsonException>(() => ProcessEventJson.Read("VariablesChanged", $$"""{"v":1,"scopeKey":0,"variables":{"x":{{deep}}"""));
        Assert.Throws<JsonException>(() => ProcessStateJson.Read("""{"v":1,"x":""" + deep));
    }

    [Fact]
    public void Every_kind_of_value_comes_back_as_it_was()
    {
        var variables = FeelContext.Of(
            ("$mark", FeelContext.Of(("$date", new FeelString("no date")))),
            ("date", new FeelDate(new DateOnly(2026, 2, 28))),
            ("time", new FeelTime(new TimeOnly(8, 30, 0, 123), TimeSpan.FromHours(8))),
            ("local", new FeelDateTime(new DateTime(2026, 1, 1).AddTicks(1), null)),
            ("moment", new FeelDateTime(new DateTime(2026, 1, 1), TimeSpan.FromMinutes(-90))),
            ("span", new FeelDaysTimeDuration(TimeSpan.FromTicks(-12345678901))),
            ("months", new FeelYearsMonthsDuration(-14)),
            ("fine", Value("@\"2026-01-01T08:30:00.123456789+02:45:55\"")),
            ("zoned", Value("@\"2026-07-01T08:30:00@Asia/Shanghai\"")),
            ("zoned time", Value("@\"08:30:00@Europe/Paris\"")),
            ("far", Value("@\"-999999999-01-01\"")),
            ("long", Value("@\"-P730484999632DT0.000000001S\"")),
            ("range", new FeelRange(new FeelNumber(1), true, null, false)),
            ("point", new FeelRange(new FeelNumber(1), true, new FeelNumber(1), true) { Kind = FeelRangeKind.NotEqual }),
            ("number", new FeelNumber(0.1m)),
            ("nothing", FeelNull.Value));
        var state = ProcessEngine.Fold([new ProcessStarted("p", variables)]);

        Assert.Equal(state, ProcessStateJson.Read(ProcessStateJson.Write(state)));
    }

    [Theory]
    [InlineData("""{"$date":"2026-02-28"}""", "@\"2026-02-28\"")]
    [InlineData("""{"$time":"08:30:00.1230000","$offset":"08:00:00"}""", "@\"08:30:00.123+08:00\"")]
    [InlineData("""{"$dateTime":"2026-01-01T00:00:00.0000001"}""", "@\"2026-01-01T00:00:00.0000001\"")]
    [InlineData("""{"$dateTime":"2026-01-01T00:00:00.0000000","$offset":"-01:30:00"}""", "@\"2026-01-01T00:00:00-01:30\"")]
    [InlineData("""{"$duration":"-PT20M34.5678901S"}""", "@\"-PT20M34.5678901S\"")]
    [InlineData("""{"$start":1,"$startIncluded":true,"$end":null,"$endIncluded":false}""", "(>= 1)")]
    public void What_earlier_releases_stored_is_still_read(string json, string expression)
    {
        var read = (VariablesChanged)ProcessEventJson.Read("VariablesChanged", """{"v":1,"scopeKey":0,"variables":{"x":""" + json + "}}");

        Assert.Equal(Value(expression), read.Variables.Get("x"));
    }

    [Theory]
    [InlineData("""{"$date":"2026-02-30"}""")]
    [InlineData("""{"$time":"08:30:00","$zone":"Nowhere/City"}""")]
    [InlineData("""{"$duration":"P1"}""")]
    [InlineData("""{"$start":1,"$startIncluded":true,"$end":1,"$endIncluded":true,"$kind":"Round"}""")]
    [InlineData("""{"$other":1}""")]
    public void A_stored_value_that_is_none_is_refused(string json) => Assert.Throws<JsonException>(
        () => ProcessEventJson.Read("VariablesChanged", """{"v":1,"scopeKey":0,"variables":{"x":""" + json + "}}"));

    [Theory]
    [InlineData("""{"v":2,"status":"Active","lastKey":1}""")]
    [InlineData("""{"v":1,"status":"Dancing","lastKey":1}""")]
    [InlineData("""{"v":1,"status":"Active","lastKey":1,"elements":[{"key":1,"elementId":"a","scopeKey":1}]}""")]
    [InlineData("""{"v":1,"status":"Active","lastKey":1,"elements":[null]}""")]
    [InlineData("""{"v":1,"status":"Active"}""")]
    [InlineData("""{"v":1,"status":"Active","lastKey":1,"tasks":[{"key":1}]}""")]
    [InlineData("""{"v":1,"status":"Active","lastKey":1,"scopes":[{"scopeKey":0}]}""")]
    [InlineData("null")]
    public void What_is_no_state_is_refused(string json) => Assert.Throws<JsonException>(() => ProcessStateJson.Read(json));

    private static void AssertSameJson(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        Assert.True(JsonElement.DeepEquals(left.RootElement, right.RootElement), actual);
    }

    private static FeelValue Value(string expression) =>
        FeelExpression.Parse(expression).Expression!.Evaluate(FeelContext.Empty, new FeelEvaluationContext());
}
