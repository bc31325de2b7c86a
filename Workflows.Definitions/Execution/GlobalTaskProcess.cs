using Workflows.Definitions.Model;

namespace Workflows.Definitions.Execution;

/// <summary>
/// A global task (BPMN 2.0.2, 10.3.7) as a process that consists of it alone, so that hosts run what is called in one way.
/// </summary>
internal static class GlobalTaskProcess
{
    public static Process Of(GlobalTask global)
    {
        var (start, end) = (global.Id + ".start", global.Id + ".end");
        return new Process
        {
            Id = global.Id,
            Name = global.Task.Name,
            IsExecutable = true,
            FlowElements =
            [
                new StartEvent { Id = start },
                global.Task,
                new EndEvent { Id = end },
                new SequenceFlow { Id = global.Id + ".begin", SourceRef = start, TargetRef = global.Id },
                new SequenceFlow { Id = global.Id + ".finish", SourceRef = global.Id, TargetRef = end },
            ],
        };
    }
}
