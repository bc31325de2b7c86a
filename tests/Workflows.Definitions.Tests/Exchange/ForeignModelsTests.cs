using Workflows.Definitions.Exchange;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Exchange;

public sealed class ForeignModelsTests
{
    private static readonly ForeignModel Camunda7 = Read(ForeignText.Camunda7);
    private static readonly ForeignModel Camunda8 = Read(ForeignText.Camunda8);
    private static readonly ForeignModel Flowable = Read(ForeignText.Flowable);
    private static readonly ForeignModel Activiti = Read(ForeignText.Activiti);

    public static TheoryData<string> Models => [ForeignText.Camunda7, ForeignText.Camunda8, ForeignText.Flowable, ForeignText.Activiti];

    [Fact]
    public void Engines_are_told_by_their_namespaces() => Assert.Equal(
        [ForeignEngines.Camunda7, ForeignEngines.Camunda8, ForeignEngines.Flowable, ForeignEngines.Activiti],
        new[] { Camunda7, Camunda8, Flowable, Activiti }.Select(model => model.Engines));

    [Fact]
    public void Assignments_become_potential_owners()
    {
        Assert.Equal(["starter", "\"mary\"", "deputies.first", "\"sales\""], Owners(Camunda7, "review"));
        Assert.Equal(["author", "\"sales\"", "\"support\""], Owners(Camunda8, "review"));
        Assert.Equal(["\"fozzie\"", "\"management\"", "\"sales\"", "extra"], Owners(Flowable, "approve"));
        Assert.Equal(["\"kermit\""], Find<UserTask>(Flowable, "approve").Performers.Select(performer => performer.Text));
        Assert.Equal(["groups"], Owners(Flowable, "each"));
        Assert.Equal(["\"kermit\""], Owners(Activiti, "a"));
    }

    [Fact]
    public void Due_dates_become_deadlines()
    {
        Assert.Equal("now() + duration(\"P3D\")", Find<UserTask>(Camunda7, "review").Deadline?.Duration?.Text);
        Assert.Equal("now() + duration(\"P1D\")", Find<UserTask>(Camunda8, "review").Deadline?.Duration?.Text);
        Assert.Equal("date and time(\"2026-05-01T08:00:00Z\")", Find<UserTask>(Activiti, "a").Deadline?.Duration?.Text);
    }

    [Fact]
    public void Conditions_become_FEEL()
    {
        Assert.Equal("decision = \"yes\" and amount < 1000", Condition(Camunda7, "f3"));
        Assert.Equal("amount > 5", Condition(Camunda8, "f"));
        Assert.Equal("amount >= 5 and not(list contains([null, \"\", [], {}], list))", Condition(Flowable, "f1"));
    }

    [Fact]
    public void What_cannot_be_said_in_FEEL_stays_and_is_named()
    {
        Assert.Equal("${limits.isExceeded(amount)}", Condition(Camunda7, "f5"));
        AssertSaid(Camunda7, "exchange.expression.call", "f5", "limits.isExceeded");
        AssertSaid(Camunda7, "exchange.script", "f6", "groovy");
        AssertSaid(Camunda7, "exchange.script", "script", "groovy");
        AssertSaid(Camunda7, "exchange.script", "review", "groovy");
        AssertSaid(Flowable, "exchange.cron", "again", "0 0/5 * * * ?");
    }

    [Fact]
    public void The_stated_language_is_FEEL_where_the_editor_stated_another_by_habit()
    {
        Assert.True(ExpressionLanguages.IsFeel(Flowable.Definitions.ExpressionLanguage));
        Assert.Null(Find<SequenceFlow>(Flowable, "f1").ConditionExpression?.Language);
        Assert.Equal("http://www.w3.org/1999/XPath", Find<SequenceFlow>(Flowable, "f2").ConditionExpression?.Language);
        Assert.Equal("PT5M", ((TimerEventDefinition)Find<IntermediateCatchEvent>(Flowable, "wait").EventDefinitions[0]).TimeDuration?.Text);
    }

