using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;
using Workflows.Testing.Processes;

namespace Workflows.Definitions.Tests.Execution;

public sealed class ExecutableProcessTests
{
    [Theory]
    [InlineData("execution.serviceTypeMissing", "element")]
    [InlineData("execution.messageMissing", "element")]
    [InlineData("execution.timerInvalid", "element")]
    [InlineData("execution.elementNotSupported", "element")]
    [InlineData("execution.activityMissing", "element")]
    [InlineData("execution.expressionInvalid", "element")]
    public void What_cannot_run_is_refused_and_names_the_element(string code, string elementId)
    {
        FlowElement element = code switch
        {
            "execution.serviceTypeMissing" => new ServiceTask { Id = "element" },
            "execution.messageMissing" => new ReceiveTask { Id = "element", MessageRef = "nowhere" },
            "execution.timerInvalid" => new IntermediateCatchEvent
            {
                Id = "element",
                EventDefinitions = [new TimerEventDefinition { Id = "definition", WorkingDays = 0 }],
            },
            "execution.activityMissing" => new BoundaryEvent
            {
                Id = "element",
                AttachedToRef = "start",
                EventDefinitions = [ProcessBuilder.Duration("definition", "PT1H")],
            },
            "execution.expressionInvalid" => new UserTask { Id = "element", PotentialOwners = [new("((")] },
            _ => new SubProcess
            {
                Id = "sub",
                FlowElements = [new StartEvent { Id = "element", EventDefinitions = [ProcessBuilder.Duration("definition", "PT1H")] }],
            },
        };

        var compilation = ExecutableProcess.Compile(new ProcessBuilder().Start().Add(element).Build());

        Assert.Null(compilation.Process);
        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.ElementId == elementId);
    }

    [Fact]
    public void A_process_has_one_start()
    {
        var compilation = ExecutableProcess.Compile(new ProcessBuilder().Start("a").Start("b").Build());

        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic.Code == "execution.startNotUnique");
    }

    [Fact]
    public void A_flow_stays_in_its_scope()
    {
        var compilation = ExecutableProcess.Compile(new ProcessBuilder().Start()
            .SubProcess("sub", inside => inside.Start("in").User("task").Chain("in", "task")).Flow("start", "task", id: "across").Build());

        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic is { Code: "execution.flowNotConnected", ElementId: "across" });
    }

    [Fact]
    public void Sub_processes_that_nest_too_deep_are_refused()
    {
        FlowElement inner = new AbstractTask { Id = "task" };
        for (var level = 0; level < 1000; level++)
            inner = new SubProcess { Id = $"sub{level}", FlowElements = [new StartEvent { Id = $"in{level}" }, inner] };

        var compilation = ExecutableProcess.Compile(new ProcessBuilder().Start().Add(inner).Build());

        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic.Code == "execution.tooDeep");
    }

    [Fact]
    public void A_process_that_does_not_exist_is_named()
    {
        var compilation = ExecutableProcess.Compile(new ProcessBuilder().Start().Build(), "elsewhere");

        Assert.Contains("elsewhere", Assert.Single(compilation.Diagnostics).Message, StringComparison.Ordinal);
    }
}
