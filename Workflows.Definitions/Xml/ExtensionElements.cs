using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>
/// The platform's own extension elements, as <c>docs/extension-elements.md</c> describes them. An element with an unknown
/// attribute or an unreadable value is not understood: it gives null and is kept as a foreign one, for verification to name.
/// </summary>
internal static class ExtensionElements
{
    public static string? ReadStepKind(XmlFragment fragment) =>
        HasOnly(fragment, "kind") ? fragment.Attribute("kind") : null;

    public static string? ReadSeparateFrom(XmlFragment fragment) =>
        HasOnly(fragment, "task") && fragment.Attribute("task") is { Length: > 0 } task ? task : null;

    public static string? ReadServiceType(XmlFragment fragment) =>
        HasOnly(fragment, "type") ? fragment.Attribute("type") : null;

    public static FormalExpression? ReadCorrelationKey(XmlFragment fragment) =>
        HasOnly(fragment, "source") && fragment.Attribute("source") is { } source ? ExpressionText.ReadAttribute(source) : null;

    public static VariableMapping? ReadMapping(XmlFragment fragment) =>
        HasOnly(fragment, "target", "source")
        && fragment.Attribute("target") is { Length: > 0 } target
        && fragment.Attribute("source") is { } source
            ? new VariableMapping(target, ExpressionText.ReadAttribute(source))
            : null;

    public static TaskDeadline? ReadDeadline(XmlFragment fragment)
    {
        if (!HasOnly(fragment, "workingDays", "duration"))
            return null;

        var workingDays = fragment.Attribute("workingDays");
        var number = workingDays is null ? null : FragmentCursor.ParseNumber(workingDays);
        var duration = fragment.Attribute("duration") is { } text ? ExpressionText.ReadAttribute(text) : null;
        var isUnderstood = workingDays is null ? duration is not null : number is not null;
        return isUnderstood ? new TaskDeadline(number, duration) : null;
    }

    public static TaskDecision? ReadDecision(XmlFragment fragment)
    {
        if (!HasOnly(fragment, "value", "name", "opinionRequired") || fragment.Attribute("value") is not { Length: > 0 } value)
            return null;

        var opinionRequired = FragmentCursor.ParseBoolean(fragment.Attribute("opinionRequired") ?? "false");
        return opinionRequired is { } required ? new TaskDecision(value, fragment.Attribute("name"), required) : null;
    }

    public static void Write(FragmentBuilder builder, Activity activity)
    {
        if (activity is UserTask task)
            Write(builder, task);
        if (((activity as ServiceTask)?.ServiceType ?? (activity as SendTask)?.ServiceType) is { } type)
            builder.Extension("service", ("type", type));
        foreach (var input in activity.Inputs)
            builder.Extension("input", ("target", input.Target), ("source", input.Source.Text));
        foreach (var output in activity.Outputs)
            builder.Extension("output", ("target", output.Target), ("source", output.Source.Text));
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

    private static bool HasOnly(XmlFragment fragment, params ReadOnlySpan<string> names)
    {
        foreach (var attribute in fragment.Attributes)
        {
            if (attribute.Name.NamespaceName.Length > 0 || !names.Contains(attribute.Name.LocalName))
                return false;
        }

        return fragment.Text().AsSpan().Trim().IsEmpty;
    }
}
