using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>The names of global tasks beside those of the tasks that they are (BPMN 2.0.2, 10.3.7).</summary>
internal static class GlobalTasks
{
    /// <summary>The name of the task that a global task is, or null where the name is none of a global task.</summary>
    public static string? LocalNameOfTask(string localName) => localName switch
    {
        "globalTask" => "task",
        "globalManualTask" => "manualTask",
        "globalUserTask" => "userTask",
        "globalScriptTask" => "scriptTask",
        "globalBusinessRuleTask" => "businessRuleTask",
        _ => null,
    };

    /// <summary>The name under which a task is written as a global one.</summary>
    /// <exception cref="ArgumentException">No such task can be global.</exception>
    public static string LocalName(Activity task) => task switch
    {
        AbstractTask => "globalTask",
        ManualTask => "globalManualTask",
        UserTask => "globalUserTask",
        ScriptTask => "globalScriptTask",
        BusinessRuleTask => "globalBusinessRuleTask",
        _ => throw new ArgumentException($"A {task.GetType().Name} cannot be global.", nameof(task)),
    };
}