    [Fact]
    public void Mappings_become_inputs_and_outputs()
    {
        Assert.Equal(
            ["amount = order.total", "kinds = [\"a\", b]", "labels = {\"x\": \"y\"}"],
            Find<UserTask>(Camunda7, "review").Inputs.Select(Shown));
        Assert.Equal(["decision = if approved then \"yes\" else \"no\""], Find<UserTask>(Camunda7, "review").Outputs.Select(Shown));
        Assert.Equal(["b = a", "c = a + 1"], Find<CallActivity>(Camunda7, "call").Inputs.Select(Shown));
        Assert.Equal(["y = x"], Find<CallActivity>(Camunda7, "call").Outputs.Select(Shown));
        Assert.Equal(["address = order.address", "mode = \"fast\""], Find<ServiceTask>(Camunda8, "ship").Inputs.Select(Shown));
    }

    [Fact]
    public void External_tasks_and_job_workers_become_services()
    {
        Assert.Equal("payment", Find<ServiceTask>(Camunda7, "pay").ServiceType);
        Assert.Equal("ship", Find<ServiceTask>(Camunda8, "ship").ServiceType);
        Assert.Equal("work", Find<ServiceTask>(Flowable, "work").ServiceType);
        Assert.Equal("mail", ((MessageEventDefinition)Find<IntermediateThrowEvent>(Camunda8, "tell").EventDefinitions[0]).ServiceType);
        Assert.Null(Find<ServiceTask>(Camunda8, "dynamic").ServiceType);
        AssertSaid(Camunda8, "exchange.dynamicReference", "dynamic", "=kind");
        AssertSaid(Flowable, "exchange.code", "mail", "mail");
    }

    [Fact]
    public void Decisions_scripts_and_called_processes_are_found()
    {
        Assert.Equal(new CalledDecision("risk", "risk"), Find<BusinessRuleTask>(Camunda7, "check").Decision);
        Assert.Equal(new CalledDecision("risk", "level"), Find<BusinessRuleTask>(Camunda8, "rules").Decision);
        Assert.Equal(("a + 1", "b"), (Find<ScriptTask>(Camunda8, "script").Script, Find<ScriptTask>(Camunda8, "script").ResultVariable));
        Assert.Equal(2, Find<CallActivity>(Camunda7, "call").CalledVersion);
        Assert.Equal("other", Find<CallActivity>(Camunda8, "call").CalledElement);
        Assert.Equal("todo", Find<AdHocSubProcess>(Camunda8, "adHoc").ActiveElements?.Text);
        Assert.Equal("orderId", Camunda8.Definitions.Messages[0].CorrelationKey?.Text);
    }

    [Fact]
    public void Loops_find_their_list()
    {
        Assert.Equal(("reviewers", "reviewer"), Loop(Camunda7, "review"));
        Assert.Equal(("items", "item"), Loop(Camunda8, "review"));
        Assert.Equal(("people", "person"), Loop(Flowable, "each"));
        Assert.Equal("nrOfCompletedInstances / nrOfInstances >= 0.5", Multiple(Camunda7, "review").CompletionCondition?.Text);
        Assert.Equal("result", Multiple(Camunda8, "review").Collection?.OutputElement?.Text);
    }

    [Fact]
    public void Timers_become_FEEL() =>
        Assert.Equal("patience", ((TimerEventDefinition)Find<BoundaryEvent>(Camunda7, "late").EventDefinitions[0]).TimeDuration?.Text);

