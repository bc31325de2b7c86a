using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Writes the platform's own extension elements, which <see cref="ExtensionElements"/> reads.</summary>
internal static class ExtensionWriter
{
    public static void Write(FragmentBuilder builder, DataFlowNode node)
    {
        if (node is Activity activity)
            WriteKind(builder, activity);
        foreach (var input in node.Inputs)
            builder.Extension("input", ("target", input.Target), ("source", input.Source.Text));
        foreach (var output in node.Outputs)
            builder.Extension("output", ("target", output.Target), ("source", output.Source.Text));
    }

    public static void Write(FragmentBuilder builder, LoopCollection loop) => builder.Extension(
        "loop",
        ("collection", loop.Source?.Text),
        ("elementVariable", loop.ElementVariable),
        ("outputCollection", loop.OutputCollection),
        ("outputElement", loop.OutputElement?.Text));

    public static void WriteService(FragmentBuilder builder, string? serviceType)
    {
        if (serviceType is not null)
            builder.Extension("service", ("type", serviceType));
    }

    private static void WriteKind(FragmentBuilder builder, Activity activity)
    {
        switch (activity)
        {
            case UserTask task:
                Write(builder, task);
                break;
            case ServiceTask { ServiceType: var type }:
                WriteService(builder, type);
                break;
            case SendTask { ServiceType: var type }:
                WriteService(builder, type);
                break;
            case BusinessRuleTask rules:
                WriteService(builder, rules.ServiceType);
                if (rules.Decision is { } decision)
                    builder.Extension("decide", ("decision", decision.DecisionId), ("result", decision.ResultVariable));
                break;
            case ScriptTask { ResultVariable: { } result }:
                builder.Extension("script", ("result", result));
                break;
            case CallActivity { CalledVersion: { } version }:
                builder.Extension("call", ("version", version.ToXml()));
                break;
            case AdHocSubProcess { ActiveElements: { } list }:
                builder.Extension("adHoc", ("activities", list.Text));
                break;
            default:
                break;
        }
    }

    private static void Write(FragmentBuilder builder, UserTask task)
    {
        if (task.StepKind is not null)
            builder.Extension("step", ("kind", task.StepKind));
        if (task.Deadline is { } deadline)
            builder.Extension("deadline", ("workingDays", deadline.WorkingDays?.ToXml()), ("duration", deadline.Duration?.Text));
        foreach (var decision in task.Decisions)
        {
            builder.Extension(
                "decision",
                ("value", decision.Value),
                ("name", decision.Name),
                ("opinionRequired", decision.OpinionRequired ? "true" : null));
        }

        foreach (var other in task.SeparateFrom)
            builder.Extension("separateFrom", ("task", other));
    }
}