    [Theory]
    [InlineData("exchange.form", "start", "embedded:app:forms/start.html")]
    [InlineData("exchange.listener", "review", "event=create, class=org.example.Create")]
    [InlineData("exchange.code", "run", "org.example.Run")]
    [InlineData("exchange.notTaken", "run", "name=text")]
    [InlineData("exchange.notTaken", "loan", "clerks")]
    [InlineData("exchange.notTaken", "call", "businessKey=#{execution.processBusinessKey}")]
    [InlineData("exchange.kept", "loan", "camunda:historyTimeToLive")]
    [InlineData("exchange.kept", "review", "camunda:asyncBefore")]
    public void What_has_no_counterpart_is_named(string code, string elementId, string value) => AssertSaid(Camunda7, code, elementId, value);

    [Fact]
    public void A_word_that_the_table_does_not_know_is_named() => AssertSaid(Activiti, "exchange.unknown", "b", "activiti:strange");

    [Theory]
    [MemberData(nameof(Models))]
    public void The_words_of_the_other_engine_stay_in_the_file(string file)
    {
        var before = BpmnReader.Read(file).Definitions!;
        var after = ForeignModels.Read(before).Definitions;
        Assert.Equal(Words(before), Words(after));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Taking_in_what_was_taken_in_and_written_changes_nothing(string file)
    {
        var written = BpmnWriter.WriteText(Read(file).Definitions);
        Assert.Equal(written, BpmnWriter.WriteText(Read(written).Definitions));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Findings_are_never_errors_and_carry_their_element(string file)
    {
        var model = Read(file);
        Assert.All(model.Diagnostics, finding => Assert.NotEqual(DiagnosticSeverity.Error, finding.Severity));
        Assert.All(model.Diagnostics, finding => Assert.Contains(finding.Code, ExchangeFindings.All.Select(kind => kind.Code)));
        Assert.DoesNotContain(model.Diagnostics, finding => finding.ElementId is null);
    }

    [Fact]
    public void A_model_in_our_own_words_is_left_as_it_is()
    {
        var ours = BpmnReader.Read(Definitions.Pipelines.BuiltInPipelines.Disclosure.ReadBytes()).Definitions!;
        var model = ForeignModels.Read(ours);
        Assert.Equal((ForeignEngines.None, 0), (model.Engines, model.Diagnostics.Length));
        Assert.Equal(BpmnWriter.WriteText(ours), BpmnWriter.WriteText(model.Definitions));
    }

    private static ForeignModel Read(string file)
    {
        var result = BpmnReader.Read(file);
        Assert.Empty(result.Diagnostics);
        return ForeignModels.Read(result.Definitions!);
    }

    private static void AssertSaid(ForeignModel model, string code, string elementId, string argument) => Assert.Contains(
        model.Diagnostics, finding => finding.Code == code && finding.ElementId == elementId && finding.Arguments.Contains(argument));

    private static TElement Find<TElement>(ForeignModel model, string id)
        where TElement : FlowElement =>
        (TElement)model.Definitions.Processes[0].FlowElements.Single(element => element.Id == id);

    private static IEnumerable<string> Owners(ForeignModel model, string id) => Find<UserTask>(model, id).PotentialOwners.Select(owner => owner.Text);

    private static string? Condition(ForeignModel model, string id) => Find<SequenceFlow>(model, id).ConditionExpression?.Text;

    private static MultiInstanceLoopCharacteristics Multiple(ForeignModel model, string id) =>
        (MultiInstanceLoopCharacteristics)Find<UserTask>(model, id).LoopCharacteristics!;

    private static (string?, string?) Loop(ForeignModel model, string id) =>
        (Multiple(model, id).Collection?.Source?.Text, Multiple(model, id).Collection?.ElementVariable);

    private static string Shown(VariableMapping mapping) => $"{mapping.Target} = {mapping.Source.Text}";

    private static IEnumerable<string> Words(BpmnDefinitions definitions) => definitions.Processes[0].FlowElements.SelectMany(element =>
        element.ForeignAttributes.Select(attribute => attribute.Name.LocalName).Concat(element.ForeignExtensions.Select(extension => extension.Name.LocalName)));
}
